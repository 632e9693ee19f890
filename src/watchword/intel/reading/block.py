"""What every format becomes first: headings, list items and paragraphs, each with its line."""

from dataclasses import dataclass
from enum import StrEnum


class Shape(StrEnum):
    """What a block is."""

    HEADING = "heading"
    ITEM = "item"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True)
class Block:
    """A heading, list item or paragraph.

    line: where it begins, from 1; in a PDF counted over all pages. level: a heading's depth from 1, else 0. rows: the
    source's lines that it was joined from, where there are several, so that a sentence knows its own.
    """

    line: int
    shape: Shape
    text: str
    level: int = 0
    rows: tuple[str, ...] = ()
