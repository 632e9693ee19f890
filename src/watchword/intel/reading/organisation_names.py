"""Which names are organisations', and how two spellings of one are told."""

import re
from functools import cache

from watchword.intel.reading.names import Name, generic, legal
from watchword.intel.reading.places import places
from watchword.intel.reading.tables import table

_DASHED = re.compile(r"[\s.,&'-]+")


@cache
def _telling() -> frozenset[str]:
    rows = table("organisations")
    return frozenset(word.lower() for word in (*rows["words"], *rows["government"]))


@cache
def _government() -> frozenset[str]:
    return frozenset(word.lower() for word in table("organisations")["government"])


@cache
def _units() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(table('organisations')['units'])})\s+(?:No\.?\s*)?\d{{1,5}}", re.I)


def words_in(name: str) -> list[str]:
    """The words of a name in lower case, without full stops and commas."""
    return [word for word in _DASHED.split(name.lower().replace(".", "")) if word]


def is_public(name: str) -> bool:
    """Whether it is a public body's name: a ministry, a department, armed forces."""
    return bool(_government() & set(words_in(name)))


def is_unit(name: str) -> bool:
    """Whether it is a numbered unit: Department 53."""
    return bool(_units().fullmatch(name))


def is_organisation(name: Name) -> bool:
    """Whether capitals and words make it an organisation's name: a legal form, or words of trade or office."""
    if is_unit(name.text):
        return True
    words = words_in(name.text)
    if len(words) < 2 or name.text.lower() in _technique_names():
        return False
    own = [
        word
        for word in words
        if word not in generic() and word not in legal() and word not in ("of", "the", "for", "and")
    ]
    named = bool(own) and not _only_country(name.text, own)
    has_legal = bool(set(words[1:]) & legal())
    tells = bool(set(words) & _telling())
    office = bool(_government() & set(words)) and (named or len(words) > 2) and _is_office(name.text)
    return (named and (has_legal or tells) and not _only_legal(words)) or office


def _is_office(text: str) -> bool:
    return (
        bool(places(text))
        or " of " in text
        or bool(re.search(r"\b(?:Ministry|Department|Bureau|Treasury|Directorate)\b", text))
    )


@cache
def _technique_names() -> frozenset[str]:
    """Names of techniques in lower case, whole and behind their parent's: "Social Media Accounts" is no firm."""
    names = {name.lower() for each in table("techniques").values() for name in each.values()}
    return frozenset(names | {name.rpartition(": ")[2] for name in names})


def _only_country(text: str, own: list[str]) -> bool:
    """Whether a country is all that names it: "Chinese Company" is no name, "U.S. Treasury Department" is an office's."""
    covered = " ".join(text[each.start : each.end] for each in places(text))
    return not set(own) - set(words_in(covered)) and not is_public(text)


def _only_legal(words: list[str]) -> bool:
    return all(word in generic() or word in legal() for word in words)


def key_of(name: str) -> str:
    """What spellings of one organisation share: its words in lower case without legal forms."""
    words = [word for word in words_in(name) if word not in ("the",)]
    kept = [word for word in words if word not in legal()]
    return " ".join(kept or words)


def is_shorter(short: str, long: str) -> bool:
    """Whether one key is the other's beginning, cut before words of trade only, and still says enough to be the same."""
    first, whole = short.split(), long.split()
    rest = whole[len(first) :]
    told = len(first) >= 2 and whole[: len(first)] == first and bool(rest)
    return (
        told
        and all(word in _telling() and word not in _government() for word in rest)
        and not is_public(long)
    )


def abbreviates(short: str, name: str) -> bool:
    """Whether capitals in brackets are a name's initials: "Example River Trading Corporation (ERTC)"."""
    if not re.fullmatch(r"[A-Z][A-Z&]{1,9}", short):
        return False
    initials = "".join(word[0] for word in re.split(r"[\s-]+", name) if word and word[0].isupper())
    at = 0
    for letter in initials:
        if at < len(short) and letter == short[at]:
            at += 1
    return at == len(short) and short[0] == initials[:1]
