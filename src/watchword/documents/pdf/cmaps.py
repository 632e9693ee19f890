"""A font's map from character codes to Unicode (ToUnicode), read with bounds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_SECTION = re.compile(rb"begin(codespacerange|bfchar|bfrange)(.*?)end\1", re.DOTALL)
_TOKEN = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])")
# A font has at most 65,536 codes of two bytes; a map that names more is no sound one.
_ENTRIES = 70_000


@dataclass
class CodeMap:
    """Codes to text. written: how often a code was given. lengths: in how many bytes codes are written."""

    text: dict[bytes, str] = field(default_factory=dict)
    written: int = 0
    lengths: frozenset[int] = frozenset()


def code_map(source: bytes) -> CodeMap:
    """The map that a ToUnicode stream writes down; what is malformed in it is left out. Never raises."""
    found = CodeMap()
    lengths = set()
    for section in _SECTION.finditer(source):
        kind, body = section.groups()
        if kind == b"codespacerange":
            lengths |= {len(code) for code in _codes(body) if 1 <= len(code) <= 4}
        elif kind == b"bfchar":
            codes = list(_codes(body))
            for code, text in zip(codes[::2], codes[1::2], strict=False):
                _keep(found, code, _text(text))
        else:
            _ranges(found, body)
    found.lengths = frozenset(lengths)
    return found


def _codes(body: bytes) -> Iterator[bytes]:
    for token in _TOKEN.finditer(body):
        if token.group(1) is not None:
            yield _bytes(token.group(1))


def _bytes(digits: bytes) -> bytes:
    plain = b"".join(digits.split())
    return bytes.fromhex((plain + b"0" * (len(plain) % 2)).decode("ascii"))


def _text(code: bytes) -> str:
    return code.decode("utf-16-be" if len(code) > 1 else "latin-1", "ignore")[:20]


def _keep(found: CodeMap, code: bytes, text: str) -> None:
    found.written += 1
    if 1 <= len(code) <= 4 and found.written <= _ENTRIES:
        found.text[code] = text


def _ranges(found: CodeMap, body: bytes) -> None:
    """Triples `<first> <last> <text>` or `<first> <last> [<text> …]`."""
    ends: list[bytes] = []
    listed: list[bytes] | None = None
    for token in _TOKEN.finditer(body):
        if token.group(2):
            listed = []
        elif token.group(3):
            if len(ends) == 2 and listed is not None:
                for step, text in enumerate(listed[:_ENTRIES]):
                    _keep(found, _next(ends[0], step), _text(text))
            ends, listed = [], None
        elif listed is not None:
            listed.append(_bytes(token.group(1)))
        elif len(ends) < 2:
            ends.append(_bytes(token.group(1)))
        else:
            _run(found, ends[0], ends[1], _bytes(token.group(1)))
            ends = []


def _run(found: CodeMap, first: bytes, last: bytes, text: bytes) -> None:
    count = int.from_bytes(last, "big") - int.from_bytes(first, "big") + 1
    if len(first) != len(last) or not 0 < count <= _ENTRIES or not text:
        return
    for step in range(count):
        if found.written >= _ENTRIES:
            return
        _keep(found, _next(first, step), _text(_next(text, step)))


def _next(code: bytes, step: int) -> bytes:
    size = len(code)
    return ((int.from_bytes(code, "big") + step) % (1 << 8 * size)).to_bytes(size, "big") if size else b""
