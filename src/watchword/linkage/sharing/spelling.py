"""A value as it is hashed, and how easily it could be guessed by whoever holds the key."""

import re
from dataclasses import dataclass, field

#: Characters that are freely given below which a value is refused: eight digits are a hundred million, an hour of tries on
#: one processor and seconds on a graphics card; fewer are no secret at all.
LEAST_FREE = 8
#: Characters from which no warning is given: ten digits. Whoever holds the key and wants to can still try them.
EASY_BELOW = 10

_BETWEEN = re.compile(r"[\s\-./<]+")


@dataclass(frozen=True)
class Spelling:
    """The text that is hashed, never shown. warning: why a holder of the key could find it out; None where not easily."""

    text: str = field(repr=False)
    warning: str | None = None


def joined(value: str) -> str:
    """Letters and digits in upper case, without spaces, hyphens, points, slashes and the filler of machine readable lines."""
    return _BETWEEN.sub("", value).upper()
