"""Programs that keep a computer awake: seen, said, never scored."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from watchword.knowledge.loading import Platform, load_table


@dataclass(frozen=True)
class KeepAwakeTool:
    """One keep-awake program by its executable's file name, lower case.

    Common among honest remote workers, so its weight is 0: it is known only so that a report can say that
    it was seen and not counted.
    """

    product: str
    kind: Literal["process"]
    platform: Platform
    value: str
    cite: str


@cache
def keep_awake_tools() -> tuple[KeepAwakeTool, ...]:
    """Every known keep-awake program."""
    return load_table(KeepAwakeTool, "keep_awake.csv")
