"""The time that one file may take."""

import time

from watchword.documents.limits import DocumentError


class Deadline:
    """Says when the seconds granted to one file are over.

    Readers ask between small steps, since a thread that is busy inside a library cannot be stopped.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    def check(self) -> None:
        """Raise a DocumentError of one line when the time is over."""
        if time.monotonic() > self._end:
            raise DocumentError(
                f"took longer than the {self.seconds:g} seconds that one document may take; look at it by hand"
            )
