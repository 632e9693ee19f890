"""Lines of text out of strings on a page, in the order of the page's content, which keeps columns whole."""

import math
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from watchword.documents.pdf.state import Shown

# In letter heights: a step off the baseline that begins a line, one that begins a paragraph, a gap that
# parts words (a space is about a quarter) and one that parts columns of a table.
_NEW_LINE = 0.6
_PARAGRAPH = 2.0
_WORD = 0.15
_COLUMN = 3.0
_BACK = -1.0
_JOINED = re.compile("[\ufb00-\ufdfb\ufe70-\ufefc]+")


@dataclass
class _Line:
    pieces: list[tuple[float, str]] = field(default_factory=list)
    right_to_left: bool = False

    def text(self) -> str:
        if not self.right_to_left:
            return "".join(text for _, text in self.pieces).rstrip()
        # Letters stand on the page from left to right, whichever way they are read.
        ordered = sorted(self.pieces, key=lambda piece: -piece[0])
        return "".join(_read_order(text) for _, text in ordered).strip()


def text_of(shown: Sequence[Shown]) -> str:
    """The text of a page's strings: lines, an empty line between paragraphs, tabs between far columns."""
    parts: list[str] = []
    line, last = _Line(), None
    for one in shown:
        along, upward = _from(last, one) if last else (0.0, 0.0)
        size = max(one.size, last.size if last else 0.0, 0.1)
        backwards = _is_right_to_left(one.text)
        if last and _repeats(last, one):
            continue
        if last and _breaks(last, one, along / size, upward / size, backwards or line.right_to_left):
            parts.append(line.text())
            if upward / size < -_PARAGRAPH:
                parts.append("")
            line = _Line()
        elif last and not (line.pieces and line.pieces[-1][1][-1:].isspace()) and not one.text[:1].isspace():
            gap = along if along >= 0 else _from(one, last)[0]
            if gap > _WORD * size:
                line.pieces.append((_at(last), "\t" if gap > _COLUMN * size else " "))
        line.pieces.append((_at(one), one.text))
        line.right_to_left |= backwards
        last = one
    parts.append(line.text())
    return re.sub(r"\n{3,}", "\n\n", _plain("\n".join(parts))).strip("\n")


def _plain(text: str) -> str:
    """Joined letters (fi, and Arabic as it is drawn) as the letters that they stand for."""
    return _JOINED.sub(lambda found: unicodedata.normalize("NFKC", found.group()), text).replace(
        "\u00ad\n", ""
    )


def _from(last: Shown, one: Shown) -> tuple[float, float]:
    """The way from the end of one string to the beginning of the next, along and across its baseline."""
    turn = math.radians(last.angle)
    across, upward = one.x - last.end_x, one.y - last.end_y
    return (
        across * math.cos(turn) + upward * math.sin(turn),
        upward * math.cos(turn) - across * math.sin(turn),
    )


def _breaks(last: Shown, one: Shown, along: float, upward: float, backwards: bool) -> bool:
    if abs(last.angle - one.angle) > 2 or abs(upward) > _NEW_LINE:
        return True
    return along < _BACK and not backwards


def _repeats(last: Shown, one: Shown) -> bool:
    """Drawn twice with a hair's breadth between, to look bold."""
    near = abs(last.x - one.x) < one.size * 0.1 and abs(last.y - one.y) < one.size * 0.1
    return near and last.text == one.text and bool(one.text.strip())


def _at(one: Shown) -> float:
    return min(one.x, one.end_x)


def _is_right_to_left(text: str) -> bool:
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)


def _read_order(text: str) -> str:
    """Turn each run of right-to-left letters round; figures and other letters keep their order."""
    runs: list[str] = []
    turned: bool | None = None
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        now = direction in ("R", "AL", "NSM") or (bool(turned) and direction in ("WS", "CS", "ON"))
        if runs and now == turned:
            runs[-1] += letter
        else:
            runs.append(letter)
        turned = now
    ordered = [run[::-1] if _is_right_to_left(run) else run for run in reversed(runs)]
    return "".join(ordered)
