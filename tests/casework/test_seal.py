"""The key of the installation's seals: made once, its owner's alone, and missed where it is another one."""

import stat
from pathlib import Path

import pytest

from tests.casework.recorded import recorded
from watchword.casework.seal import seal_key, sealed
from watchword.casework.store import CaseworkError, case_store


def test_a_key_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    key = seal_key(tmp_path / "home")
    assert seal_key(tmp_path / "home") == key
    assert seal_key(tmp_path / "other") != key
    [path] = (tmp_path / "home" / "keys").iterdir()
    assert (path.name, stat.S_IMODE(path.stat().st_mode), len(key)) == ("audit.key", 0o600, 32)
    assert stat.S_IMODE((tmp_path / "home").stat().st_mode) == 0o700
    assert sealed(key, "a") != sealed(key, "b")


def test_of_two_programs_that_begin_at_once_both_use_the_first_ones_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = seal_key(tmp_path)
    # given a program that saw no key, and makes one of its own
    path, exists = tmp_path / "keys" / "audit.key", Path.exists
    monkeypatch.setattr(Path, "exists", lambda each: each != path and exists(each))
    assert seal_key(tmp_path) == first
    assert [each.name for each in path.parent.iterdir()] == ["audit.key"]


def test_another_key_and_half_a_key_are_told(home: Path) -> None:
    recorded(home)
    path = home / "keys" / "audit.key"
    path.write_bytes(b"k" * 32)
    with case_store(home) as store:
        found = store.verify_audit()
        assert found is not None
        assert "entry 1 does not bear this installation's seal" in f"{found.where} {found.why}"
    path.write_bytes(b"k")
    with pytest.raises(CaseworkError, match=r"audit\.key: is no key of 32 bytes"), case_store(home):
        pass
