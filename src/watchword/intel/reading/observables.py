"""Addresses, names and numbers that can be looked for: wallets, domains, URLs, IP addresses, e-mails, hashes, phones."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from ipaddress import ip_address

from watchword.intel.reading.defanged import plainly
from watchword.intel.reading.gathered import Gathered
from watchword.intel.reading.hosts import is_host
from watchword.intel.reading.passage import Passage
from watchword.intel.report import Observable
from watchword.screening.wallets import trouble, wallet

_URL = re.compile(r"\b(?:https?|ftp|sftp|tcp|wss?)://[^\s<>\"'`|\[\]{}]{1,2000}", re.I)
_EMAIL = re.compile(
    r"(?<![\w.+-])[A-Za-z0-9][\w.+%-]{0,63}@((?:[A-Za-z0-9-]{1,63}\.){1,10}[A-Za-z0-9-]{2,24})"
)
_HOST = re.compile(
    r"(?<![\w@./\\-])(?:[A-Za-z0-9_-]{1,63}\.){1,10}[A-Za-z][A-Za-z0-9-]{1,23}(?![\w@-]|\.\w|\\|\()"
)
_IPV4 = re.compile(r"(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w]|\.\d)")
_IPV6 = re.compile(r"(?<![\w:.])(?:[0-9a-fA-F]{0,4}:){2,7}[0-9a-fA-F]{0,4}(?![\w:])")
_HASH = re.compile(r"(?<![\w/])(?:[0-9a-fA-F]{64}|[0-9a-fA-F]{40}|[0-9a-fA-F]{32})(?!\w)")
_PHONE = re.compile(
    r"(?<![\w+/.-])(?:\+\d{1,3}[\s.-]?(?:\(?\d{1,4}\)?[\s.-]?){2,5}\d{2,4}|(?:\(\d{3}\)\s?|"
    r"\d{3}[-.])\d{3}[-.]\d{4})(?![\w-]|\.\d)"
)
_WALLET = re.compile(
    r"(?<![\w/])(?:0x[0-9a-fA-F]{38,42}|bitcoincash:[02-9ac-hj-np-z]{42}|(?:bc|ltc)1[02-9ac-hj-np-zA-Z]{11,87}|"
        r"[48][0-9A-Za-z]{94}(?:[0-9A-Za-z]{11})?|"
    r"[13][0-9A-Za-z]{25,34}|T[1-9A-HJ-NP-Za-km-z]{33}|[LMXDtGA][1-9A-HJ-NP-Za-km-z]{32,34}|"
        r"r[1-9A-HJ-NP-Za-km-z]{24,34})(?!\w)")  # fmt: skip
_SOLANA = re.compile(r"(?<![\w/])[1-9A-HJ-NP-Za-km-z]{32,44}(?!\w)")
_PAID = re.compile(r"\b(?:wallet|solana|sol|crypto|bitcoin|usdt|usdc|address)\b", re.I)
_VERSION = re.compile(r"(?:\bv|version|release|build)\s*$", re.I)
#: What may be written defanged.
_ADDRESSES = ("domain", "url", "ip", "email")
_HASHES = {32: "MD5", 40: "SHA-1", 64: "SHA-256"}


@dataclass(frozen=True)
class _Seen:
    kind: str
    value: str
    detail: str


def observables_of(passages: Sequence[Passage]) -> tuple[tuple[Observable, ...], tuple[str, ...]]:
    """Everything that can be looked for, and notes on wallets whose checksum is wrong, which are not taken.

    Parts that list references are passed over: their addresses are sources, not signs.
    """
    gathered: Gathered[_Seen] = Gathered()
    notes: dict[str, None] = {}
    for passage in passages:
        if passage.kind == "references":
            continue
        plain = plainly(passage.plain)
        for _, seen in sorted(_found(plain, sure=plain != passage.plain), key=lambda each: each[0]):
            if seen.kind == "trouble":
                notes[f"line {passage.line}: {seen.value} was not taken: {seen.detail}"] = None
                continue
            defanged = seen.kind in _ADDRESSES and seen.value.lower() not in passage.plain.lower()
            detail = "written defanged" if defanged else seen.detail
            gathered.add(_Seen(seen.kind, seen.value, detail), passage.quote)
    found = tuple(Observable(each.kind, each.value, quotes, each.detail) for each, quotes in gathered)
    return found, tuple(notes)


def _found(text: str, *, sure: bool) -> Iterator[tuple[int, _Seen]]:
    """Each with its place; what is taken is blanked, so that no URL is a domain and no hash a wallet too."""
    for finder in (_urls, _emails, _hashes, _wallets, _ips):
        for start, end, seen in finder(text):
            yield start, seen
            text = text[:start] + "~" * (end - start) + text[end:]
    for match in _HOST.finditer(text):
        if is_host(match[0], sure=sure and match[0].rpartition(".")[2].islower() and not _is_file(match[0])):
            yield match.start(), _Seen("domain", match[0].lower(), "")
    for match in _PHONE.finditer(text):
        digits = re.sub(r"\D", "", match[0])
        if 7 <= len(digits) <= 15:
            yield match.start(), _Seen("phone", ("+" if match[0].startswith("+") else "") + digits, "")


def _is_file(name: str) -> bool:
    return bool(re.search(r"\.(?:zip|py|sh|md|pl|bat|cab|mov|java|bin)$", name, re.I))


def _urls(text: str) -> list[tuple[int, int, _Seen]]:
    found = []
    for match in _URL.finditer(text):
        url = match[0].rstrip(".,;:!?'\"*")
        while url.endswith(")") and url.count(")") > url.count("("):
            url = url[:-1].rstrip(".,;:!?")
        host = re.sub(r"^[a-zA-Z]+://(?:[^/@?#]*@)?", "", url)
        host = re.split(r"[/:?#]", host, maxsplit=1)[0]
        if is_host(host, sure=True) or _ip(host):
            found.append((match.start(), match.start() + len(url), _Seen("url", url, "")))
    return found


def _emails(text: str) -> list[tuple[int, int, _Seen]]:
    return [
        (match.start(), match.end(), _Seen("email", match[0].lower(), ""))
        for match in _EMAIL.finditer(text)
        if is_host(match[1], sure=True)
    ]


def _hashes(text: str) -> list[tuple[int, int, _Seen]]:
    return [
        (match.start(), match.end(), _Seen("hash", match[0].lower(), _HASHES[len(match[0])]))
        for match in _HASH.finditer(text)
        if len(set(match[0].lower())) > 4
    ]


def _wallets(text: str) -> list[tuple[int, int, _Seen]]:
    found: list[tuple[int, int, _Seen]] = []
    patterns = (_WALLET, _SOLANA) if _PAID.search(text) else (_WALLET,)
    for pattern in patterns:
        for match in pattern.finditer(text):
            if any(start <= match.start() < end for start, end, _ in found):
                continue
            sound = wallet(match[0])
            reason = None if sound else trouble(match[0])
            mixed = bool(re.search(r"\d", match[0])) and bool(re.search(r"[a-zA-Z]", match[0]))
            if sound and mixed:
                found.append((*match.span(), _Seen("wallet", match[0], "/".join(sound.assets))))
            elif reason and mixed:
                found.append((*match.span(), _Seen("trouble", match[0], reason)))
    return found


def _ips(text: str) -> list[tuple[int, int, _Seen]]:
    return [
        (match.start(), match.end(), _Seen("ip", str(ip_address(match[0])), ""))
        for pattern in (_IPV4, _IPV6)
        for match in pattern.finditer(text)
        if _ip(match[0]) and not _VERSION.search(text[max(0, match.start() - 12) : match.start()])
    ]


def _ip(text: str) -> bool:
    """Whether it is an IP address; `::` alone, and times such as 10:30:00, are none."""
    if ":" in text and (("::" not in text and text.count(":") < 7) or len(text.strip(":")) < 3):
        return False
    try:
        ip_address(text)
    except ValueError:
        return False
    return True
