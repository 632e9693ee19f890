"""Command lines that stop or remove a security agent, or clear a history."""

from dataclasses import dataclass
from functools import cache

from watchword.knowledge.loading import Platform, load_table


@dataclass(frozen=True)
class CommandPattern:
    """One RE2 expression, searched in a lower-case command line.

    `what` finishes the sentence "the command …". `example` is a lower-case command line that matches,
    `not_example` an ordinary one beside it that must not.
    """

    platform: Platform
    what: str
    pattern: str
    example: str
    not_example: str
    cite: str


@cache
def tamper_patterns() -> tuple[CommandPattern, ...]:
    """Commands that stop, weaken or remove endpoint security or device management."""
    return load_table(CommandPattern, "tamper.csv")


@cache
def history_patterns() -> tuple[CommandPattern, ...]:
    """Commands that clear, shorten or switch off the history of a shell or the system's logs."""
    return load_table(CommandPattern, "history.csv")
