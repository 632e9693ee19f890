"""Entries of an XML list one by one, under flat memory; what must not be trusted is refused in one line."""

from collections.abc import Iterator
from pathlib import Path
from typing import IO
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import iterparse  # type: ignore[import-untyped]

from watchword.screening.entry import ListError
from watchword.screening.lists.text import MEGABYTE, folded, refuse_web_page

#: The largest single entry: the longest of the European list have some hundred names with a regulation each.
MOST_ENTRY = 4 * MEGABYTE
#: Elements within elements; the lists have six at most.
MOST_DEEP = 50


class _Source:
    """The file, which ends the reading where one entry never ends: that would fill the memory."""

    def __init__(self, path: Path, file: IO[bytes]) -> None:
        self.path, self.file, self.since_entry = path, file, 0

    def read(self, size: int = -1) -> bytes:
        if self.since_entry > MOST_ENTRY:
            raise ListError(
                f"{self.path}: one entry is larger than {MOST_ENTRY // MEGABYTE} MB, so it is damaged: "
                "download it again"
            )
        piece = self.file.read(size)
        self.since_entry += len(piece)
        return piece


def elements(path: Path, tag: str) -> Iterator[Element]:
    """Every element of a tag, whatever its namespace, freed once the next is asked for.

    Raises ListError for a web page, a DTD or entities, what is cut short, too deep, or no XML.
    """
    try:
        with path.open("rb") as file:
            refuse_web_page(path, file.read(1024))
            file.seek(0)
            yield from _elements(_Source(path, file), tag)
    except DefusedXmlException as error:
        raise ListError(
            f"{path}: declares a DTD or entities, which no published list does: do not use it"
        ) from error
    except (ParseError, LookupError, ValueError) as error:
        raise ListError(f"{path}: is damaged or cut short ({error}): download it again") from error
    except OSError as error:
        raise ListError(f"{path}: cannot be read: {error.strerror or error}") from error


def _elements(source: _Source, tag: str) -> Iterator[Element]:
    open_elements: list[Element] = []
    for event, element in iterparse(source, events=("start", "end"), forbid_dtd=True):
        if event == "start":
            open_elements.append(element)
            if len(open_elements) > MOST_DEEP:
                raise ListError(
                    f"{source.path}: has elements {MOST_DEEP} deep, as no list has: do not use it"
                )
            continue
        open_elements.pop()
        found = local(element) == tag
        if found:
            yield element
        if open_elements and (found or len(open_elements) < 2):
            open_elements[-1].remove(element)
            source.since_entry = 0


def local(element: Element) -> str:
    """An element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def text_of(element: Element) -> str:
    """An element's own text, white space folded."""
    return folded(element.text or "")
