"""What reading the pages of one file may cost."""

from dataclasses import dataclass, field

import pikepdf

from watchword.documents.deadline import Deadline
from watchword.documents.limits import DocumentError
from watchword.documents.pdf.fonts import Font, read_font
from watchword.documents.pdf.streams import unfolded

# One page's text seldom needs a tenth of this.
_STREAM_BYTES = 4_000_000


@dataclass
class Budget:
    """Shared by all pages of a file.

    content: bytes of page content that may still be unfolded; letters: how many may still be shown; forms:
    how many form drawings may still be followed; off: the layers (object and generation) that are switched off.
    """

    deadline: Deadline
    content: int
    letters: int
    forms: int = 2_000
    off: frozenset[tuple[int, int]] = frozenset()
    fonts: dict[tuple[int, int], Font] = field(default_factory=dict)

    def take(self, stream: pikepdf.Object) -> bytes:
        """A stream's bytes, counted; raises DocumentError where it is too large or the content is used up."""
        self.deadline.check()
        if self.content <= 0:
            raise DocumentError("holds more page content than may be read; look at the rest by hand")
        data = unfolded(stream, min(self.content, _STREAM_BYTES))
        self.content -= len(data) + 100
        return data

    def spend(self, letters: int) -> None:
        """Count letters that were shown; raises DocumentError when there are too many."""
        self.letters -= letters
        if self.letters < 0:
            raise DocumentError("holds more text than may be read; look at the rest by hand")

    def font(self, source: pikepdf.Object) -> Font:
        """A font, read once for the file where it is an object of its own."""
        key = source.objgen
        if key == (0, 0):
            return read_font(source)
        if key not in self.fonts:
            self.deadline.check()
            self.fonts[key] = read_font(source)
        return self.fonts[key]
