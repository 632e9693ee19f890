"""The pages of a PDF: found without trust in the page tree, each read as text within a budget."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf

from watchword.documents.limits import DocumentError
from watchword.documents.pdf.budget import Budget
from watchword.documents.pdf.fonts import UNREADABLE
from watchword.documents.pdf.ground import Box
from watchword.documents.pdf.lines import text_of
from watchword.documents.pdf.showing import Showing
from watchword.documents.pdf.state import Shown

_LETTER: Box = (0.0, 0.0, 612.0, 792.0)
_TREE_DEEP = 60
_NODES = 100_000
# One page may name one stream many times, so that a few bytes of file are no few bytes of page.
_PAGE_BYTES = 16_000_000


@dataclass
class Pages:
    """What the pages gave: text by page, hidden pieces by way of hiding, and counts."""

    texts: list[str] = field(default_factory=list)
    hidden: dict[str, list[str]] = field(default_factory=dict)
    fonts: set[str] = field(default_factory=set)
    scanned: int = 0
    recognised: int = 0
    unreadable: int = 0
    stopped: str | None = None


@dataclass(frozen=True)
class Leaf:
    """A page with what it inherits."""

    page: pikepdf.Dictionary
    box: Box
    resources: pikepdf.Object


def leaves(pdf: pikepdf.Pdf) -> Iterator[Leaf]:
    """The pages in order; a node met twice is passed over, so that a tree in a circle ends."""
    seen: set[tuple[int, int]] = set()
    waiting: list[tuple[pikepdf.Object, Box, pikepdf.Object, int]] = [
        (pdf.Root.get("/Pages"), _LETTER, pikepdf.Dictionary(), 0)
    ]
    while waiting and len(seen) < _NODES:
        node, box, resources, deep = waiting.pop()
        if not isinstance(node, pikepdf.Dictionary) or deep > _TREE_DEEP:
            continue
        if node.is_indirect:
            if node.objgen in seen:
                continue
            seen.add(node.objgen)
        box = _box(node) or box
        own = node.get("/Resources")
        resources = own if isinstance(own, pikepdf.Dictionary) else resources
        children = node.get("/Kids")
        if isinstance(children, pikepdf.Array):
            waiting += [(child, box, resources, deep + 1) for child in reversed(list(children)[:_NODES])]
        elif node.get("/Type", "/Page") == "/Page":
            yield Leaf(node, box, resources)


def _box(node: pikepdf.Dictionary) -> Box | None:
    """The visible part of a page: its crop box, within its media box where both are given."""
    boxes = [_numbers(node.get(key)) for key in ("/MediaBox", "/CropBox")]
    known = [box for box in boxes if box]
    if len(known) < 2:
        return known[0] if known else None
    (a, b, c, d), (e, f, g, h) = known
    cut = max(a, e), max(b, f), min(c, g), min(d, h)
    return cut if cut[0] < cut[2] and cut[1] < cut[3] else known[0]


def _numbers(box: pikepdf.Object | None) -> Box | None:
    if not isinstance(box, pikepdf.Array) or len(box) != 4:
        return None
    try:
        a, b, c, d = (float(one) for one in box)
    except (TypeError, ValueError, OverflowError):
        return None
    found = min(a, c), min(b, d), max(a, c), max(b, d)
    return found if all(map(math.isfinite, found)) and found[0] < found[2] and found[1] < found[3] else None


def read_pages(pdf: pikepdf.Pdf, most: int, budget: Budget) -> tuple[Pages, int]:
    """The text of the first `most` pages and how many pages there are in all."""
    pages, count = Pages(), 0
    for leaf in leaves(pdf):
        count += 1
        if count % 128 == 0:
            budget.deadline.check()
        if count <= most and pages.stopped is None:
            _read(pages, leaf, budget)
    return pages, count


def _read(pages: Pages, leaf: Leaf, budget: Budget) -> None:
    showing = Showing(leaf.box, budget)
    try:
        showing.follow(_content(leaf.page, budget), leaf.resources)
    except DocumentError as error:
        pages.stopped = f"was not read beyond page {len(pages.texts) + 1}, where it {error}"
    # A scan's recognised text lies unseen over its picture: that is how scanners write it.
    seen = [one for one in showing.shown if not one.hidden or (showing.scan and one.hidden == "mode")]
    pages.texts.append(text_of(seen))
    pages.fonts |= showing.fonts
    pages.unreadable += sum(one.text.count(UNREADABLE) for one in seen)
    pages.scanned += showing.scan
    pages.recognised += sum(len(one.text) for one in seen if one.hidden)
    unseen: dict[str, list[Shown]] = {}
    for one in showing.shown:
        if one.hidden and not (showing.scan and one.hidden == "mode"):
            unseen.setdefault(one.hidden, []).append(one)
    for way, strings in unseen.items():
        pages.hidden.setdefault(way, []).append(text_of(strings))


def _content(page: pikepdf.Dictionary, budget: Budget) -> bytes:
    content = page.get("/Contents")
    streams = list(content)[:1_000] if isinstance(content, pikepdf.Array) else [content]
    parts: list[bytes] = []
    size = 0
    for stream in streams:
        if isinstance(stream, pikepdf.Stream):
            parts.append(budget.take(stream))
            size += len(parts[-1])
        if size > _PAGE_BYTES:
            raise DocumentError("holds more content than one page of text has; look at it by hand")
    return b"\n".join(parts)
