"""Errors that a user can cause, as one line and an exit status."""

import sys
from typing import NoReturn


def fail(message: str, status: int = 1) -> NoReturn:
    """Print one line to standard error and end with `status`."""
    complain(message)
    sys.exit(status)


def complain(message: str) -> None:
    """Print one line to standard error. What files and people's words hold moves no cursor and changes no colour."""
    line = "".join(each if each.isprintable() else " " for each in message)
    print(f"watchword: {' '.join(line.split())}", file=sys.stderr)  # noqa: T201 - the command line's own voice
