"""Whether two words might be one name in another language or system of writing: not enough to say that they agree."""

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from itertools import islice, product

from watchword.enrich.names.pinyin import pinyin
from watchword.enrich.names.spelling import one_syllable

#: Readings of one word are at most this many; more would say nothing.
_MOST_READINGS = 96
#: Consonants from which on a word is known by them alone; with fewer its vowels count too.
_BY_CONSONANTS = 4

#: What is one sound however it is written; each is tried in this order.
_LEVELLED = tuple(
    (re.compile(pattern), put)
    for pattern, put in (
        (r"^(?:mp|bh)", "b"), (r"^nt", "d"), (r"^gk", "g"), (r"ou(?=a)|^u(?=a)", "w"), (r"([aou])e(?=[^aeiouy])", r"\1"),
        (r"(?:[aeu]h?l?|)d?d(?:in|een|ine)$|t+in$", "din"),  # Salah al-Din, Salaheddine, Selahattin
        (r"tch|tsch|cz", "ch"), (r"dzh|dj|dsh|gj|tj", "j"), (r"tz|ts", "s"), (r"sch|shch|sz", "sh"),
        (r"ck|qu", "k"), (r"mph?|mb", "b"), (r"ph|bh", "f"), (r"(?<=[aeiou])rn$", "n"), (r"([^aeiou])\1+", r"\1"),
        (r"n(?=[bpm])", "m"), (r"c(?!h)(?=[eiy])", "ç"),
    )
)  # fmt: skip
#: Classes of consonants that a pair or letter may stand for; "" where it may be silent.
_CONSONANTS: dict[str, tuple[str, ...]] = {
    "kh": ("K",), "gh": ("K",), "ch": ("J", "K", "S"), "th": ("T", "S"), "dh": ("T", "S"), "sh": ("S", "J"),
    "zh": ("J", "S"), "ç": ("S", "J"), "c": ("K", "J", "S"), "b": ("P",), "p": ("P",), "f": ("P",),
    "v": ("P",), "t": ("T",), "d": ("T",), "k": ("K",), "q": ("K",), "g": ("K", "J"), "h": ("", "K"),
    "j": ("J", ""), "x": ("K", "S", "KS"), "s": ("S",), "z": ("S", "T", "J"), "m": ("M",), "n": ("N",),
    "l": ("L",), "r": ("R",), "w": ("P", ""),
}  # fmt: skip
_VOWELS = {"a": "A", "e": "AI", "i": "I", "y": "I", "o": "U", "u": "U"}
_PIECE = re.compile(r"kh|gh|ch|th|dh|sh|zh|[aeiouy]+|[a-zç]")

#: Russian, Ukrainian and Belarusian endings of one family name.
_SLAVIC = (
    (re.compile(r"(?:[oae]u|[oae]w|[oe]ff|[oae]v)$"), "ov"),
    (re.compile(r"k[ao]$"), "ko"),
    (re.compile("[ao]va$"), "ova"),
)
#: The first o of such a name, which Belarusian writes as it is spoken: Kavalenka and Kovalenko.
_SLAVIC_O = re.compile(r"^([^aeiouy]*)o(?=\w+(?:ov|ova|ev|ko|in)$)")
#: Endings of a family name that men and women of one family bear.
_GENDERED = (
    (re.compile(r"(?:aite|iene|yte|ute|aityte)$"), "as"), (re.compile("ou$"), "os"), (re.compile(r"(?<=[sc]k)[aiy]+$"), "i"),
)  # fmt: skip


@cache
def _table() -> dict[str, list[str]]:
    return tomllib.loads(files("watchword.enrich.names").joinpath("languages.toml").read_text("utf-8"))


@cache
def _rows(name: str) -> dict[str, frozenset[int]]:
    """Each word of a list of the table with the numbers of the rows in which it stands."""
    rows: dict[str, set[int]] = {}
    for number, row in enumerate(_table()[name]):
        for word in row.split():
            rows.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in rows.items()}


@cache
def words_of(name: str) -> frozenset[str]:
    """All words of a list of the table."""
    return frozenset(_rows(name))


def in_another_language(a: str, b: str) -> bool:
    """Whether two words are known as one name in two languages (Mykola and Nikolai), as Bill is William."""
    return _meet("equivalents", a, b) or (len(a) >= 3 and _i(a) == _i(b) and not one_syllable(a))


