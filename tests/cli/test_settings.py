"""`watchword settings check`: rows that do nothing any more, and mistakes as one line."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Watchword

SUPPRESSION = """
[[suppressions]]
person = "ann@example.com"
indicator = "one-ip-many-workers"
reason = "a declared flat-share"
author = "vetting officer"
expires = 2020-01-31
"""


def test_nothing_wrong_is_said_in_so_many_words(watchword: Watchword) -> None:
    Path("watchword.toml").write_text('[company]\nname = "Example"\n')
    told = watchword("settings", "check")
    assert (told.status, told.out, told.err) == (0, "watchword.toml: nothing unused or expired\n", "")


def test_an_expired_row_is_named(watchword: Watchword) -> None:
    Path("ours.toml").write_text(SUPPRESSION)
    told = watchword("settings", "check", "ours.toml")
    assert told.status == 0
    assert "ours.toml: " in told.out
    assert "2020-01-31" in told.out
    rows = [
        json.loads(line) for line in watchword("settings", "check", "ours.toml", "--json").out.splitlines()
    ]
    assert [row["settings"] for row in rows] == ["ours.toml"] * len(rows)
    # and the file may be named as scan names it
    assert watchword("settings", "check", "--settings", "ours.toml").out == told.out
    assert any("2020-01-31" in row["row"] for row in rows)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[company\n", "wrong.toml"),
        ("[compony]\n", "compony"),
        (
            '[[travel]]\nperson = "ann@example.com"\nfrom = 2026-03-09\nto = 2026-03-02\nplace = "Boston"\n',
            "`to` is before `from`",
        ),
        ('[[network.egress]]\ncidr = "0.0.0.0/0"\n', "0.0.0.0/0"),
    ],
)
@pytest.mark.parametrize("command", ["check", "scan"])
def test_a_wrong_settings_file_is_one_line(watchword: Watchword, command: str, text: str, named: str) -> None:
    Path("wrong.toml").write_text(text)
    Path("exports").mkdir()
    told = watchword(
        *(
            ("settings", "check", "wrong.toml")
            if command == "check"
            else ("scan", "exports", "--settings", "wrong.toml")
        )
    )
    assert (told.status, told.out) == (1, "")
    assert told.complaint.startswith("watchword: ")
    assert "wrong.toml" in told.complaint
    assert named in told.complaint


def test_an_absent_settings_file_is_one_line(watchword: Watchword) -> None:
    told = watchword("settings", "check", "absent.toml")
    assert told.status == 1
    assert "absent.toml" in told.complaint
