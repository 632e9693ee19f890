"""What was measured, as Markdown: tables, and bars with whether they were met."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass
class Told:
    """Lines of the report, printed as they come, and the bars for its end."""

    bars: list[tuple[str, str]] = field(default_factory=list)

    def say(self, text: str = "") -> None:
        """Print a paragraph."""
        print(text + "\n", flush=True)

    def table(self, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Print a table."""
        lines = [head, ["---"] * len(head), *rows]
        self.say("\n".join(f"| {' | '.join(line)} |" for line in lines))

    def bar(self, wanted: str, met: bool, measured: str) -> None:
        """Remember a bar."""
        self.bars.append((wanted, f"met: {measured}" if met else f"**missed: measured {measured}**"))

    def end(self) -> None:
        """Print the bars."""
        self.table(("bar", "measured"), self.bars)


def progress(text: str) -> None:
    """Say on standard error what is being done."""
    print(text, file=sys.stderr, flush=True)
