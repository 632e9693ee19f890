"""What the readers of one pack's files need to know: bounds, keys, the moment, and the applicant's own name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

from watchword.documents.limits import Limits
from watchword.enrich.agreement import Agreement, agreement
from watchword.sources.contract import Context

#: The employer's own names of columns, by source: `[columns.SOURCE]` of the settings.
Columns: TypeAlias = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class About:
    """One applicant as their pack's readers may know them; `name` is compared and goes no further."""

    candidate: str
    context: Context
    limits: Limits
    now: datetime
    name: str = field(default="", repr=False)
    known_as: tuple[str, ...] = field(default=(), repr=False)
    columns: Columns = field(default_factory=dict, repr=False)

    def agrees(self, name: str) -> Agreement:
        """Whether a name may be the applicant's."""
        return agreement(name, self.name, known_as=self.known_as) if self.name and name else Agreement.UNKNOWN

    @property
    def same_name(self) -> Callable[[str, str], Agreement]:
        """Compares two names with each other; the applicant's own former and preferred names stand for the name."""

        def compare(one: str, other: str) -> Agreement:
            if self.name and one == self.name:
                one, other = other, one
            known = self.known_as if self.name and other == self.name else ()
            return agreement(one, other, known_as=known)

        return compare
