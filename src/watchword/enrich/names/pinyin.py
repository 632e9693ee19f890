"""Whether a word is written in pinyin."""

import re
from functools import lru_cache

#: Finals by initial; the syllables that Mandarin has, with v and ue for the rounded vowel.
_SYLLABLES = {
    "": "a ai an ang ao e ei en eng er o ou", "b": "a ai an ang ao ei en eng i ian iao ie in ing o u",
    "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u", "f": "a an ang ei en eng o ou u",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
    "d": "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve ue",
    "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo v ve ue",
    "[gh]": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "k": "a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo",
    "[jqx]": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "(?:zh|ch|sh)": "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
    "r": "an ang ao e en eng i ong ou u ua uan ui un uo", "[zcs]": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "y": "a an ang ao e i in ing o ong ou u uan ue un", "w": "a ai an ang ei en eng o u",
}  # fmt: skip
_ANY = [f"{initial}(?:{finals.replace(' ', '|')})" for initial, finals in _SYLLABLES.items()]
#: A syllable without a consonant stands first, or after an apostrophe.
_WORD = re.compile(f"(?:{'|'.join(_ANY)})(?:{'|'.join(_ANY[1:])})*")


@lru_cache(maxsize=65_536)
def pinyin(word: str) -> bool:
    """Whether a word can be read as syllables of pinyin; many a word of other languages can."""
    return _WORD.fullmatch(word) is not None
