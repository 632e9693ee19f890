"""Errors that a user can cause, as one line and an exit status."""

import sys
from typing import NoReturn


def fail(message: str, status: int = 1) -> NoReturn:
    """Print one line to standard error and end with `status`."""
    print(f"watchword: {' '.join(message.split())}", file=sys.stderr)  # noqa: T201 - the command line's own voice
    sys.exit(status)
