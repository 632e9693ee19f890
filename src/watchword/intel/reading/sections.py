"""Blocks into sections, and into passages that know their section and label."""

import re
from collections.abc import Iterable

from watchword.intel.reading.block import Block, Shape
from watchword.intel.reading.headings import kind_of
from watchword.intel.reading.passage import Passage
from watchword.intel.reading.sentences import sentences
from watchword.intel.report import Section

_LINK = re.compile(r"!?\[([^\]\[]{0,500})\]\((?:[^()\s]|\([^()\s]*\)){0,2000}(?:\s+\"[^\"]{0,200}\")?\)")
_EMPHASIS = re.compile(r"\*{1,3}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|`{1,3}")
_BOLD_LABEL = re.compile(
    r"\s*(?:\*\*|__)([^*:]{1,80}?)\s*(?:[:.]\s*(?:\*\*|__)|(?:\*\*|__)\s*[:–—-])\s*(.*)", re.S
)
_LABEL = re.compile(r"\s*([A-Z][\w&/'’,() -]{1,60}?):\s+(\S.*)", re.S)
_CELL = re.compile(r"\s*([A-Z][\w&/ -]{1,40}) \| (\S.*)", re.S)


def unmarked(text: str) -> str:
    """Text without Markdown's emphasis, code signs and link targets."""
    return " ".join(_EMPHASIS.sub("", _LINK.sub(r"\1", text)).split())


def sections_of(blocks: Iterable[Block]) -> tuple[tuple[Section, ...], tuple[Passage, ...]]:
    """Sections in their order, and all passages. Text before the first heading stands in a section without one.

    A heading that says nothing of its kind belongs to the one above it, unless that is the document's title.
    """
    sections: list[Section] = []
    passages: list[Passage] = []
    above: dict[int, str] = {}
    heading, kind, line, lines = "", "other", 1, list[str]()
    held = tuple(blocks)
    titled = sum(each.shape is Shape.HEADING and each.level == 1 for each in held) == 1
    for block in held:
        if block.shape is Shape.HEADING:
            if heading or lines:
                sections.append(Section(heading, kind, line, tuple(lines)))
            heading, line, lines = unmarked(block.text), block.line, []
            kind = _kind(heading, block.level, above, titled)
            continue
        lines.append(unmarked(block.text))
        passages += _passages(block, heading, kind)
    if heading or lines:
        sections.append(Section(heading, kind, line, tuple(lines)))
    return tuple(sections), tuple(passages)


def _kind(heading: str, level: int, above: dict[int, str], titled: bool) -> str:
    for deeper in [each for each in above if each >= level]:
        del above[deeper]
    kind = kind_of(heading)
    parents = [above[each] for each in sorted(above) if not (titled and each == 1)]
    if kind == "other" and parents:
        kind = parents[-1]
    above[level] = kind
    return kind


def _passages(block: Block, heading: str, kind: str) -> list[Passage]:
    item = block.shape is Shape.ITEM
    label, text = _labelled(block.text, item)
    text = unmarked(text)
    whole = unmarked(block.text)
    if not text:
        return [Passage(whole, block.line, heading, kind, item=item, whole=whole)] if whole else []
    label_kind = kind_of(label) if label else "other"
    before = len(whole) - len(text)
    return [
        Passage(
            sentence,
            _line(block, place + before),
            heading,
            kind,
            label,
            label_kind,
            item,
            whole,
            first=place == 0,
        )
        for place, sentence in sentences(text)
    ]


def _line(block: Block, place: int) -> int:
    """The line in which a sentence begins that stands so many letters behind the block's beginning."""
    line, end = block.line, 0
    for row in block.rows:
        end += len(unmarked(row)) + 1
        if place < end:
            return line
        line += 1
    return block.line


def _labelled(text: str, item: bool) -> tuple[str, str]:
    """A label before a colon and the rest: bold, or plain where it is short and known or in a list."""
    if found := _BOLD_LABEL.fullmatch(text):
        return unmarked(found[1]).strip(" :"), found[2]
    plain = unmarked(text)
    if (
        (found := _LABEL.fullmatch(plain))
        and len(found[1].split()) <= 6
        and (item or kind_of(found[1]) != "other")
    ):
        return found[1], found[2]
    if item and (found := _CELL.fullmatch(plain)) and kind_of(found[1]) != "other":
        return found[1], found[2]
    return "", text
