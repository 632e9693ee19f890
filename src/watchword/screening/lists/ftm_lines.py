"""Lines of a FollowTheMoney file: an entity each, its neighbours inside it where the file is a nested one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import orjson

from watchword.screening.entry import ListError
from watchword.screening.lists.text import MEGABYTE, folded, refuse, refuse_web_page

#: The longest line; those of heads of state, with some hundred languages and sources, have some 300 KB.
MOST_LINE = 4 * MEGABYTE
#: How deep neighbours nest: OpenSanctions goes two entities and their edges far.
_DEEP = 12


@dataclass(frozen=True)
class Node:
    """An entity or edge as the file has it; neighbours are named by their ids.

    outer: whether it has a line of its own, rather than standing inside another's.
    """

    id: str
    schema: str
    caption: str
    values: Mapping[str, tuple[str, ...]]
    datasets: tuple[str, ...]
    target: bool
    outer: bool

    def all(self, *names: str) -> tuple[str, ...]:
        """The values of several properties, each once."""
        return tuple(dict.fromkeys(value for name in names for value in self.values.get(name, ())))

    def first(self, name: str) -> str:
        """The first value of a property; empty where there is none."""
        return self.values.get(name, ("",))[0]


def nodes(path: Path, refused: list[str] | None) -> Iterator[tuple[int, Node]]:
    """Every entity with its line. Lines that are none are refused by number; a last one cut short is a ListError."""
    try:
        with path.open("rb") as file:
            refuse_web_page(path, file.read(1024))
            file.seek(0)
            for number, line in _lines(file):
                for found in _line(path, number, line, refused):
                    yield number, found
    except OSError as error:
        raise ListError(f"{path}: cannot be read: {error.strerror or error}") from error


def _lines(file: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """Lines by number; of one too long only a beginning that is longer than allowed."""
    number = 0
    while line := file.readline(MOST_LINE + 1):
        number += 1
        yield number, line
        while len(line) > MOST_LINE and not line.endswith(b"\n"):
            line = file.readline(MOST_LINE + 1)


def _line(path: Path, number: int, line: bytes, refused: list[str] | None) -> Iterator[Node]:
    if len(line) > MOST_LINE:
        refuse(refused, f"line {number}: is longer than {MOST_LINE // MEGABYTE} MB")
        return
    line = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
    if not line.strip():
        return
    try:
        document = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        if not line.endswith(b"\n"):
            raise ListError(f"{path}: is cut short in line {number:,}: download it again") from error
        refuse(refused, f"line {number}: not JSON: {error.msg}")
        return
    found = list(_nodes(document))
    if not found or not found[0].outer:
        refuse(refused, f"line {number}: is no entity: has no id or no schema")
    yield from found


def _nodes(document: Any) -> Iterator[Node]:
    """The entity of a line, then those inside it."""
    waiting = [(document, 0)]
    while waiting:
        each, depth = waiting.pop()
        if not isinstance(each, dict) or depth > _DEEP:
            continue
        properties = each.get("properties")
        inside = properties if isinstance(properties, dict) else {}
        number, schema = _word(each.get("id")), _word(each.get("schema"))
        if number and schema:
            yield Node(
                number,
                schema,
                _word(each.get("caption")),
                {name: values for name, found in inside.items() if (values := _values(found))},
                _values(each.get("datasets")),
                each.get("target") is True,
                depth == 0,
            )
        for found in inside.values():
            if isinstance(found, list):
                waiting += [(one, depth + 1) for one in found if isinstance(one, dict)]


def _values(found: Any) -> tuple[str, ...]:
    """Texts of a property; of an entity inside it its id."""
    many = found if isinstance(found, list) else [found]
    return tuple(filter(None, (_word(one.get("id") if isinstance(one, dict) else one) for one in many)))


def _word(value: Any) -> str:
    return folded(value) if isinstance(value, str) else ""
