"""Text from a PDF, read in a process of its own with bounds on time and memory: a PDF can be made to take all of both."""

import subprocess
import sys

import orjson

from watchword.intel.report import IntelligenceError

MOST_PAGES = 2_000
#: Seconds for a whole file; pypdf reads some 30 pages a second.
LONGEST = 120.0
_MOST_TEXT = 40 * 1024 * 1024


def pdf_text(content: bytes, name: str, seconds: float = LONGEST) -> tuple[str, str, tuple[str, ...]]:
    """The text, the document's title and notes; raises IntelligenceError where there is none, in one line."""
    command = [sys.executable, "-I", "-m", "watchword.intel.reading.pdf_process"]
    try:
        done = subprocess.run(command, input=content, capture_output=True, timeout=seconds, check=False)  # noqa: S603 - our own module
    except subprocess.TimeoutExpired:
        raise IntelligenceError(
            f"{name}: this PDF takes more than {seconds:g} seconds to read; print it to a new PDF, or save it as text"
        ) from None
    if done.returncode or not done.stdout or len(done.stdout) > _MOST_TEXT:
        raise IntelligenceError(
            f"{name}: this PDF needs too much memory or is damaged; save the report as text or HTML"
        )
    told = orjson.loads(done.stdout)
    if told["trouble"]:
        raise IntelligenceError(f"{name}: {told['trouble']}")
    return told["text"], told["title"], tuple(told["notes"])
