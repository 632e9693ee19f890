"""What was read of a document's paragraphs: the text that is seen, and apart from it what is hidden."""

from dataclasses import dataclass, field

from watchword.documents.limits import DocumentError
from watchword.documents.word.look import Look


@dataclass
class Paragraphs:
    """The seen text, and the hidden pieces by way of hiding. letters: how many may still be read."""

    letters: int
    parts: list[str] = field(default_factory=list)
    hidden: dict[str, list[str]] = field(default_factory=dict)
    line: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What was read and is seen, a line a paragraph."""
        return "\n".join(self.parts).strip("\n")

    def keep(self, text: str, look: Look) -> None:
        """Take a piece of the present paragraph; raises DocumentError beyond the granted letters."""
        self.letters -= len(text)
        if self.letters < 0:
            raise DocumentError("holds more text than may be read; look at the rest by hand")
        way = look.hidden() if text.strip() else None
        if way:
            self.hidden.setdefault(way, []).append(text)
        elif text:
            self.line.append(text)

    def end_line(self) -> None:
        """The present paragraph ends here."""
        self.parts.append("".join(self.line).strip())
        self.line = []
