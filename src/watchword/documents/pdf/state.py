"""The graphics state of a page's content as far as text is concerned."""

import math
from dataclasses import dataclass, field

from watchword.documents.pdf.fonts import Font
from watchword.documents.pdf.ground import IDENTITY, Colour, Matrix, times

_BLACK: Colour = (0.0, 0.0, 0.0)


@dataclass(frozen=True)
class State:
    """What `q` keeps and `Q` brings back; lengths in text space units, colours in RGB or None if unknown.

    fill_is_mixed, stroke_is_mixed: whether the colour space mixes grey, RGB or CMYK, and is no named ink.
    """

    matrix: Matrix = IDENTITY
    font: Font = field(default_factory=Font)
    size: float = 0.0
    letter_gap: float = 0.0
    word_gap: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0
    fill: Colour | None = _BLACK
    stroke: Colour | None = _BLACK
    fill_is_mixed: bool = True
    stroke_is_mixed: bool = True
    alpha: float = 1.0


@dataclass(frozen=True)
class Shown:
    """One string on the page: its letters, where it begins and ends, how high it is, and how it hides.

    x, y, end_x, end_y: in the page's own units of 1/72 inch; angle: direction of the baseline in degrees,
    counter-clockwise, from -180 to 180; size: height of the letters on the page; hidden: the way, or None.
    """

    text: str
    x: float
    y: float
    end_x: float
    end_y: float
    angle: int
    size: float
    hidden: str | None = None


@dataclass
class Pen:
    """Where the next string begins: text matrix and line matrix."""

    text: Matrix = IDENTITY
    line: Matrix = IDENTITY

    def start(self, matrix: Matrix) -> None:
        """Begin a line at a matrix."""
        self.text = self.line = matrix

    def step(self, across: float, upward: float) -> None:
        """Begin a line at a distance from the beginning of the present one."""
        self.start(times((1.0, 0.0, 0.0, 1.0, across, upward), self.line))

    def advance(self, across: float) -> None:
        """Move on along the line."""
        a, b, c, d, e, f = self.text
        self.text = (a, b, c, d, e + a * across, f + b * across)


def height(matrix: Matrix, size: float) -> float:
    """How high letters of a size are on the page."""
    return abs(size) * math.hypot(matrix[2], matrix[3])


def angle(matrix: Matrix) -> int:
    """The direction of the baseline in whole degrees."""
    if not all(map(math.isfinite, matrix[:2])):
        return 0
    return round(math.degrees(math.atan2(matrix[1], matrix[0])))
