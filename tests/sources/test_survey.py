"""One look over a whole file: its hash, its lines, its longest line."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from watchword.sources import survey as module
from watchword.sources.survey import survey


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    content=st.lists(st.sampled_from([b"", b"a", b"bcd" * 5, b"\r"])).map(b"\n".join),
    window=st.sampled_from([1, 4, 1 << 20]),
)
def test_it_counts_as_a_plain_split_does_whatever_the_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes, window: int
) -> None:
    monkeypatch.setattr(module, "MEGABYTE", window)
    (tmp_path / "file").write_bytes(content)
    told = survey(tmp_path / "file")
    lines = content.split(b"\n")
    assert (told.size, told.newlines) == (len(content), len(lines) - 1)
    assert told.sha256 == hashlib.sha256(content).hexdigest()
    assert told.lines == len(lines) - (lines[-1] == b"")
    assert told.closed == content.endswith(b"\n")
    assert told.brackets == 0
    if window > len(content):
        first_and_last = max(len(lines[0]), len(lines[-1]))
        assert first_and_last <= told.longest <= max(map(len, lines))


def test_a_line_longer_than_a_window_is_measured_exactly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_CHUNK", 10)
    (tmp_path / "file").write_bytes(b"short\n" + b"x" * 1234 + b"\nshort\n")
    assert survey(tmp_path / "file").longest == 1234


def test_a_line_of_many_brackets_is_told_whichever_chunks_it_lies_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_CHUNK", 64)
    (tmp_path / "file").write_bytes(b"{}\n" * 40 + b"[" * 150 + b"]" * 150 + b"\n" + b"{}\n" * 40)
    assert 150 <= survey(tmp_path / "file").brackets <= 150 + 2 * 22
