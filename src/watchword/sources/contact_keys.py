"""Contacts and devices as keyed hashes: who shares one is seen, what it is can not be read back without the key."""

import re

from watchword.sources.cells import keyed
from watchword.sources.contract import Context
from watchword.sources.mailbox import folded_email

#: Digits of a telephone number that are compared: with or without its country, ten last ones are one line.
_LAST = 10


def email_key(text: str | None, context: Context) -> str | None:
    """The key of a mailbox, whatever plus tags and dots its provider ignores; None for what is no address."""
    folded = folded_email(text)
    return keyed(f"email:{folded}", context) if folded else None


def phone_key(text: str | None, context: Context) -> str | None:
    """The key of a telephone number's last ten digits; None for fewer than seven digits."""
    digits = re.sub(r"\D", "", text or "", flags=re.ASCII)
    return keyed(f"phone:{digits[-_LAST:]}", context) if len(digits) >= 7 else None


def value_key(kind: str, text: str | None, context: Context) -> str | None:
    """The key of any other value of this kind: blanks, hyphens and case make no difference."""
    plain = (text or "").strip()
    return keyed(f"{kind}:{plain}", context) if plain else None
