"""The installation's key: one, whoever makes it first."""

from pathlib import Path

import pytest

from watchword.flows import home as module
from watchword.flows.home import home, key
from watchword.private_file import make_private


@pytest.fixture(autouse=True)
def _at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WATCHWORD_HOME", str(tmp_path / "home"))


def kept() -> list[str]:
    return sorted(path.name for path in (home() / "keys").iterdir())


def test_a_key_is_made_once_and_for_its_owner_alone() -> None:
    made = key()
    assert (len(made), key()) == (32, made)
    assert (home() / "keys" / "identifiers.key").stat().st_mode & 0o777 == 0o600
    assert kept() == ["identifiers.key"]


def test_of_two_first_runs_at_once_both_work_with_one_key(monkeypatch: pytest.MonkeyPatch) -> None:
    # given a run that finds no key, and another that makes one before the first has made its own
    others = list[bytes]()

    def late(path: Path, content: bytes) -> None:
        if not others:
            others.append(b"")
            others.append(key())
        make_private(path, content)

    monkeypatch.setattr(module, "make_private", late)
    # then both have the key that stays
    assert key() == others[1] == (home() / "keys" / "identifiers.key").read_bytes()
    assert kept() == ["identifiers.key"]
