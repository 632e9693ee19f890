"""Elements of an XML list, one at a time under flat memory, whatever its namespace and size."""

from collections.abc import Iterator
from pathlib import Path
from typing import IO
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import iterparse  # type: ignore[import-untyped]

from watchword.screening.entry import ListError
from watchword.screening.lists.text import folded, refuse_web_page

#: More than this between two elements is damage: the largest subjects published take a tenth of it.
LARGEST = 4 * 1024 * 1024
#: Elements within elements; of the lists' schemas OFAC's advanced one needs most, eleven.
DEEPEST = 40


class _Source:
    """The file, which ends the reading where one element never ends: that would fill the memory."""

    def __init__(self, path: Path, file: IO[bytes]) -> None:
        self.path, self.file, self.since_element = path, file, 0

    def read(self, size: int = -1) -> bytes:
        if self.since_element > LARGEST:
            raise ListError(
                f"{self.path}: one element is larger than 4 MB, so it is damaged: download it again"
            )
        piece = self.file.read(size)
        self.since_element += len(piece)
        return piece


def elements(path: Path, wanted: frozenset[str]) -> Iterator[Element]:
    """Every outermost element of the wanted names, its tags without namespace; it is gone when the next is asked for.

    Raises ListError for a web page, and for a file that is cut short, damaged, too deep, or declares a DTD: only at
    that place, so take all before using any.
    """
    try:
        with path.open("rb") as file:
            refuse_web_page(path, file.read(1024))
            file.seek(0)
            yield from _wanted(_Source(path, file), wanted)
    except DefusedXmlException as error:
        raise ListError(
            f"{path}: declares a DTD or entities, which no published list does: do not use it"
        ) from error
    except (ParseError, LookupError, ValueError) as error:
        raise ListError(f"{path}: is damaged or cut short ({error}): download it again") from error
    except OSError as error:
        raise ListError(f"{path}: cannot be read: {error.strerror or error}") from error


def _wanted(source: _Source, wanted: frozenset[str]) -> Iterator[Element]:
    open_elements: list[Element] = []
    inside = 0
    for event, element in iterparse(source, events=("start", "end"), forbid_dtd=True):
        if event == "start":
            element.tag = element.tag.rpartition("}")[2]
            inside += element.tag in wanted
            open_elements.append(element)
            if len(open_elements) > DEEPEST:
                raise ListError(
                    f"{source.path}: is deeper than any list, so it is damaged: download it again"
                )
            continue
        open_elements.pop()
        inside -= element.tag in wanted
        if not inside:
            if element.tag in wanted:
                yield element
            if open_elements:
                open_elements[-1].remove(element)
            source.since_element = 0


def text_at(element: Element, path: str) -> str:
    """The text of the first part at `path`, white space folded; empty where there is none."""
    return folded(element.findtext(path) or "")


def text_of(element: Element) -> str:
    """An element's own text, white space folded."""
    return folded(element.text or "")


def local(element: Element) -> str:
    """An element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]
