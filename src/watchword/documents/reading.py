"""What reading one file gave."""

from dataclasses import dataclass, field

from watchword.records.fact import Fact


@dataclass(frozen=True)
class Reading:
    """A document's text and what it says of itself.

    media_type: by content, never by the file's name. text: plain, at most `Limits.characters`. pages: how
    many there are, also beyond those read. refused: why it was not read, or not to its end, in one line;
    None where it was read whole.
    """

    media_type: str
    text: str = ""
    pages: int = 0
    facts: tuple[Fact, ...] = field(default=())
    refused: str | None = None
