"""A page's content, followed operator by operator, as the strings that it shows and how each can be seen."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

import pikepdf

from watchword.documents.pdf.budget import Budget
from watchword.documents.pdf.ground import Box, Ground, around, place, times
from watchword.documents.pdf.operators import OPERATORS, Operands, six
from watchword.documents.pdf.seen import how_hidden
from watchword.documents.pdf.state import Pen, Shown, State, angle, height

_STACK = 256
_FORMS_DEEP = 8
_POINTS = 5_000
_OPERANDS = 1_000
_SCAN_SHARE = 0.8
_UNIT = ((0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0))


class Showing:
    """Follows one page: `shown` in the order of the content, `scan` where one picture fills the page."""

    def __init__(self, box: Box, budget: Budget) -> None:
        self.shown: list[Shown] = []
        self.fonts: set[str] = set()
        self.scan = False
        self._box, self._budget = box, budget
        self._ground, self._state, self._pen = Ground(), State(), Pen()
        self._stack: list[State] = []
        self._path: list[tuple[float, float]] = []
        self._layers: list[bool] = []
        self._deep = 0
        self._resources: pikepdf.Object = pikepdf.Dictionary()
        self._steps: dict[str, Callable[[Operands], None]] = {
            "q": self._save, "Q": self._restore, "BT": self._begin, "Tf": self._choose,
            "Td": self._step, "TD": self._step_leading, "Tm": self._set, "T*": self._next_line,
            "Tj": self._show, "TJ": self._show_all, "'": self._show_next, '"': self._show_spaced,
            "m": self._point, "l": self._point, "c": self._point, "v": self._point, "y": self._point,
            "re": self._rectangle, "f": self._paint, "F": self._paint, "f*": self._paint, "B": self._paint,
            "B*": self._paint, "b": self._paint, "b*": self._paint, "S": self._drop, "s": self._drop,
            "n": self._drop, "sh": self._shade, "Do": self._draw, "EI": self._picture,
            "BMC": self._mark, "BDC": self._mark, "EMC": self._unmark,
        }  # fmt: skip

    def follow(self, content: bytes, resources: pikepdf.Object) -> None:
        """Follow content; broken operators are passed over. Raises DocumentError when the budget is used up."""
        before, self._resources = self._resources, resources
        with suppress(pikepdf.PdfError, RuntimeError, ValueError, TypeError):
            # A file of its own, so that what is followed is freed at once, and what ends early is no damage to tell.
            scratch = pikepdf.new()
            page = pikepdf.Dictionary(Type=pikepdf.Name.Page, Contents=scratch.make_stream(content))
            pikepdf.Page(scratch.make_indirect(page)).parse_contents(_Instructions(self._instruction))
        self._resources = before

    def _instruction(self, number: int, operator: pikepdf.Operator, operands: Operands) -> None:
        if number % 128 == 0:
            self._budget.deadline.check()
        with suppress(ValueError, TypeError, IndexError, KeyError, OverflowError, AttributeError):
            name = str(operator)
            change, step = OPERATORS.get(name), self._steps.get(name)
            if change is not None:
                self._state = change(self._state, operands, self._resources)
            elif step is not None:
                step(operands)

    def _save(self, _: Operands) -> None:
        if len(self._stack) < _STACK:
            self._stack.append(self._state)

    def _restore(self, _: Operands) -> None:
        if self._stack:
            self._state = self._stack.pop()

    # Text

    def _begin(self, _: Operands) -> None:
        self._pen = Pen()

    def _choose(self, operands: Operands) -> None:
        self._state = replace(self._state, size=float(operands[1]))
        font = self._budget.font(self._resources["/Font"][str(operands[0])])
        self._state = replace(self._state, font=font)
        if font.name and len(self.fonts) < 200:
            self.fonts.add(font.name)

    def _step(self, operands: Operands) -> None:
        self._pen.step(float(operands[0]), float(operands[1]))

    def _step_leading(self, operands: Operands) -> None:
        self._state = replace(self._state, leading=-float(operands[1]))
        self._step(operands)

    def _set(self, operands: Operands) -> None:
        self._pen.start(six(operands))

    def _next_line(self, _: Operands) -> None:
        self._pen.step(0.0, -self._state.leading)

    def _show(self, operands: Operands) -> None:
        self._letters(bytes(operands[0]))

    def _show_next(self, operands: Operands) -> None:
        self._next_line(operands)
        self._show(operands)

    def _show_spaced(self, operands: Operands) -> None:
        self._state = replace(self._state, word_gap=float(operands[0]), letter_gap=float(operands[1]))
        self._show_next(operands[2:])

    def _show_all(self, operands: Operands) -> None:
        """Strings with shifts between them, in thousandths of the size and against the direction of writing."""
        for part in list(operands[0]):
            if isinstance(part, pikepdf.String):
                self._letters(bytes(part))
            else:
                self._pen.advance(-float(part) / 1000 * self._state.size * self._state.stretch)

    def _letters(self, codes: bytes) -> None:
        state = self._state
        self._budget.spend(len(codes))
        raised = times((1.0, 0.0, 0.0, 1.0, 0.0, state.rise), times(self._pen.text, state.matrix))
        begin = place(raised, 0.0, 0.0)
        letters, across = [], 0.0
        for text, width, space in state.font.letters(codes):
            letters.append(text)
            gap = state.letter_gap + (state.word_gap if space else 0.0)
            across += (width * state.size + gap) * state.stretch
        end = place(raised, across, 0.0)
        self._pen.advance(across)
        size = height(raised, state.size) * state.font.glyph * 1000
        text = "".join(letters)
        # One code may stand for twenty letters.
        self._budget.spend(max(0, len(text) - len(codes)))
        if text:
            shown = Shown(text, *begin, *end, angle(raised), size)
            hidden = "layer-off" if any(self._layers) else how_hidden(shown, state, self._ground, self._box)
            self.shown.append(replace(shown, hidden=hidden) if hidden else shown)

    # Areas and pictures

    def _point(self, operands: Operands) -> None:
        if len(self._path) < _POINTS:
            numbers = [float(one) for one in operands]
            pairs = zip(numbers[::2], numbers[1::2], strict=True)
            self._path += [place(self._state.matrix, x, y) for x, y in pairs]

    def _rectangle(self, operands: Operands) -> None:
        x, y, width, up = (float(one) for one in operands)
        self._point([x, y, x + width, y, x, y + up, x + width, y + up])

    def _paint(self, _: Operands) -> None:
        if self._path and self._state.alpha > 0 and not any(self._layers):
            self._ground.paint(around(self._path), self._state.fill if self._state.alpha >= 1 else None)
        self._path = []

    def _drop(self, _: Operands) -> None:
        self._path = []

    def _shade(self, _: Operands) -> None:
        self._ground.paint(self._box, None)

    def _picture(self, _: Operands) -> None:
        left, low, right, high = around([place(self._state.matrix, x, y) for x, y in _UNIT])
        self._ground.paint((left, low, right, high), None)
        page = (self._box[2] - self._box[0]) * (self._box[3] - self._box[1])
        wide = min(right, self._box[2]) - max(left, self._box[0])
        tall = min(high, self._box[3]) - max(low, self._box[1])
        self.scan = self.scan or (wide > 0 and tall > 0 and page > 0 and wide * tall >= _SCAN_SHARE * page)

    def _draw(self, operands: Operands) -> None:
        drawn = self._resources["/XObject"][str(operands[0])]
        if drawn.get("/Subtype") == "/Image":
            self._picture(operands)
        elif drawn.get("/Subtype") == "/Form" and self._deep < _FORMS_DEEP and self._budget.forms > 0:
            self._form(drawn)

    def _form(self, form: pikepdf.Stream) -> None:
        self._budget.forms -= 1
        kept = self._state, self._pen, self._stack, self._layers
        self._stack, self._pen = [], Pen()
        self._layers = [*self._layers, self._is_off(form.get("/OC"))]
        matrix = form.get("/Matrix")
        if isinstance(matrix, pikepdf.Array) and len(matrix) == 6:
            self._state = replace(self._state, matrix=times(six(list(matrix)), self._state.matrix))
        self._deep += 1
        self.follow(self._budget.take(form), form.get("/Resources", self._resources))
        self._deep -= 1
        self._state, self._pen, self._stack, self._layers = kept

    # Layers

    def _mark(self, operands: Operands) -> None:
        off = False
        with suppress(KeyError, IndexError, TypeError, ValueError, AttributeError):
            if str(operands[0]) == "/OC" and len(operands) > 1:
                off = self._is_off(self._resources["/Properties"][str(operands[1])])
        if len(self._layers) < _STACK:
            self._layers = [*self._layers, off]

    def _unmark(self, _: Operands) -> None:
        self._layers = self._layers[:-1]

    def _is_off(self, layer: pikepdf.Object | None) -> bool:
        """A layer that is off, or a group of layers of which none is on."""
        if not self._budget.off or not isinstance(layer, pikepdf.Dictionary):
            return False
        members = layer.get("/OCGs")
        if isinstance(members, pikepdf.Array):
            return len(members) > 0 and all(one.objgen in self._budget.off for one in list(members)[:_POINTS])
        return (members if isinstance(members, pikepdf.Dictionary) else layer).objgen in self._budget.off


class _Instructions(pikepdf.StreamParser):  # type: ignore[misc]
    """Hands on each operator with its operands as the parser meets it, so that no list of them is ever held."""

    def __init__(self, take: Callable[[int, pikepdf.Operator, Operands], None]) -> None:
        super().__init__()
        self._take, self._number = take, 0
        self._operands: list[pikepdf.Object] = []

    def handle_object(self, thing: pikepdf.Object, *_: int) -> None:
        """A number, text, name, array or dictionary is an operand of the operator that comes next."""
        if not isinstance(thing, pikepdf.Operator):
            if len(self._operands) < _OPERANDS:
                self._operands.append(thing)
            return
        operands, self._operands = self._operands, []
        self._take(self._number, thing, operands)
        self._number += 1

    def handle_eof(self) -> None:
        """Nothing is kept for the end."""
