"""Hangul in Latin letters by three systems, written from their tables: an oracle that knows nothing of the program."""

#: The vowels in Unicode's order; McCune-Reischauer and the North differ from the South in ㅓ and ㅡ.
_SOUTHERN = [
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe",
    "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i",
]  # fmt: skip
_NORTHERN = [{"eo": "o", "yeo": "yo", "eu": "u"}.get(vowel, vowel) for vowel in _SOUTHERN]
VOWELS = {"revised": _SOUTHERN, "mccune": _NORTHERN, "north": _NORTHERN}
ONSETS = {
    "revised": ["g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"],
    "mccune": ["k", "kk", "n", "t", "tt", "r", "m", "p", "pp", "s", "ss", "", "ch", "tch", "ch", "k", "t", "p", "h"],
    "north": ["k", "kk", "n", "t", "tt", "r", "m", "p", "pp", "s", "ss", "", "j", "jj", "ch", "kh", "th", "ph", "h"],
}  # fmt: skip
CODAS = [
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t",
    "t", "k", "t", "p", "t",
]  # fmt: skip

#: Family names that most Koreans bear, and syllables that given names are made of.
FAMILIES = "김이박최정강조윤장임한오서신권황안송류전홍고문손양배백허남심노하곽성차주우구민리로림"
GIVEN = "철영진수민정인호성남일국혁용광명학춘선경미은지현식룡관덕만복봉상석태훈희근금길대동문무범병산"


def syllable(letter: str, system: str) -> str:
    """One Hangul syllable by a system's table, without apostrophes and breves."""
    onset, rest = divmod(ord(letter) - 0xAC00, 588)
    vowel, coda = divmod(rest, 28)
    return ONSETS[system][onset] + VOWELS[system][vowel] + CODAS[coda]


def name(hangul: str, system: str) -> str:
    """A name of three syllables as the system's users write it: Jeong In-cheol, Chong Inch'ŏl, Jong In Chol."""
    family, first, second = (syllable(letter, system) for letter in hangul)
    if system == "mccune":
        return f"{family} {first}{voiced(first, hangul[2])}".title()
    between = {"revised": "-", "north": " "}[system]
    return f"{family} {first}{between}{second}".title()


def voiced(before: str, letter: str) -> str:
    """McCune-Reischauer inside a word: plain ㄱ, ㄷ, ㅂ and ㅈ soften between sounds that carry the voice."""
    spelt, onset = syllable(letter, "mccune"), (ord(letter) - 0xAC00) // 588
    soft = {0: "g", 3: "d", 7: "b", 12: "j"}.get(onset)
    if soft is None or before[-1] not in "aeiounmgl":
        return spelt
    return soft + spelt.removeprefix(ONSETS["mccune"][onset])
