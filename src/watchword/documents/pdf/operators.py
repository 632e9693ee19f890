"""The operators of page content that only change the graphics state, each as a function from state to state."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import pikepdf

from watchword.documents.pdf.ground import Matrix, colour, times
from watchword.documents.pdf.state import State

Operands = Sequence[pikepdf.Object]
Operator = Callable[[State, Operands, pikepdf.Object], State]
_MIXED = frozenset(
    ("/DeviceGray", "/DeviceRGB", "/DeviceCMYK", "/G", "/RGB", "/CMYK", "/ICCBased", "/CalRGB", "/CalGray")
)
_BLACK = (0.0, 0.0, 0.0)


def six(operands: Operands) -> Matrix:
    """Six operands as a matrix; raises ValueError for any other count."""
    a, b, c, d, e, f = (float(one) for one in operands)
    return a, b, c, d, e, f


def _transform(state: State, operands: Operands, _: pikepdf.Object) -> State:
    return replace(state, matrix=times(six(operands), state.matrix))


def _letter_gap(state: State, operands: Operands, _: pikepdf.Object) -> State:
    return replace(state, letter_gap=float(operands[0]))


def _word_gap(state: State, operands: Operands, _: pikepdf.Object) -> State:
    return replace(state, word_gap=float(operands[0]))


def _leading(state: State, operands: Operands, _: pikepdf.Object) -> State:
    return replace(state, leading=float(operands[0]))


def _rise(state: State, operands: Operands, _: pikepdf.Object) -> State:
    return replace(state, rise=float(operands[0]))


def _stretch(state: State, operands: Operands, _: pikepdf.Object) -> State:
    return replace(state, stretch=float(operands[0]) / 100)


def _mode(state: State, operands: Operands, _: pikepdf.Object) -> State:
    return replace(state, mode=int(operands[0]))


def _fill(state: State, operands: Operands, _: pikepdf.Object) -> State:
    """In grey, RGB or CMYK by the operator itself."""
    return replace(state, fill=colour([float(one) for one in operands]), fill_is_mixed=True)


def _stroke(state: State, operands: Operands, _: pikepdf.Object) -> State:
    return replace(state, stroke=colour([float(one) for one in operands]), stroke_is_mixed=True)


def _fill_in_space(state: State, operands: Operands, _: pikepdf.Object) -> State:
    """In the colour space chosen before; a pattern's name or a named ink's share is no known colour."""
    known = state.fill_is_mixed and not any(isinstance(one, pikepdf.Name) for one in operands)
    return replace(state, fill=colour([float(one) for one in operands]) if known else None)


def _stroke_in_space(state: State, operands: Operands, _: pikepdf.Object) -> State:
    known = state.stroke_is_mixed and not any(isinstance(one, pikepdf.Name) for one in operands)
    return replace(state, stroke=colour([float(one) for one in operands]) if known else None)


def _is_mixed(name: pikepdf.Object, resources: pikepdf.Object) -> bool:
    if str(name) in _MIXED:
        return True
    space = resources.get("/ColorSpace", pikepdf.Dictionary()).get(str(name))
    family = space[0] if isinstance(space, pikepdf.Array) and len(space) else space
    return str(family) in _MIXED


def _fill_space(state: State, operands: Operands, resources: pikepdf.Object) -> State:
    mixed = _is_mixed(operands[0], resources)
    return replace(state, fill=_BLACK if mixed else None, fill_is_mixed=mixed)


def _stroke_space(state: State, operands: Operands, resources: pikepdf.Object) -> State:
    mixed = _is_mixed(operands[0], resources)
    return replace(state, stroke=_BLACK if mixed else None, stroke_is_mixed=mixed)


def _extended(state: State, operands: Operands, resources: pikepdf.Object) -> State:
    """A named graphics state: only its opacity matters here."""
    chosen = resources["/ExtGState"][str(operands[0])]
    return replace(state, alpha=float(chosen["/ca"])) if "/ca" in chosen else state


OPERATORS: Mapping[str, Operator] = {
    "cm": _transform,
    "Tc": _letter_gap,
    "Tw": _word_gap,
    "TL": _leading,
    "Ts": _rise,
    "Tz": _stretch,
    "Tr": _mode,
    "g": _fill,
    "rg": _fill,
    "k": _fill,
    "G": _stroke,
    "RG": _stroke,
    "K": _stroke,
    "sc": _fill_in_space,
    "scn": _fill_in_space,
    "SC": _stroke_in_space,
    "SCN": _stroke_in_space,
    "cs": _fill_space,
    "CS": _stroke_space,
    "gs": _extended,
}
"""Operator to what it does to the state; each may raise for operands that are not as they should be."""
