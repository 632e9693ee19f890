"""The phases and gates of vetting as data: what each gate needs, holds, and who decides.

The shipped rules lie in knowledge/data/gates.toml. An employer's own file has the same keys.
"""

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from watchword.errors import WatchwordError
from watchword.settings.table import Line, Table
from watchword.vetting.tier import Tier

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,59}$")]
Days = Annotated[int, Field(ge=0, le=3_650)]
Opens = Literal["in-turn", "tier-rise", "leaving"]
"""What opens a gate: its turn after others, a tier that rose, or the end of the work."""


class VettingError(WatchwordError):
    """Rules, evidence or an answer that cannot be used; said in one line: what, where, what to do."""


class Access(Table):
    """`[access.ID]`: something that can be given or held."""

    tier: Tier = Field(strict=False, description="least tier of a role that may have it")
    says: Line = Field(description="what it is, in words")


class Role(Table):
    """`[roles.ID]`: what a role touches; its tier is the highest among these."""

    touches: Annotated[tuple[Id, ...], Field(min_length=1, max_length=100)] = Field(
        description="ids of accesses"
    )


class EvidenceKind(Table):
    """`[evidence.ID]`: something that can be recorded."""

    by: Id = Field(description="the role that gives it, such as recruiter")
    says: Line = Field(description="what it shows, in words")
    valid_days: Annotated[int, Field(ge=1, le=3_650)] | None = Field(
        default=None, description="days for which it counts from its time; none: always"
    )


class Need(Table):
    """`[[gates.needs]]`: evidence that a gate needs; alternatives are equal, one of them is enough."""

    id: Id = Field(description="name of the need; with no any_of also the id of its only evidence")
    any_of: tuple[Id, ...] = Field(default=(), max_length=20, description="equal alternatives")
    tier: Tier = Field(default=Tier.STANDARD, strict=False, description="least tier that is asked for it")
    other_than: Id | None = Field(
        default=None, description="another need of the gate; who met that one may not meet this one too"
    )

    @property
    def options(self) -> tuple[str, ...]:
        """Ids of the evidence any of which is enough."""
        return self.any_of or (self.id,)


class Gate(Table):
    """`[[gates]]`: the exit of a phase: its evidence, what it holds, its owner and its days."""

    id: Id = Field(description="name of the gate")
    phase: Id = Field(description="the phase that it ends")
    says: Line = Field(description="what is known once it is met")
    owner: Id = Field(description="the role that answers for it")
    days: Days = Field(description="days from its turn to the latest date, at which a human decides")
    needs: Annotated[tuple[Need, ...], Field(min_length=1, max_length=50)] = Field(description="its evidence")
    accommodation: Line = Field(description="another way for who cannot take the usual one")
    holds: tuple[Id, ...] = Field(default=(), description="accesses that wait for it")
    after: tuple[Id, ...] = Field(default=(), description="gates before it in the file that come first")
    opens: Opens = Field(default="in-turn", description="what opens it")
    earliest_days: Days = Field(default=0, description="days after those gates were met until its turn")
    grace_days: Days = Field(
        default=0, description="days in which it asks and holds nothing, as the access was given before"
    )
    repeats_days: Annotated[int, Field(ge=1, le=3_650)] | None = Field(
        default=None, description="days after which its evidence has to be given again; none: never"
    )

    @property
    def timed(self) -> bool:
        """Whether only evidence from its turn on counts; at the others evidence may be had before."""
        return bool(self.earliest_days) or self.opens != "in-turn"

    @model_validator(mode="after")
    def _possible(self) -> Self:
        if self.grace_days > self.days:
            raise ValueError(f"{self.id}: grace_days is more than days; nobody could decide in time")
        if self.opens != "in-turn" and self.after:
            raise ValueError(f"{self.id}: opens by itself and has no after; remove one")
        return self


class Rules(Table):
    """The whole file: accesses, roles, kinds of evidence, and gates in their order."""

    model_config = Table.model_config | {"title": "gates"}

    schema_: Literal[1] = Field(alias="schema", description="the version of these keys")
    access: dict[Id, Access] = Field(description="what can be held")
    roles: dict[Id, Role] = Field(default_factory=dict, description="roles and what they touch")
    evidence: dict[Id, EvidenceKind] = Field(description="what can be recorded")
    gates: Annotated[tuple[Gate, ...], Field(min_length=1, max_length=200)] = Field(description="in order")

    def gate(self, name: str) -> Gate:
        """The gate of that id. Raises KeyError where there is none."""
        for gate in self.gates:
            if gate.id == name:
                return gate
        raise KeyError(name)
