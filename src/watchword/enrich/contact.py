"""E-mail addresses and phone numbers in one spelling each, so that equal ones compare equal."""

import re

from watchword.enrich.regions import country_code, dial_codes
from watchword.sources.mailbox import email, folded_email

__all__ = ["email", "folded_email", "phone"]

_EXTENSION = re.compile(r"(?:;?\s*ext\.?=?|\s*x|\s*#)\s*\d{1,6}\s*$")
_PHONE = re.compile(r"\+?[\d\s().\-/\u2010-\u2015\u00a0]+")

#: Countries that keep the leading zero when called from abroad.
_KEEP_ZERO = frozenset({"IT", "SM", "VA", "CI", "GA", "CG"})


def phone(text: str | None, country: str | None = None) -> str | None:
    """A phone number as digits, with a leading plus where its country is known; None where it is no number.

    The country (code or name) is used only where the number does not name its own. Without one, digits stay
    as they are: a missing plus says that the number may be national. Extensions are left out.
    """
    plain = _EXTENSION.sub("", (text or "").strip()[:64].lower().removeprefix("tel:"))
    if not _PHONE.fullmatch(plain):
        return None
    digits = (
        re.sub(r"\D", "", plain.replace("(0)", "")) if plain.startswith("+") else re.sub(r"\D", "", plain)
    )
    if plain.startswith("+"):
        return _sized("+" + digits)
    if digits.startswith("00"):
        return _sized("+" + digits[2:])
    return _sized(_national(digits, country_code(country)))


def _national(digits: str, land: str | None) -> str:
    if land is None:
        return digits
    code = dial_codes().get(land)
    if code is None:
        return digits
    if code.startswith("1"):
        return _north_american(digits)
    if digits.startswith("0") and land not in _KEEP_ZERO:
        return f"+{code}{digits[1:]}"
    return digits


def _north_american(digits: str) -> str:
    if len(digits) == 10:
        return f"+1{digits}"
    return f"+{digits}" if len(digits) == 11 and digits.startswith("1") else digits


def _sized(number: str) -> str | None:
    """E.164 allows 15 digits; fewer than 7 are an extension or a short code, which many people share."""
    return number if 7 <= len(number.lstrip("+")) <= 15 else None
