"""What the indicators were able to see."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Observation:
    """What could be seen of whom; every mapping is by indicator id.

    - exposed: people seen enough by the indicator's sources to be judged by it.
    - watched: a person's share (0..1) of working days on which the indicator could see them.
    - evaluated: people for whom the indicator was evaluated at all, beyond those exposed.
    - missing: why the indicator was evaluated for nobody (a source that was not given).
    """

    exposed: Mapping[str, Collection[str]] = field(default_factory=dict)
    watched: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    evaluated: Mapping[str, Collection[str]] = field(default_factory=dict)
    missing: Mapping[str, str] = field(default_factory=dict)
