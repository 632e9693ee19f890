"""Job advertisements, whose words are nobody's own."""

from collections.abc import Sequence
from pathlib import Path

from watchword.linkage.holdings import LinkageError

#: Bytes of one advertisement; no employer says more.
MOST_BYTES = 1_000_000


def advertisements(paths: Sequence[Path]) -> list[str]:
    """The text of each file. Raises LinkageError for a file that cannot be read, is too large, or is no text."""
    return [_text(path) for path in paths]


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise LinkageError(
            f"--advertisement {path}: cannot be read ({error.strerror}); name a text file"
        ) from error
    if len(content) > MOST_BYTES:
        raise LinkageError(
            f"--advertisement {path}: is larger than {MOST_BYTES:,} bytes; give the advertisement alone"
        )
    if b"\0" in content or content.startswith((b"%PDF", b"{\\rtf")):
        raise LinkageError(
            f"--advertisement {path}: is no plain text; save the advertisement's words as text in UTF-8"
        )
    return content.decode("utf-8", "replace")
