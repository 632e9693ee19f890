"""What a bare value is: a hash, a wallet, an address of the net, of a mailbox, a telephone."""

import re
from collections.abc import Callable
from ipaddress import ip_address, ip_network

from watchword.intel.exchange.hashes import algorithm
from watchword.screening.entry import Identifier
from watchword.screening.wallets import wallet

#: Longest value that is taken for one thing, in characters; a URL is the longest of them.
LONGEST = 4096
_DOMAIN = re.compile(
    r"(?=.{4,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{1,62}\.?", re.I
)
_EMAIL = re.compile(r"[^\s@<>\"']{1,64}@([^\s@<>\"']{3,253})")
_URL = re.compile(r"[a-z][a-z0-9+.-]{1,20}://[^\s]+", re.I)
_PHONE = re.compile(r"\+[0-9][0-9 ().-]{6,24}")
_HANDLE = re.compile(r"[a-z0-9][a-z0-9.-]{2,100}/[\w.-]{1,100}", re.I)
#: Code hosts by the words that feeds use for them.
CODE_HOSTS = {"github": "github.com", "gitlab": "gitlab.com", "bitbucket": "bitbucket.org"}
_DEFANGED = (("[.]", "."), ("(.)", "."), ("[:]", ":"), ("[@]", "@"), ("[at]", "@"), ("[dot]", "."))


def _is_address(value: str) -> bool:
    """Whether it is an IP address or a range of them."""
    try:
        if "/" in value:
            ip_network(value, strict=False)
        else:
            ip_address(value)
    except ValueError:
        return False
    return True


#: What a value of a kind must be to be one; other kinds are taken as they are.
_SOUND: dict[str, Callable[[str], object]] = {
    "hash": algorithm,
    "ip": _is_address,
    "domain": _DOMAIN.fullmatch,
    "email": _EMAIL.fullmatch,
    "handle": _HANDLE.fullmatch,
}


def plain(text: str) -> str:
    """The value without the marks that keep it from being clicked (hxxp, [.], [@])."""
    value = text.strip()[: LONGEST + 1]
    for marked, meant in _DEFANGED:
        value = value.replace(marked, meant)
    return re.sub(r"^hxxp(s?)(?=:)", r"http\1", value, flags=re.I)


def identifier_of(kind: str, value: str) -> Identifier | None:
    """An identifier of a given kind, spelt as it is compared; None where the value is none of that kind."""
    value = plain(value)
    if not value or len(value) > LONGEST or (kind in _SOUND and not _SOUND[kind](value)):
        return None
    if kind == "wallet":
        read = wallet(value)
        return Identifier("wallet", value, read.assets[0] if read and read.assets else "")
    if kind == "hash":
        return Identifier("hash", value.lower(), algorithm(value))
    if kind in ("domain", "email", "ip", "handle"):
        return Identifier(kind, value.lower().rstrip("."))
    return Identifier(kind, value)


def handle_of(host: str, login: str) -> Identifier | None:
    """An account at a code host, by the word for the host (github) or its domain; None where either is none."""
    domain = CODE_HOSTS.get(host.strip().lower(), host.strip())
    return identifier_of("handle", f"{domain}/{plain(login).removeprefix('@')}")


def recognised(text: str) -> Identifier | None:
    """What a value is, by its form; None where it is nothing that is known here.

    A hash comes before a wallet, since both can be hexadecimal; a wallet must have a sound checksum where its
    format has one.
    """
    value = plain(text)
    if not value or len(value) > LONGEST:
        return None
    if algorithm(value):
        return identifier_of("hash", value)
    if _URL.fullmatch(value):
        return Identifier("url", value)
    for kind in ("ip", "email", "domain"):
        if found := identifier_of(kind, value):
            return found
    if wallet(value) is not None:
        return identifier_of("wallet", value)
    return Identifier("phone", value) if _PHONE.fullmatch(value) else None
