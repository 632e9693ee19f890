"""Private files: for their owner alone, whole or not at all, and of two that are made at once the first stays."""

import errno
import os
from pathlib import Path

import pytest

from watchword.private_file import make_private, write_private


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_a_file_is_for_its_owner_alone_and_nothing_lies_beside_it(tmp_path: Path) -> None:
    write_private(tmp_path / "kept", b"one")
    write_private(tmp_path / "kept", b"two")
    assert (tmp_path / "kept").read_bytes() == b"two"
    assert (tmp_path / "kept").stat().st_mode & 0o777 == 0o600
    assert names(tmp_path) == ["kept"]


def test_a_write_that_fails_leaves_the_old_content_and_no_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_private(tmp_path / "kept", b"one")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="space"):
        write_private(tmp_path / "kept", b"two")
    assert (tmp_path / "kept").read_bytes() == b"one"
    assert names(tmp_path) == ["kept"]


def test_of_two_that_are_made_the_first_stays(tmp_path: Path) -> None:
    make_private(tmp_path / "key", b"first")
    make_private(tmp_path / "key", b"second")
    assert (tmp_path / "key").read_bytes() == b"first"
    assert names(tmp_path) == ["key"]


def test_without_hard_links_a_file_is_made_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: object, **__: object) -> None:
        raise OSError(errno.EOPNOTSUPP, os.strerror(errno.EOPNOTSUPP))

    monkeypatch.setattr(os, "link", none)
    make_private(tmp_path / "key", b"only")
    assert (tmp_path / "key").read_bytes() == b"only"
    assert names(tmp_path) == ["key"]


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_private(tmp_path / "none" / "kept", b"")
