"""Text of untrusted lists: its encoding."""

from pathlib import Path

import pytest

from watchword.screening.lists.text import encoding_of


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        ("Müller".encode(), "utf-8-sig"),
        ("\ufeffMüller".encode(), "utf-8-sig"),
        ("Müller".encode("cp1252"), "cp1252"),
        # a letter lying across two of the pieces that are read
        (b"x" * (1024 * 1024 - 1) + "ü".encode(), "utf-8-sig"),
        # cut within a letter
        ("Mü".encode()[:-1], "cp1252"),
    ],
)
def test_encodings(tmp_path: Path, content: bytes, encoding: str) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    assert encoding_of(path) == encoding
