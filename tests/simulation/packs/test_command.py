"""`watchword simulate` writes packs and applicants, and says in one line what is wrong."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from watchword.cli.main import app


def test_packs(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["simulate", "--packs", "--out", str(tmp_path), "--more", "1"])
    assert done.exit_code == 0
    assert len(list((tmp_path / "packs").iterdir())) == 9


def test_applicants(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["simulate", "--applicants", "240", "--ring", "6", "--out", str(tmp_path)])
    assert done.exit_code == 0
    assert (tmp_path / "applicants-truth.json").exists()


@pytest.mark.parametrize(
    "wrong",
    [["--packs", "--applicants", "300"], ["--applicants", "300", "--ring", "50"]],
    ids=["both", "ring"],
)
def test_what_cannot_be_is_said_in_one_line(
    wrong: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    done = CliRunner().invoke(app, ["simulate", "--out", str(tmp_path), *wrong])
    assert done.exit_code in (1, 2)
    assert "Traceback" not in done.output
