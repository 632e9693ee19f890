"""Korean syllables, whichever way they are spelt: Hangul, McCune-Reischauer, Revised Romanization, passports.

A Latin spelling stands for several Korean syllables ("Jong" for 종 and 정). Two spellings may be one name where they
share a syllable. A syllable is written here as three letters of our own: onset, vowel and coda.
"""

import re
from functools import lru_cache

#: Onsets of Hangul's syllable block, in Unicode's order; tense consonants count as plain ones.
_ONSETS = "GGNDDRMBBSS-JJCKTPH"
#: Vowels in Unicode's order, a letter each: ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ.
_VOWELS = "aAyYoewEOQqZvuRrWVUIi"
#: Codas in Unicode's order, as they sound.
_CODAS = "-kkknnntlkmllllpmpptt" + "g" + "ttktpt"
#: Vowels before which ㄹ and ㄴ are dropped in the South at the beginning of a word: Ri and Yi, Ryong and Yong.
_BEFORE_WHICH_DROPPED = frozenset("yYwEvVi")

#: What a Latin onset may stand for. Lists leave out the apostrophe of McCune-Reischauer, so that k, t, p and ch are two.
_LATIN_ONSETS: dict[str, str] = {
    "": "-", "k": "GK", "g": "G", "kk": "G", "gg": "G", "kh": "K", "n": "N", "d": "D", "t": "DT", "tt": "D", "dd": "D",
    "th": "T", "r": "R", "l": "R", "rh": "R", "m": "M", "b": "B", "p": "BP", "pp": "B", "bb": "B", "ph": "P", "s": "S",
    "ss": "S", "sh": "S", "j": "J", "jj": "J", "jh": "J", "z": "J", "ch": "JC", "tch": "J", "h": "H",
}  # fmt: skip

#: What a Latin vowel may stand for.
_LATIN_VOWELS: dict[str, str] = {
    "a": "a", "ah": "a", "aa": "a", "ae": "A", "ai": "A", "ay": "A", "ea": "A", "e": "eA", "eh": "eA", "ey": "e",
    "ya": "y", "yah": "y", "yae": "Y", "eo": "o", "o": "Oo", "oh": "O", "ou": "ou", "u": "uUo", "oo": "u", "uh": "oU",
    "eoh": "o", "yeo": "w", "yo": "vw", "yoh": "v", "you": "wvV", "yu": "Vw", "yoo": "V", "yew": "V", "yuh": "w",
    "ye": "Ew", "yeh": "E", "wa": "Q", "oa": "Q", "wah": "Q", "wae": "q", "oe": "Z", "oi": "Z", "oy": "Z", "we": "rqZ",
    "wi": "WI", "wee": "W", "wo": "R", "weo": "R", "uo": "R", "woo": "u", "wu": "u", "eu": "U", "ui": "IW", "eui": "I",
    "wui": "IW", "i": "iI", "ee": "iI", "yi": "iI", "yee": "i", "ie": "i",
}  # fmt: skip

_LATIN_CODAS: dict[str, str] = {
    "": "-", "k": "k", "g": "k", "c": "k", "ck": "k", "n": "n", "t": "t", "d": "t", "l": "l", "r": "l", "m": "m",
    "p": "p", "b": "p", "ng": "g",
}  # fmt: skip

#: What any spelling of one syllable looks like; most texts that are tried are none, and end here.
_SHAPE = re.compile(
    f"(?:{'|'.join(filter(None, _LATIN_ONSETS))}|wh)?(?:{'|'.join(_LATIN_VOWELS)})(?:{'|'.join(filter(None, _LATIN_CODAS))})?"
)

#: Spellings that follow no system.
_CUSTOMARY = {
    "park": "Bak",
    "parc": "Bak",
    "hur": "Ho-",
    "sur": "So-",
    "lyi": "Li-",
    "whang": "HQg",
    "wang": "-Qg",
}

#: One letter a class of vowels that any spelling mixes up; so a spelling has one key, whatever it stands for.
_VOWEL_CLASSES = str.maketrans("aAyYoewEOQqZvuRrWVUIi", "AEBEOEYYOQEEYOREIYOII")
_ONSET_CLASSES = str.maketrans("GNDRMBS-JCKTPHL", "GNDNMBSNJJGDBHN")

#: Family names of Koreans, North and South.
FAMILY_NAMES = (
    "김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구민진나지엄채원천방공현함변염여추도"
    "소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용예봉사부가복태목형계피두감음빈동온호범좌팽승간상시갈단견당"
    "리림량로련렴렬룡륙"
)


def syllable(letter: str) -> str:
    """The syllable of a Hangul letter."""
    place = ord(letter) - 0xAC00
    onset, rest = divmod(place, 588)
    vowel, coda = divmod(rest, 28)
    return _levelled(_ONSETS[onset], _VOWELS[vowel], _CODAS[coda])


def _levelled(onset: str, vowel: str, coda: str) -> str:
    """North and South alike: initial ㄹ, ㄴ and nothing are one before i and y, ㄹ and ㄴ are one before the others."""
    if vowel in _BEFORE_WHICH_DROPPED and onset in "RN-":
        onset = "L"
    elif onset == "R":
        onset = "N"
    return onset + vowel + coda


def spelt(text: str) -> frozenset[str]:
    """The syllables that a Latin spelling of one syllable may stand for; empty where it is none."""
    return frozenset({_CUSTOMARY[text]}) if text in _CUSTOMARY else written(text)


@lru_cache(maxsize=65_536)
def written(text: str) -> frozenset[str]:
    """The same without spellings that follow no system, which stand alone."""
    if not _SHAPE.fullmatch(text):
        return frozenset()
    found = set()
    for begin in range(min(3, len(text)) + 1):
        onsets = _LATIN_ONSETS.get(text[:begin])
        for end in range(begin + 1, min(begin + 3, len(text)) + 1) if onsets else ():
            vowels, coda = _LATIN_VOWELS.get(text[begin:end]), _LATIN_CODAS.get(text[end:])
            if vowels and coda:
                found |= {_levelled(onset, vowel, coda) for onset in onsets or "" for vowel in vowels}
    if text.startswith("wh"):
        found |= {each for each in written("h" + text[1:].replace("h", "", 1)) if each[1] in "QqRrW"}
    return frozenset(found)


def key(syllables: frozenset[str]) -> frozenset[str]:
    """The classes that syllables of one spelling fall into, most often one; equal names have one in common."""
    return frozenset(
        s[0].translate(_ONSET_CLASSES) + s[1].translate(_VOWEL_CLASSES) + s[2] for s in syllables
    )


@lru_cache(maxsize=1)
def family_names() -> frozenset[str]:
    """The syllables of Korean family names."""
    return frozenset(syllable(letter) for letter in FAMILY_NAMES)
