"""Files of others that tests read where they lie: skipped without them, failed where CI has to have them."""

import os
from pathlib import Path

import pytest


def at_hand(folder: Path, what: str, variable: str) -> Path:
    """The folder, if it is there; else the test is skipped with a message, or fails with CI=true."""
    if not folder.is_dir():
        message = f"no {what} in {folder}; set {variable}"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    return folder
