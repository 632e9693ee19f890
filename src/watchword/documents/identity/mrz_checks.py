"""The check digits of one zone, each compared with what it should be."""

from dataclasses import dataclass

from watchword.documents.identity.check_digits import check_digit
from watchword.documents.identity.mrz_layout import Layout

FILLER = "<"

#: A long document number leaves its check digit's place empty and goes on in the optional field.
_OVERFLOWING = ("TD1", "TD2")


@dataclass(frozen=True)
class Check:
    """One check digit: the field it belongs to (or `composite`), as printed and as computed."""

    field: str
    printed: str
    computed: str

    @property
    def agrees(self) -> bool:
        """Whether the printed digit is right; an empty optional field may have a filler instead of 0."""
        if self.field == "optional" and self.printed == FILLER:
            return self.computed == "0"
        return self.printed == self.computed


def document_number(layout: Layout, lines: tuple[str, ...]) -> tuple[str, str, str]:
    """The number without fillers, its printed check digit, and what of the optional field is left.

    Of TD1 and TD2 a number longer than nine letters goes on in the optional field up to the first filler;
    the last letter there is its check digit (Doc 9303 part 5, note j; part 6, note j).
    """
    number = layout.slot("number").of(lines)
    printed = layout.slot("number-check").of(lines)
    optional = layout.slot("optional").of(lines)
    rest, _, left = optional.partition(FILLER)
    if layout.name in _OVERFLOWING and printed == FILLER and len(rest) > 1 and FILLER not in number:
        return number + rest[:-1], rest[-1], left.strip(FILLER)
    return number.rstrip(FILLER), printed, optional.strip(FILLER)


def checks(layout: Layout, lines: tuple[str, ...]) -> tuple[Check, ...]:
    """Every check digit of a zone whose lines have the layout's width, the composite last."""
    number, printed, _ = document_number(layout, lines)
    made = [Check("number", printed, check_digit(number))]
    for field in layout.checked[1:]:
        made.append(
            Check(field, layout.slot(f"{field}-check").of(lines), check_digit(layout.slot(field).of(lines)))
        )
    if layout.composite:
        covered = "".join(lines[line][start:end] for line, start, end in layout.composite)
        made.append(Check("composite", layout.slot("composite-check").of(lines), check_digit(covered)))
    return tuple(made)
