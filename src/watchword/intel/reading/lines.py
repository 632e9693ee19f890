"""Blocks from plain text, Markdown and the lines of a PDF: headings in every usual manner, items, paragraphs."""

import re

from watchword.intel.reading.block import Block, Shape
from watchword.intel.reading.columns import row_of
from watchword.intel.reading.headings import LONGEST, bare_heading, kind_of
from watchword.intel.reading.opening import opening_of

_HASHES = re.compile(r" {0,3}(#{1,6})\s+(.*?)\s*#*\s*")
_UNDERLINE = re.compile(r" {0,3}(?:={3,}|-{3,})\s*")
_BOLD_LINE = re.compile(r"\s*(\*\*|__)(?!\s)([^*_]+?)(?:\1:?|:\1)\s*")
_ITEM = re.compile(r"(\s*)(?:[-*+•‣◦▪●–·o]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+(\S.*)")
_RULE = re.compile(r"\s*(?:[-*_=~]\s*){3,}|\s*\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?\s*)?")
_ROW = re.compile(r"\s*\|(.*)\|?\s*")
_QUESTION = re.compile(
    r"\s*(?:\*\*|__)?Q(?:uestion)?(?: ?\d{1,2})?[:.](?:\*\*|__)?\s+([^?]{3,100}\?)(?:\*\*|__)?\s*"
)
_ANSWER = re.compile(r"\s*(?:\*\*|__)?A(?:nswer)?(?: ?\d{1,2})?:(?:\*\*|__)?\s+(\S.*)")
_NUMBERED_ON = re.compile(r"(?<=[.;!?])\s+\(?\d{1,2}\)\s+(?=[A-Z])")
_FENCE = re.compile(r"\s*(?:```|~~~)")
_QUOTED = re.compile(r"\s{0,3}>\s?")
_ENDED = re.compile(r"[.!?:;][\"'”’)\]*_]*\s*")
_LABEL = re.compile(r"\s*([A-Z][\w&/ -]{1,40}):\s")
#: A line shorter than this that does not end a sentence ends its paragraph, unless the next goes on in lower case.
_WRAPPED = 45
#: A line shorter than this can stand before a heading without an empty line between.
_UNWRAPPED = 60
#: Letters after which a line is cut; a whole report on one line has some ten thousand.
LONGEST_LINE = 200_000


def blocks_of(text: str) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """The blocks of a text, and a note where lines were too long."""
    lines = text.split("\n")
    cut = sum(len(line) > LONGEST_LINE for line in lines)
    lines = [_evened(_QUOTED.sub("", line[:LONGEST_LINE], count=1)) for line in lines]
    reader = _Lines(lines)
    opening, taken = opening_of(lines)
    reader.blocks += opening
    for at in range(taken, len(lines)):
        reader.take(at)
    reader.close()
    notes = (f"{cut:,} lines were longer than {LONGEST_LINE:,} letters and were cut",) if cut else ()
    return tuple(reader.blocks), notes


def _evened(line: str) -> str:
    """A line with single spaces; of its indentation up to eight letters, so that no run of spaces takes long to search."""
    return line[: min(8, len(line) - len(line.lstrip()))] + " ".join(line.split())


class _Lines:
    """Puts lines together to blocks, one line after the other."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.blocks: list[Block] = []
        self._open: list[str] = []
        self._at = 0
        self._shape = Shape.PARAGRAPH
        self._passed = -1

    def take(self, at: int) -> None:
        """Read one line."""
        line = self.lines[at]
        after = self.lines[at + 1] if at + 1 < len(self.lines) else ""
        if at == self._passed:
            return
        if not line.strip() or _FENCE.match(line) or _RULE.fullmatch(line):
            self.close()
        elif heading := self._heading(at, line, after):
            self.close()
            self.blocks.append(Block(at + 1, Shape.HEADING, heading[0], heading[1]))
        elif row := _ROW.fullmatch(line) if line.lstrip().startswith("|") else None:
            self.close()
            if said := row_of(row[1].strip("| ").split("|")):
                self._start(at, Shape.ITEM, said)
        elif asked := _QUESTION.fullmatch(line):
            self.close()
            self.blocks.append(Block(at + 1, Shape.HEADING, asked[1], 3))
        elif answer := _ANSWER.fullmatch(line):
            if listed := _ITEM.fullmatch(answer[1]):
                self._items(at, listed[2])
            else:
                self._start(at, Shape.PARAGRAPH, answer[1])
        elif item := _ITEM.fullmatch(line):
            self._items(at, item[2])
        elif self._goes_on(line):
            self._open.append(line.strip())
        else:
            self._start(at, Shape.PARAGRAPH, line.strip())

    def close(self) -> None:
        """End the open paragraph or item."""
        if self._open:
            rows = tuple(self._open) if len(self._open) > 1 else ()
            self.blocks.append(Block(self._at + 1, self._shape, " ".join(self._open), rows=rows))
        self._open = []

    def _start(self, at: int, shape: Shape, text: str) -> None:
        self.close()
        self._open, self._at, self._shape = [text], at, shape

    def _items(self, at: int, text: str) -> None:
        """An item, and those that are numbered on its own line: "1) Ask. 2) Call."."""
        for each in _NUMBERED_ON.split(text):
            self._start(at, Shape.ITEM, each)

    def _heading(self, at: int, line: str, after: str) -> tuple[str, int] | None:
        if found := _HASHES.fullmatch(line):
            return (found[2], len(found[1])) if found[2] else None
        text = line.strip()
        listed = _ITEM.fullmatch(line) and not re.match(r"\s*\d", line)
        if _UNDERLINE.fullmatch(after) and len(text) <= LONGEST and not listed and not text.startswith("|"):
            self._passed = at + 1
            return text, 1 if "=" in after else 2
        if (found := _BOLD_LINE.fullmatch(line)) and len(found[2]) <= LONGEST:
            return found[2].strip(), 3
        before = self.lines[at - 1] if at else ""
        if (
            listed
            or text.startswith("|")
            or (
                self._open
                and not _ENDED.search(before[-3:])
                and not text.isupper()
                and len(before) >= _UNWRAPPED
            )
        ):
            return None
        level = bare_heading(line, before, after)
        return (text.rstrip(":"), level) if level else None

    def _goes_on(self, line: str) -> bool:
        if not self._open:
            return False
        last = self._open[-1]
        lower = line.strip()[:1].islower()
        if (label := _LABEL.match(line)) and kind_of(label[1]) != "other":
            return False
        if " " not in line.strip() or " " not in last:
            return False
        if self._shape is Shape.ITEM:
            return line.startswith(("  ", "\t")) or (lower and not _ENDED.search(last[-3:]))
        return lower or len(last) >= _WRAPPED or line.strip()[:1] in "(\"'“"
