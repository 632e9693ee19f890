"""The text of an AAMVA licence barcode as header, subfiles and elements (DL/ID card design standard, annex D).

Offsets and lengths are wrong on many genuine cards, and exports change line endings: both are tolerated and
each tolerance is named, so that whoever weighs it can.
"""

import re
from dataclasses import dataclass, field

#: A PDF417 barcode holds at most 2,710 letters; more text than this is no licence.
MAX_TEXT = 20_000
_MAX_SUBFILES = 10

_HEADER = re.compile(r"(@?)([\s\x1c-\x1f]{0,8})(ANSI|AAMVA) {0,2}(\d{6})(\d{2})")
_DESIGNATOR = re.compile(r"(DL|ID|EN|Z[A-Z])(\d{4})(\d{4})")
_ELEMENT = re.compile(r"([DZ][A-Z0-9][A-Z0-9])(.*)", re.DOTALL)
_CONTROL = {"\\n": "\n", "\\r": "\r", "\\x1e": "\x1e", "\\u001e": "\x1e", "␊": "\n", "␍": "\r", "␞": "\x1e"}


@dataclass(frozen=True)
class Subfile:
    """One subfile: its kind (DL, ID, Z and a letter) and its elements, id and text, in their order."""

    kind: str
    elements: tuple[tuple[str, str], ...] = field(repr=False)


@dataclass(frozen=True)
class Payload:
    """A barcode's text in parts. jurisdiction_version is None in version 1, which lacks it.

    tolerances: what was not as the standard says, each a word: `header`, `line-endings`, `entries`, `offset`,
    `length`, `twice` (an element given twice with different texts), `stray` (text that is no element).
    """

    issuer: str
    version: int
    jurisdiction_version: int | None
    subfiles: tuple[Subfile, ...]
    tolerances: tuple[str, ...] = ()


def read_payload(text: str) -> Payload | None:
    """The parts of a barcode's text, or None where no AAMVA header is in it. Never raises on any text."""
    plain = _controls(text[:MAX_TEXT])
    header = _HEADER.search(plain)
    if header is None:
        return None
    version = int(header[5])
    told = plain[header.end() :]
    own, entries, rest = _counts(version, told)
    faults = [] if (header[1], header[2], header[3]) == ("@", "\n\x1e\r", "ANSI") else ["header"]
    start = header.start()
    designators = _designators(rest, entries)
    if len(designators) != entries:
        faults.append("entries")
    body = len(plain) - len(rest) + sum(len(found[0]) for found in designators)
    subfiles = _subfiles(plain[start:], body - start, designators, faults)
    return Payload(header[4], version, own, subfiles, tuple(dict.fromkeys(faults)))


def _controls(text: str) -> str:
    for spelt, sign in _CONTROL.items():
        text = text.replace(spelt, sign)
    return text.replace("\r\n", "\n")


def _counts(version: int, told: str) -> tuple[int | None, int, str]:
    """Jurisdiction version, number of entries, and what follows; version 1 has the entries only."""
    digits = re.match(r"\d{0,4}", told)
    found = digits[0] if digits else ""
    if version >= 2 and len(found) == 4:
        return int(found[:2]), int(found[2:]), told[4:]
    return None, int(found[:2] or 0), told[2:]


def _designators(rest: str, entries: int) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    place = 0
    while len(found) < min(max(entries, 1), _MAX_SUBFILES) and (one := _DESIGNATOR.match(rest, place)):
        found.append(one)
        place = one.end()
    return found


def _subfiles(
    text: str, body: int, designators: list[re.Match[str]], faults: list[str]
) -> tuple[Subfile, ...]:
    kinds = [found[1] for found in designators] or ["DL"]
    starts = _starts(text, body, kinds)
    made = []
    for number, kind in enumerate(kinds):
        start = starts[number]
        end = min((other for other in starts if other > start), default=len(text))
        block = text[start:end]
        if designators:
            faults.extend(_misplaced(designators[number], start, block))
        made.append(Subfile(kind, _elements(kind, block, faults)))
    return tuple(made)


def _starts(text: str, body: int, kinds: list[str]) -> list[int]:
    """Where each subfile begins: at its kind, first after the designators, then at the start of a line."""
    starts: list[int] = []
    place = body
    for kind in kinds:
        first = text.find(kind, place) if not starts else _line_start(text, kind, place)
        place = max(first, place)
        starts.append(place)
        place += 2
    return starts


def _line_start(text: str, kind: str, place: int) -> int:
    found = re.compile(rf"[\n\r\x1e]{kind}").search(text, place)
    return found.start() + 1 if found else text.find(kind, place)


def _misplaced(designator: re.Match[str], start: int, block: str) -> list[str]:
    faults = [] if int(designator[2]) == start else ["offset"]
    return faults if int(designator[3]) == len(block) else [*faults, "length"]


def _elements(kind: str, block: str, faults: list[str]) -> tuple[tuple[str, str], ...]:
    if not block.endswith("\r") or "\r" in block[:-1]:
        faults.append("line-endings")
    found: dict[str, str] = {}
    for piece in re.split(r"[\n\r\x1e]+", block.removeprefix(kind)):
        element = _ELEMENT.fullmatch(piece.strip())
        if element is None:
            faults.extend(["stray"] if piece.strip() else [])
            continue
        value = element[2].strip()
        if found.setdefault(element[1], value) != value:
            faults.append("twice")
    return tuple(found.items())
