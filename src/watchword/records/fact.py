"""One thing that a document, a contact or a code history says of itself."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Fact:
    """A fact and what it is about.

    name: from the reader's own table `FACTS` (name -> meaning), as `pdf.first-id` or `mrz.check-digit`.
    value: as text, the exact spelling that equal ones share; never a protected trait.
    number: a count, a share (0..1) or a measure in the unit that the meaning names.
    time: an aware UTC moment where the fact has one.
    detail: words for the reader, at most 300 letters.
    """

    name: str
    value: str = ""
    number: float | None = None
    time: datetime | None = None
    detail: str = ""
