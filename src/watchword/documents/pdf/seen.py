"""Whether a person would see a string on a page, and if not, why."""

from watchword.documents.pdf.ground import WHITE, Box, Ground, alike
from watchword.documents.pdf.state import Shown, State

# Below this height, in 1/72 inch, nobody reads letters; the smallest print in use is about 4.
_TINY = 1.5
# How far outside the page a string must lie, in 1/72 inch.
_OUTSIDE = 1.0
_STROKED = (1, 5)
_FILLED_AND_STROKED = (2, 6)


def how_hidden(shown: Shown, state: State, ground: Ground, box: Box) -> str | None:
    """The way in which a string is hidden: mode, transparent, outside, tiny or colour; None where it is seen.

    mode: drawn with neither fill nor line. outside: off the page's visible box. colour: like what was painted
    under it last, so white letters on a dark bar are seen. Clipping is not followed.
    """
    if not shown.text.strip():
        return None
    if state.mode in (3, 7):
        return "mode"
    if state.alpha <= 0.02:
        return "transparent"
    if _is_outside(shown, box):
        return "outside"
    if shown.size < _TINY:
        return "tiny"
    return "colour" if _is_like_ground(shown, state, ground) else None


def _is_outside(shown: Shown, box: Box) -> bool:
    left, low, right, high = box
    return (
        max(shown.x, shown.end_x) < left - _OUTSIDE
        or min(shown.x, shown.end_x) > right + _OUTSIDE
        or max(shown.y, shown.end_y) + shown.size < low - _OUTSIDE
        or min(shown.y, shown.end_y) - shown.size > high + _OUTSIDE
    )


def _is_like_ground(shown: Shown, state: State, ground: Ground) -> bool:
    ink = state.stroke if state.mode in _STROKED else state.fill
    if ink is None or not (alike(ink, WHITE) or any(alike(ink, other) for _, other in ground.areas)):
        return False
    # The middle of the letters, a third of their height above the baseline.
    x, y = (shown.x + shown.end_x) / 2, (shown.y + shown.end_y) / 2 + shown.size / 3
    under = ground.under(x, y)
    lined = state.mode in _FILLED_AND_STROKED and not alike(state.stroke, under)
    return alike(ink, under) and not lined
