"""What lies under a piece of text: the colour that was painted there last, so that like on like is noticed."""

from collections.abc import Sequence
from dataclasses import dataclass, field

Colour = tuple[float, float, float]
Matrix = tuple[float, float, float, float, float, float]
Box = tuple[float, float, float, float]
WHITE: Colour = (1.0, 1.0, 1.0)
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_AREAS = 3_000
# Distance in red, green and blue (0..1 each) below which letters cannot be told from the paper: about
# 12 of 255 steps, well under the faintest grey that people print on white.
_ALIKE = 0.05


def times(left: Matrix, right: Matrix) -> Matrix:
    """The matrix that applies `left` first and then `right`."""
    a, b, c, d, e, f = left
    g, h, i, j, k, m = right
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def place(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Where a point lands on the page."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def around(points: Sequence[tuple[float, float]]) -> Box:
    """The smallest upright box that holds all the points (at least one)."""
    across = [point[0] for point in points]
    upward = [point[1] for point in points]
    return min(across), min(upward), max(across), max(upward)


def colour(parts: Sequence[float]) -> Colour | None:
    """Grey, RGB or CMYK parts as RGB; None for any other count, as of a pattern or a named ink."""
    if len(parts) == 1:
        return parts[0], parts[0], parts[0]
    if len(parts) == 3:
        return parts[0], parts[1], parts[2]
    if len(parts) == 4:
        light = 1 - min(parts[3], 1.0)
        return (1 - parts[0]) * light, (1 - parts[1]) * light, (1 - parts[2]) * light
    return None


def alike(first: Colour | None, second: Colour | None) -> bool:
    """Whether two colours cannot be told apart; an unknown one is unlike all."""
    if first is None or second is None:
        return False
    return (
        abs(first[0] - second[0]) < _ALIKE
        and abs(first[1] - second[1]) < _ALIKE
        and abs(first[2] - second[2]) < _ALIKE
    )


@dataclass
class Ground:
    """The areas painted so far on a page; past 3,000 of them the ground counts as unknown."""

    areas: list[tuple[Box, Colour | None]] = field(default_factory=list)

    def paint(self, box: Box, ink: Colour | None) -> None:
        """Paint an area; None is a picture, a pattern or an unknown ink."""
        if len(self.areas) <= _AREAS:
            self.areas.append((box, ink))

    def under(self, x: float, y: float) -> Colour | None:
        """The colour under a point; white paper where nothing was painted, None where it is unknown."""
        if len(self.areas) > _AREAS:
            return None
        for (left, low, right, high), ink in reversed(self.areas):
            if left <= x <= right and low <= y <= high:
                return ink
        return WHITE
