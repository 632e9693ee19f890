"""A plain list of indicators: one a line, or a table with a header."""

import csv
from collections.abc import Iterator
from hashlib import sha256

from watchword.intel.exchange.feeds.documents import text_of
from watchword.intel.exchange.feeds.observables import CODE_HOSTS, identifier_of, recognised
from watchword.intel.exchange.feeds.stix_entries import Reading
from watchword.intel.exchange.feeds.times import moment_of
from watchword.intel.report import IntelligenceError
from watchword.screening.entry import Entry, EntryKind, Identifier, Validity

#: Names that a table's columns go by, of each column that is read.
_COLUMNS = {
    "value": ("value", "indicator", "ioc", "observable", "indicator_value"),
    "kind": ("type", "kind", "indicator_type", "ioc_type"),
    "since": ("valid_from", "first_seen", "since", "date"),
    "until": ("valid_until", "expires", "expiry", "expiration", "until"),
    "confidence": ("confidence", "confidence_level"),
    "source": ("source", "provider"),
    "id": ("id", "uuid", "ioc_id"),
    "remarks": ("description", "comment", "remarks"),
}
_KINDS = {
    **{each: each for each in ("wallet", "domain", "url", "ip", "email", "hash", "phone", "handle")},
    **dict.fromkeys(("ipv4", "ipv6", "ipv4-addr", "ipv6-addr", "ip-dst", "ip-src", "ip_address"), "ip"),
    **dict.fromkeys(("md5", "sha1", "sha-1", "sha256", "sha-256", "sha512", "file-hash"), "hash"),
    **dict.fromkeys(("hostname", "fqdn", "domain-name"), "domain"),
    **dict.fromkeys(("email-addr", "e-mail", "mail"), "email"),
    **dict.fromkeys(("btc", "xmr", "eth", "address", "cryptocurrency-wallet"), "wallet"),
}
#: Kinds of accounts at a code host, whose value is the bare name.
_HANDLES = {
    f"{host}{end}": host
    for host in CODE_HOSTS
    for end in ("", "-username", "_username", "-handle", "-account")
}
#: Longest line, in characters.
LINE = 64 * 1024


def plain_entries(text: str, reading: Reading) -> list[Entry]:
    """The entries of a list, each value once; `#` starts a comment. Lines that name nothing known are counted."""
    lines = [(at, line) for at, line in enumerate(text.splitlines(), 1) if _told(line)]
    header = _header(lines[0][1]) if lines else None
    rows = _table(lines, reading) if header else _lines(lines)
    made: dict[str, Entry] = {}
    for at, row in rows:
        reading.account.read += 1
        if reading.account.read > reading.bounds.objects:
            raise IntelligenceError(f"the list has more than {reading.bounds.objects:,} lines; split it")
        entry = _entry(row, at, reading)
        if entry:
            made[entry.entry_id] = entry
    return [made[each] for each in sorted(made)]


def _told(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _lines(lines: list[tuple[int, str]]) -> Iterator[tuple[int, dict[str, str]]]:
    for at, line in lines:
        # A mark inside a URL is a part of it; a comment has white space before it.
        yield at, {"value": line.split(" #", 1)[0].split("\t#", 1)[0].strip()}


def _header(line: str) -> dict[str, str] | None:
    """The columns of a header by the file's own names; None where the line is none."""
    delimiter = max(",;\t", key=line.count)
    cells = [each.strip().strip('"').lower().replace(" ", "_") for each in line[:LINE].split(delimiter)]
    named = {cell: ours for cell in cells for ours, theirs in _COLUMNS.items() if cell in theirs}
    return named if "value" in named.values() else None


def _table(lines: list[tuple[int, str]], reading: Reading) -> Iterator[tuple[int, dict[str, str]]]:
    named, delimiter = _header(lines[0][1]) or {}, max(",;\t", key=lines[0][1].count)
    cells = [each.strip().strip('"').lower().replace(" ", "_") for each in lines[0][1].split(delimiter)]
    for at, line in lines[1:]:
        try:
            row = next(csv.reader([line[:LINE]], delimiter=delimiter, strict=True))
        except csv.Error as error:
            reading.account.refuse(f"line {at}: is no row of a table ({error})")
            continue
        yield (
            at,
            {named[cell]: value.strip() for cell, value in zip(cells, row, strict=False) if cell in named},
        )


def _entry(row: dict[str, str], at: int, reading: Reading) -> Entry | None:
    found = _identifier(row, at, reading)
    if found is None:
        return None
    stated = text_of(row.get("id"), reading.bounds)[:100]
    since, until = moment_of(row.get("since")), moment_of(row.get("until"))
    for key, moment in (("since", since), ("until", until)):
        if row.get(key) and not moment:
            reading.account.refuse(
                f"line {at}: kept, but not its date {row[key][:40]!r}: write it as 2026-01-31"
            )
    return Entry(
        reading.list_id,
        stated or f"{found.kind}-{sha256(found.value.encode()).hexdigest()[:16]}",
        EntryKind.WALLET if found.kind == "wallet" else EntryKind.UNKNOWN,
        (),
        identifiers=(found,),
        remarks=text_of(row.get("remarks"), reading.bounds),
        validity=Validity(
            since, until, _confidence(row), text_of(row.get("source"), reading.bounds) or reading.source
        ),
    )


def _identifier(row: dict[str, str], at: int, reading: Reading) -> Identifier | None:
    value, said = row.get("value", ""), row.get("kind", "").lower()
    kind = _KINDS.get(said)
    if host := _HANDLES.get(said):
        kind, value = "handle", f"{CODE_HOSTS[host]}/{value.rstrip('/').rpartition('/')[2].removeprefix('@')}"
    found = identifier_of(kind, value) if kind else recognised(value)
    if found is None:
        reading.account.refuse(f"line {at}: {value[:60]!r} is no {kind or 'address, domain, hash or wallet'}")
    return found


def _confidence(row: dict[str, str]) -> int | None:
    said = row.get("confidence", "")
    return int(said) if said.isdecimal() and len(said) <= 3 and int(said) <= 100 else None
