"""What is the same however it is written: numbers, e-mails, phones, wallets, addresses, each folded to one form."""

import re
import unicodedata
from ipaddress import ip_address

from watchword.screening.wallets import wallet

#: Words of addresses that are written in full or short, or left out.
_ADDRESS_WORDS = {
    "street": "st", "road": "rd", "avenue": "ave", "boulevard": "blvd", "building": "bldg", "floor": "fl", "apartment": "apt",
    "suite": "ste", "district": "dist", "province": "prov", "number": "no", "room": "rm", "lane": "ln", "drive": "dr",
}  # fmt: skip
_SPLIT = re.compile(r"[\W_]+")
#: Characters of a number below which it is a number of very many.
_SHORTEST = 5
_WORDS_OF_ADDRESS = 4


def identifier_key(kind: str, value: str) -> str:
    """An identifier in one form; empty where it says too little to be anybody's.

    Wallets by what they stand for, e-mails, domains and accounts at code hosts (github.com/NAME) in small letters, phones as
    digits, IP addresses by what they mean, everything else by its letters and digits: a passport is the same with and
    without spaces. A range of addresses is none.
    """
    text = unicodedata.normalize("NFKC", value).strip()[:500]
    if kind == "wallet":
        known = wallet(text)
        return f"wallet {known.key if known else text}"
    if kind in ("email", "domain", "website", "url", "handle"):
        return "net " + re.sub(r"^(https?://)?(www\.)?", "", text.casefold()).rstrip("/")
    if kind == "ip":
        return _ip_key(text)
    plain = "".join(c for c in text.casefold() if c.isalnum())
    if kind == "phone":
        digits = "".join(c for c in plain if c.isdigit()).lstrip("0")
        return f"phone {digits}" if len(digits) >= 7 else ""
    return f"number {plain}" if len(plain) >= _SHORTEST and any(c.isdigit() for c in plain) else ""


def _ip_key(text: str) -> str:
    """One address, however it is spelt; empty for a range, or for what is none."""
    try:
        return f"ip {ip_address(text.removesuffix('/32').removesuffix('/128')).compressed}"
    except ValueError:
        return ""


def any_keys(value: str) -> set[str]:
    """The forms of a text whose kind is unknown: what looks like an e-mail, a number, a wallet."""
    if address := identifier_key("ip", value):
        return {
            address,
            identifier_key("website", value),
        }  # its digits alone would be those of other addresses too
    found = {identifier_key("other", value)}
    if "@" in value or re.fullmatch(r"\S+\.\S{2,}", value.strip()):
        found.add(identifier_key("email", value))
    if re.fullmatch(r"[\s+()/.\d-]{7,}", value):
        found.add(identifier_key("phone", value))
    if wallet(value):
        found.add(identifier_key("wallet", value))
    return found - {""}


def address_key(line: str) -> str:
    """An address as its words in order of the alphabet; empty where it names no house or says too little."""
    words = _SPLIT.split(unicodedata.normalize("NFKC", line).casefold()[:500])
    short = sorted({_ADDRESS_WORDS.get(word, word) for word in words if word})
    if len(short) < _WORDS_OF_ADDRESS or not any(c.isdigit() for word in short for c in word):
        return ""
    return "address " + " ".join(short)
