"""Wrong usage is one line on standard error, with the command, what is wrong and what to give; its status is 2."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer.main

from tests.cli.conftest import Watchword
from watchword.cli import scan
from watchword.cli.main import app


def commands(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every command that there is, with the words that call it."""
    if not hasattr(command, "list_commands"):
        yield path, command
        return
    for name in command.list_commands(None):
        yield from commands(command.get_command(None, name), (*path, name))


DEMANDING = [
    (path, command)
    for path, command in commands(typer.main.get_command(app))
    if any(each.required for each in command.params)
]


def test_every_command_says_in_one_line_what_is_missing(watchword: Watchword) -> None:
    assert {("vet",), ("scan",), ("gates", "record"), ("intel", "read")} <= {path for path, _ in DEMANDING}
    for path, command in DEMANDING:
        first = next(each for each in command.params if each.required)
        told = watchword(*path)
        called = " ".join(path)
        assert (told.status, told.out) == (2, ""), called
        assert told.complaint.startswith(f"watchword: {called}: "), called
        assert " is missing: " in told.complaint, called
        assert told.complaint.endswith(f"(see `watchword {called} --help`)"), called
        assert (first.help or "").split()[-1].rstrip(".") in told.complaint, called


@pytest.mark.parametrize(
    ("called", "line"),
    [
        (("vet",), "vet: PACKS is missing: folders, each with one applicant's files (see `watchword vet --help`)"),
        (("gates", "raise", "p-1"), "gates raise: TIER is missing: the tier that the person's role rises to "
         "(standard, elevated, critical) (see `watchword gates raise --help`)"),
        (("gates", "start", "p-1"), "gates start: --role is missing: the role, as the rules name it or one of your own "
         "(see `watchword gates start --help`)"),
        (("gates", "recrod"), "gates: recrod: there is no such command; did you mean record? (see `watchword gates --help`)"),
        (("vett",), "vett: there is no such command; did you mean vet? (see `watchword --help`)"),
        (("screen", "--fil"), "screen: --fil: there is no such option; did you mean --file? (see `watchword screen --help`)"),
        (("demo", "--people", "1"), "demo: --people: has to be greater than or equal to 20 (see `watchword demo --help`)"),
        (("gates", "status", "a", "b"),
         "gates status: got unexpected extra argument(s) (b) (see `watchword gates status --help`)"),
        (("verify-audit", "--head"), "--head: needs a value; give it after the option"),
        (("--\x1b[2J",), "-- [2J: there is no such option (see `watchword --help`)"),
    ],
)  # fmt: skip
def test_wrong_usage_names_the_command_and_what_to_do(
    watchword: Watchword, called: tuple[str, ...], line: str
) -> None:
    told = watchword(*called)
    assert (told.status, told.out) == (2, "")
    assert " ".join(told.complaint.split()) == f"watchword: {line}"


def test_a_word_that_is_none_of_a_few_is_answered_with_these(watchword: Watchword) -> None:
    told = watchword("gates", "raise", "p-1", "higher", "--by", "Ana")
    assert told.status == 2
    assert told.complaint.startswith(
        "watchword: gates raise: TIER: 'higher' is not one of 'standard', 'elevated'"
    )


@pytest.mark.parametrize("group", [(), ("gates",), ("lists",), ("intel",), ("settings",)])
def test_a_group_without_a_command_shows_its_help(watchword: Watchword, group: tuple[str, ...]) -> None:
    told = watchword(*group)
    assert (told.status, told.err + told.out != "") == (2, True)
    assert "Usage: watchword" in told.err + told.out


def test_every_commands_help_is_its_own(watchword: Watchword) -> None:
    for path, command in commands(typer.main.get_command(app)):
        told = watchword(*path, "--help")
        assert (told.status, told.err) == (0, ""), path
        assert f"Usage: watchword {' '.join(path)}" in " ".join(told.out.split()), path
        assert " ".join((command.help or "").split())[:40] in " ".join(told.out.split()), path
    for group in ("gates", "link", "lists", "intel", "settings", "indicators"):
        assert "completion" not in watchword(group, "--help").out


def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    # given a command that prints more than a pipe holds
    program = [sys.executable, "-c", "from watchword.cli import run; run()", "indicators", "--json"]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        # when its reader, such as `head`, goes after the first line
        assert running.stdout.readline().startswith(b"{")
        running.stdout.close()
        # then it ends in silence
        assert (running.stderr.read(), running.wait(timeout=60)) == (b"", 0)


def test_an_interruption_is_one_line(watchword: Watchword, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    Path("exports").mkdir()
    monkeypatch.setattr(scan, "carry_out", interrupted)
    told = watchword("scan", "exports")
    assert (told.status, told.complaint) == (
        130,
        "watchword: stopped; what was read so far is kept, run the same command to go on",
    )
