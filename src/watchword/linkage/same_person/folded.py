"""One row's values as they are compared: Latin letters and digits, one spelling for one thing."""

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from watchword.enrich.names.spelling import keys
from watchword.enrich.street_words import STREET_WORDS
from watchword.screening.names.script import in_latin

#: Letters of a value that are read; what is longer is cut, so that no row costs more than another.
MOST_LETTERS = 200

#: Letters that a scanner or a hurried hand puts where a date has a digit.
_MISREAD = str.maketrans("oOlIsS", "001155")
_NOT_LATIN = re.compile("[^a-z0-9 ]+")
_DATE_FIRST_YEAR = re.compile(r"\s*(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})(?:[T ].*)?\s*", re.ASCII)
_DATE_LAST_YEAR = re.compile(r"\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*", re.ASCII)


def words(value: object) -> str | None:
    """A name or a line of an address: words of a to z and digits between single spaces; None where nothing is left."""
    text = str(value)[:MOST_LETTERS] if value is not None else ""
    readings = in_latin(text, person=True) if text.strip() else ()
    plain = " ".join(_NOT_LATIN.sub(" ", readings[0]).split()) if readings else ""
    return plain or None


def number(value: object) -> str | None:
    """A document number, a postal code or a unit: its letters and digits, without what stands between them."""
    plain = words(value)
    return plain.replace(" ", "") if plain else None


def digits(value: object) -> str | None:
    """A phone number's last ten digits, so that a country's prefix makes no difference."""
    found = "".join(letter for letter in str(value or "")[:MOST_LETTERS] if letter in "0123456789")
    return found[-10:] or None


def day(value: object) -> str | None:
    """A date as eight digits, year first; a date with the year last keeps the order of its day and month."""
    if isinstance(value, date):
        return f"{value:%Y%m%d}"
    text = str(value or "")[:MOST_LETTERS].translate(_MISREAD)
    if found := _DATE_FIRST_YEAR.fullmatch(text):
        return f"{found[1]}{found[2]:>02}{found[3]:>02}"
    if found := _DATE_LAST_YEAR.fullmatch(text):
        return f"{found[3]}{found[1]:>02}{found[2]:>02}"
    return None


def street(value: object) -> str | None:
    """A street with its number, kinds of street and directions in one spelling."""
    plain = words(value)
    return " ".join(STREET_WORDS.get(word, word) for word in plain.split()) if plain else None


@lru_cache(maxsize=65_536)
def sound(name: str | None) -> str | None:
    """What a name's first word sounds like, whichever way it is written; None for none."""
    if not name:
        return None
    first = name.split()[0]
    return min((key for key in keys(first) if key.startswith(("sound ", "syllables "))), default=first)


def letters(text: str | None) -> str | None:
    """The letters in their alphabet's order: equal where two texts differ by letters that changed places."""
    return "".join(sorted(text)) if text else None


def compared(row: Mapping[str, Any]) -> dict[str, str | None]:
    """The columns of one row that are compared; an absent value stays absent."""
    got = row.get
    given, family, born = words(got("given")), words(got("family")), day(got("birth_date"))
    document, road = number(got("document_number")), street(got("street"))
    email = str(got("email") or "").strip().lower()[:MOST_LETTERS]
    return {
        "given": given, "given_sound": sound(given), "given_letters": letters(given),
        "family": family, "family_sound": sound(family), "family_letters": letters(family),
        "birth": born, "birth_letters": letters(born),
        "document": document, "document_letters": letters(document),
        "street": road, "street_letters": letters(" ".join(sorted(road.split()))) if road else None,
        "unit": number(got("unit")), "locality": words(got("locality")), "region": number(got("region")),
        "postal": number(got("postal")), "postal_letters": letters(number(got("postal"))),
        "phone": digits(got("phone")), "phone_letters": letters(digits(got("phone"))),
        "email": email or None, "mailbox": email.partition("@")[0] or None,
    }  # fmt: skip