def may_be_one(a: str, b: str) -> bool:
    """Whether two words cannot be told apart without knowing how their languages are written in Latin letters.

    True says only that a difference proves nothing.
    """
    if (
        _meet("perhaps", a, b)
        or _meet("equivalents", a, b)
        or _in_dialect(a, b)
        or _hepburn(a) == _hepburn(b)
    ):
        return True
    if pinyin(a) and pinyin(b):
        return False  # of Xiaoming and Xiuming it would make one name
    if one_syllable(a) or one_syllable(b):
        return _round(a) == _round(b)  # of Chen and Chin it would make one name
    return not _readings(a).isdisjoint(_readings(b))


def _round(word: str) -> str:
    """A word without the e by which round vowels are spelt out: Guel and Gül."""
    return re.sub("([ou])e", r"\1", word)


def _in_dialect(a: str, b: str) -> bool:
    """Whether one is a Chinese family name of a southern language and the other what Mandarin may make of it."""
    return any(a in row and b in row and row[0] in (a, b) for row in _dialects())


@cache
def _dialects() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row.split()) for row in _table()["dialects"])


def _meet(name: str, a: str, b: str) -> bool:
    rows = _rows(name)
    return not rows.get(a, frozenset()).isdisjoint(rows.get(b, frozenset()))


def _i(word: str) -> str:
    """A word with every y as i: Aly and Ali."""
    return re.sub("[iy]+", "i", word)


@lru_cache(maxsize=65_536)
def _readings(word: str) -> frozenset[str]:
    """What a word may sound like: its consonants by where they are spoken, and how it begins and ends."""
    found: set[str] = set()
    slavic = _ended(word, _SLAVIC)
    for ended in {word, slavic, _SLAVIC_O.sub(r"\1a", slavic), _ended(word, _GENDERED)}:
        spelt = ended
        for pattern, put in _LEVELLED:
            spelt = pattern.sub(put, spelt)
        choices = [_choices(piece) for piece in _PIECE.findall(spelt)]
        if (
            choices and spelt[-1] in _VOWELS
        ):  # how it ends tells Mario from Maria; an e may be silent (Marouane)
            choices[-1] = (*_VOWELS[spelt[-1]].lower(), *([""] if spelt[-1] == "e" else []))
        found.update(map(_key, islice(product(*choices), _MOST_READINGS)))
    return frozenset(key for key in found if key)


def _ended(word: str, endings: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    """A word with the first of these endings that it has levelled."""
    return next(
        (pattern.sub(put, word) for pattern, put in endings if len(word) > 4 and pattern.search(word)), word
    )


def _choices(piece: str) -> tuple[str, ...]:
    if piece[0] in "aeiouy":
        return tuple(sorted({each for letter in piece for each in _VOWELS[letter].lower()}))
    return _CONSONANTS[piece]


def _key(reading: tuple[str, ...]) -> str:
    """One reading as a key; empty where it has too few consonants."""
    sounds = re.sub(r"(.)\1+", r"\1", "".join(reading))
    consonants = re.sub("[a-z]", "", sounds)
    ends = sounds[-1:] if sounds[-1:].islower() else "-"
    begins = "^" if sounds[:1].islower() else ""
    if len(consonants) >= _BY_CONSONANTS:
        first = next(filter(str.islower, sounds), "")  # Harpreet is not Gurpreet
        return f"{begins}{first}{consonants}{ends}"
    return sounds if consonants and len(sounds) >= 3 else ""


_KUNREI = (
    ("sy", "sh"),
    ("ty", "ch"),
    ("zy", "j"),
    ("si", "shi"),
    ("ti", "chi"),
    ("tu", "tsu"),
    ("hu", "fu"),
    ("zi", "ji"),
)
_KANA = re.compile(r"(?:[bcdfghjkmnprstvwyz]{0,3}[aiueo]+n?)+")


def _hepburn(word: str) -> str:
    """A word as Hepburn writes it, where it may be Japanese in another system (Siniti and Shinichi)."""
    if _KANA.fullmatch(word):
        for kunrei, hepburn in _KUNREI:
            word = re.sub(f"(?<![a-z]){kunrei}|(?<=[aiueon]){kunrei}", hepburn, word)
    return word
