"""Which format a list is in, and which files are too large to be one."""

from pathlib import Path

import pytest

from watchword.screening.entry import ListError
from watchword.screening.lists.formats import LARGEST, recognised


def test_a_file_of_gigabytes_is_refused_before_it_is_read(tmp_path: Path) -> None:
    # given XML of two gigabytes (nearly all of it a hole), such as no publisher makes
    path = tmp_path / "consolidated.xml"
    with path.open("wb") as file:
        file.write(b'<?xml version="1.0"?><CONSOLIDATED_LIST>')
        file.truncate(2 << 30)
    # then it ends in one line that says how large a list may be
    with pytest.raises(
        ListError, match=f"2,048 MB, and no publisher's list is larger than {LARGEST >> 20} MB"
    ):
        recognised(path)
