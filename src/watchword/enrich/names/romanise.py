"""Names in Latin letters a to z, whatever script they were written in."""

import re
import unicodedata

#: Letters whose base letter Unicode does not give, in the spelling that banks and airlines use.
_FOLDED = str.maketrans(
    {
        "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i",
        "ə": "a", "ħ": "h", "ŋ": "ng", "ŧ": "t", "ĸ": "k", "ƒ": "f", "ơ": "o", "ư": "u",
    }
)  # fmt: skip

#: BGN/PCGN-like; what differs between systems (kh/h, y/i/j, yo/e) is levelled where spellings compare.
_CYRILLIC = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z",
        "и": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
        "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
        "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "і": "i", "ї": "i",
        "є": "ye", "ґ": "g", "ў": "u", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "ђ": "dj", "џ": "dz",
        "ѓ": "g", "ќ": "k", "ѕ": "dz", "ө": "o", "ү": "u", "қ": "k", "ғ": "g", "ң": "ng", "ұ": "u",
        "ә": "a", "һ": "h",
    }
)  # fmt: skip

#: ELOT 743 without its accents; pairs of letters first.
_GREEK_PAIRS = {
    "ου": "ou", "μπ": "b", "ντ": "d", "γγ": "ng", "γκ": "gk", "γχ": "nch", "αυ": "av", "ευ": "ev",
    "ηυ": "iv",
}  # fmt: skip
_GREEK = str.maketrans(
    {
        "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i",
        "κ": "k", "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s",
        "ς": "s", "τ": "t", "υ": "y", "φ": "f", "χ": "ch", "ψ": "ps", "ω": "o",
    }
)  # fmt: skip

#: Unicode names kana as Kunrei does; passports write Hepburn.
_HEPBURN = {"si": "shi", "ti": "chi", "tu": "tsu", "hu": "fu", "zi": "ji", "di": "ji", "du": "zu"}
_HANGUL_END = {"g": "k", "d": "t", "b": "p"}

_KANA = re.compile("[ぁ-ゖァ-ヺー]+")
_HANGUL = re.compile("[가-힣]")
_HAN = re.compile("[㐀-鿿豈-﫿]")
_SPLIT_WORDS = re.compile(r"[^a-z]+")


def latin(text: str) -> str:
    """A name in lower-case Latin letters, as far as its script is known; marks and accents are gone.

    Han, Arabic, Indic and other scripts have no reading without a dictionary: their letters stay.
    """
    plain = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text)).casefold()
    plain = _HANGUL.sub(lambda match: f" {_syllable(match[0])} ", plain)
    plain = _KANA.sub(lambda match: _kana(match[0]), plain)
    plain = plain.translate(_CYRILLIC)
    bare = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    for pair, letters in _GREEK_PAIRS.items():
        bare = bare.replace(pair, letters)
    return bare.translate(_GREEK).translate(_FOLDED)


def has_han(text: str) -> bool:
    """Whether a text holds Chinese characters, whose reading depends on the language."""
    return _HAN.search(text) is not None


def has_unread(text: str) -> bool:
    """Whether `latin` left letters of another script."""
    return any(c.isalpha() and not "a" <= c <= "z" for c in text)


def _syllable(letter: str) -> str:
    """A Hangul syllable in Revised Romanization, from the letters that its Unicode name spells."""
    spelt = unicodedata.name(letter).removeprefix("HANGUL SYLLABLE ").lower()
    spelt = "ch" + spelt[1:] if spelt.startswith("c") else spelt
    closed = spelt[-1] in _HANGUL_END and not spelt.endswith("ng")
    return spelt[:-1] + _HANGUL_END[spelt[-1]] if closed else spelt


def _kana(word: str) -> str:
    """Kana in Hepburn, without long vowels (they are written in many ways)."""
    read = ""
    for letter in word:
        name = unicodedata.name(letter, "").lower()
        sound = name.rpartition(" ")[2]
        if letter in "ーっッ":
            continue
        if " small " in name and read[-1:] == "i":
            glide = "" if read.endswith(("shi", "chi", "ji")) else "y"
            read = read[:-1] + glide + sound.removeprefix("y")
        else:
            read += _HEPBURN.get(sound, sound)
    return read


def words(text: str) -> list[str]:
    """The words of a text that `latin` gave: runs of a to z."""
    return [word for word in _SPLIT_WORDS.split(text) if word]
