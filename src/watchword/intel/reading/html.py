"""Blocks from HTML: headings, list items, paragraphs and table rows; nothing that a reader would not see."""

import re
from html.parser import HTMLParser

from watchword.intel.reading.block import Block, Shape
from watchword.intel.reading.columns import row_of
from watchword.intel.reading.lines import LONGEST_LINE

_UNSEEN = frozenset(
    (
        "script",
        "style",
        "template",
        "noscript",
        "svg",
        "iframe",
        "object",
        "head",
        "select",
        "textarea",
        "nav",
        "canvas",
    )
)
_VOID = frozenset(
    ("br", "hr", "img", "input", "meta", "link", "wbr", "source", "embed", "area", "base", "col", "track")
)
_ENDS = frozenset(
    ("p", "div", "section", "article", "main", "ul", "ol", "table", "thead", "tbody", "dl", "dd", "header", "footer", "aside",
     "blockquote", "pre", "body", "html", "figure", "figcaption", "form", "address")
)  # fmt: skip
_ITEMS = frozenset(("li", "tr", "dt"))
_HEADING = re.compile(r"h([1-6])")
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])", re.I
)
_DEEPEST = 2_000


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.title = ""
        self.too_deep = False
        self._hidden: list[str] = []
        self._words: list[str] = []
        self._line = 1
        self._shape, self._level = Shape.PARAGRAPH, 0
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_title = tag == "title"
        if self._hidden:
            if tag not in _VOID:
                self._hide(tag)
            return
        if tag not in _VOID and (tag in _UNSEEN or _is_hidden(dict(attrs))):
            self.close_block()
            self._hide(tag)
        elif found := _HEADING.fullmatch(tag):
            self._open(Shape.HEADING, int(found[1]))
        elif tag == "dd":
            self._words.append(": " if self._words else "")
        elif tag in _ITEMS:
            self._open(Shape.ITEM)
        elif tag in ("td", "th") and self._words:
            self._words.append(" | ")
        elif tag in _ENDS and not (tag in ("p", "div") and self._shape is Shape.ITEM and not self._words):
            self._open(Shape.PARAGRAPH)
        elif tag == "br":
            self._words.append(" ")
        elif tag in ("strong", "b"):
            self._words.append("**")

    def handle_endtag(self, tag: str) -> None:
        self._in_title = False
        if self._hidden:
            if tag in self._hidden:
                while self._hidden.pop() != tag:
                    pass
        elif tag == "dt":
            return
        elif tag in _ITEMS or tag in _ENDS or _HEADING.fullmatch(tag):
            self._open(Shape.PARAGRAPH)
        elif tag in ("strong", "b"):
            self._words.append("**")

    def handle_data(self, data: str) -> None:
        if self._in_title and not self.title:
            self.title = " ".join(data.split())[:300]
        elif not self._hidden:
            if not self._words or not "".join(self._words[-3:]).strip("* "):
                self._line = self.getpos()[0] + data[: len(data) - len(data.lstrip())].count("\n")
            self._words.append(data)

    def close_block(self) -> None:
        """End the open block."""
        text = " ".join("".join(self._words).split())[:LONGEST_LINE]
        if self._shape is Shape.ITEM and " | " in text:
            text = row_of(text.split(" | "))
        if text.strip("*| "):
            whole = re.fullmatch(r"\*\*([^*]{3,100}?):?\*\*:?", text)
            if whole and self._shape is Shape.PARAGRAPH:
                self.blocks.append(Block(self._line, Shape.HEADING, whole[1].strip(), 4))
            else:
                self.blocks.append(Block(self._line, self._shape, text, self._level))
        self._words = []

    def _open(self, shape: Shape, level: int = 0) -> None:
        self.close_block()
        self._shape, self._level = shape, level

    def _hide(self, tag: str) -> None:
        if len(self._hidden) < _DEEPEST:
            self._hidden.append(tag)
        else:
            self.too_deep = True


def html_blocks(text: str) -> tuple[tuple[Block, ...], str, tuple[str, ...]]:
    """Blocks, the page's title and notes. Scripts, styles, comments and hidden parts are left out; lines are the source's."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    reader.close_block()
    notes = (f"hidden parts are nested deeper than {_DEEPEST:,}",) if reader.too_deep else ()
    return tuple(reader.blocks), reader.title, notes


def _is_hidden(attributes: dict[str, str | None]) -> bool:
    style = attributes.get("style") or ""
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or bool(_HIDING.search(style[:2_000]))
    )
