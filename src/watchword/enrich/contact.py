"""E-mail addresses and phone numbers in one spelling each, so that equal ones compare equal."""

import re

from watchword.enrich.regions import country_code, dial_codes

_EMAIL = re.compile(r"[^@\s<>,;]{1,64}@[^@\s<>,;]+\.[^@\s<>,;.]+")
_EXTENSION = re.compile(r"(?:;?\s*ext\.?=?|\s*x|\s*#)\s*\d{1,6}\s*$")
_PHONE = re.compile(r"\+?[\d\s().\-/\u2010-\u2015\u00a0]+")

#: Providers that deliver to one mailbox whatever follows a plus (their own help pages say so).
_IGNORE_PLUS = frozenset(
    {
        "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com", "icloud.com",
        "me.com", "mac.com", "fastmail.com", "proton.me", "protonmail.com", "pm.me",
    }
)  # fmt: skip
#: What a provider ignores in the part before the at sign.
_IGNORE = {"gmail.com": ".", "proton.me": "._-", "protonmail.com": "._-", "pm.me": "._-"}
_ALIASES = {"googlemail.com": "gmail.com"}

#: Countries that keep the leading zero when called from abroad.
_KEEP_ZERO = frozenset({"IT", "SM", "VA", "CI", "GA", "CG"})


def email(text: str | None) -> str | None:
    """An e-mail address in lower case, without display name or `mailto:`; None where there is none."""
    plain = (text or "").strip()[:500].lower()
    if plain.endswith(">") and "<" in plain:
        plain = plain[plain.rindex("<") + 1 : -1].strip()
    plain = plain.removeprefix("mailto:").rstrip(".")
    return plain if len(plain) <= 254 and _EMAIL.fullmatch(plain) else None


def folded_email(text: str | None) -> str | None:
    """The mailbox behind an address: without plus tags and dots where its provider ignores them.

    Two addresses with one folded form are one mailbox; at other providers nothing but case is folded.
    """
    plain = email(text)
    if plain is None:
        return None
    name, _, domain = plain.rpartition("@")
    domain = _ALIASES.get(domain, domain)
    if domain in _IGNORE_PLUS:
        name = name.partition("+")[0] or name
    bare = "".join(letter for letter in name if letter not in _IGNORE.get(domain, ""))
    return f"{bare or name}@{domain}"


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
