"""The command line as a user meets it: what it prints, and the status it ends with."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from watchword.cli.main import run


@dataclass(frozen=True)
class Told:
    """What a command left: its exit status, standard output and standard error."""

    status: int
    out: str
    err: str

    @property
    def complaint(self) -> str:
        """The one line on standard error; fails where there is more or less than one."""
        [line] = self.err.splitlines()
        return line


Watchword = Callable[..., Told]


@pytest.fixture
def watchword(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Watchword:
    """Give a function that runs `watchword` with these arguments, in an empty folder with a home of its own."""
    monkeypatch.setenv("WATCHWORD_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("COLUMNS", "200")
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")

    def running(*arguments: object) -> Told:
        monkeypatch.setattr(sys, "argv", ["watchword", *map(str, arguments)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            run()
        captured = capsys.readouterr()
        return Told(int(ended.value.code or 0), captured.out, captured.err)

    return running
