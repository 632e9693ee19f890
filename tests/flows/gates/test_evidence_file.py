"""Files given as evidence: hashed, bounded, kept once, readable by their owner alone."""

import stat
from hashlib import sha256
from pathlib import Path

import pytest

from watchword.flows.gates import evidence_file
from watchword.flows.gates.evidence_file import keep_evidence
from watchword.flows.gates.written import write_private
from watchword.vetting.rules import VettingError


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"PK\x03\x04", "application/zip"),
        (b"words", "application/octet-stream"),
    ],
)
def test_a_file_is_kept_under_its_hash_whatever_it_is_called(
    tmp_path: Path, content: bytes, kind: str
) -> None:
    path = tmp_path / "form\n.exe"
    path.write_bytes(content)
    for _ in range(2):
        kept = keep_evidence(path, tmp_path / "home")
    assert (kept.sha256, kept.size) == (sha256(content).hexdigest(), len(content))
    assert (kept.name, kept.media_type) == ("form_.exe", kind)
    [copy] = (tmp_path / "home" / "evidence").iterdir()
    assert (copy.name, copy.read_bytes()) == (kept.sha256, content)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert stat.S_IMODE(copy.parent.stat().st_mode) == 0o700


def test_what_is_no_file_empty_or_too_large_is_refused_and_nothing_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evidence_file, "MOST_BYTES", 10)
    (tmp_path / "large").write_bytes(b"x" * 11)
    (tmp_path / "empty").touch()
    for name in ("large", "empty", "none", "."):
        with pytest.raises(VettingError, match=r"is no file|is empty or larger"):
            keep_evidence(tmp_path / name, tmp_path / "home")
    assert not (tmp_path / "home").exists()


def test_an_export_is_written_whole_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "gates.csv"
    path.write_text("before")
    write_private(path, "a\r\n")
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"a\r\n", 0o600)
    with pytest.raises(VettingError, match="cannot be written"):
        write_private(tmp_path / "none" / "gates.csv", "a")
