"""`watchword lists rescreen` as a user meets it."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Told, Watchword

REST = "-0- ," * 7 + '"-0- "\r\n'


def listed(number: int, name: str) -> str:
    return f'{number},"{name}","-0- ","DPRK3",{REST}'


def imported(watchword: Watchword, *rows: str) -> None:
    Path("sdn.csv").write_text("".join(rows), newline="")
    assert watchword("lists", "import", "sdn.csv", "--shrunk").status == 0


def rows(told: Told) -> list[dict[str, Any]]:
    return [json.loads(line) for line in told.out.splitlines()]


@pytest.fixture
def screened(watchword: Watchword) -> Watchword:
    """The command, with a list and a file that was screened once."""
    imported(watchword, listed(7, "VESNA LANTERNS"), listed(8, "ZETA WIDGETS"))
    Path("vendors.csv").write_text("id,name\nV1,Vesna Lanterns\nV2,Acme Bakery\n")
    assert watchword("lists", "rescreen", "--file", "vendors.csv").status == 0
    return watchword


def test_the_first_run_asks_every_row_and_says_so(watchword: Watchword) -> None:
    imported(watchword, listed(7, "VESNA LANTERNS"))
    Path("vendors.csv").write_text("id,name\nV1,Vesna Lanterns\nV2,Acme Bakery\nV3,\n")
    told = watchword("lists", "rescreen", "--file", "vendors.csv", "--json")
    assert told.status == 0
    first = rows(told)[0]
    assert {"query", "kind", "verdict", "lists", "matches", "reference", "because", "ended"} <= set(first)
    assert [(row["reference"], row["verdict"]) for row in rows(told)] == [("V1", "hit"), ("V2", "none")]
    assert told.err.splitlines() == [
        "watchword: vendors.csv row 4: has no name",
        "watchword: 2 of 2 rows asked again (first run: nothing was kept of this file): 1 hit, 1 none; "
        "0 matches no longer stand; 0 rows are gone, 1 refused",
    ]


def test_nothing_changed_is_said_in_one_line(screened: Watchword) -> None:
    told = screened("lists", "rescreen", "--file", "vendors.csv", "--json")
    assert (told.status, told.out) == (0, "")
    assert "0 of 2 rows asked again: nothing changed" in told.complaint


def test_what_changed_is_told_with_its_reason(screened: Watchword) -> None:
    imported(screened, listed(8, "ZETA WIDGETS"), listed(9, "ACME BAKERY"))
    told = rows(screened("lists", "rescreen", "--file", "vendors.csv", "--json"))
    assert [(row["reference"], row["verdict"]) for row in told] == [("V1", "none"), ("V2", "hit")]
    assert told[0]["because"].startswith("list ofac-sdn changed from 2")
    [ended] = told[0]["ended"]
    assert (ended["list"], ended["entry_id"], ended["name"]) == ("ofac-sdn", "7", "VESNA LANTERNS")
    assert told[1]["ended"] == []


def test_words_say_what_json_says(screened: Watchword) -> None:
    imported(screened, listed(9, "ACME BAKERY"))
    told = screened("lists", "rescreen", "--file", "vendors.csv")
    assert "Vesna Lanterns (V1): none, asked because list ofac-sdn changed" in told.out
    assert "  no longer stands: ofac-sdn 7 VESNA LANTERNS" in told.out
    assert "  hit 1.00 ofac-sdn 9 ACME BAKERY" in told.out


def test_without_an_official_list_it_is_status_one(watchword: Watchword) -> None:
    Path("vendors.csv").write_text("name\nAcme Bakery\n")
    told = watchword("lists", "rescreen", "--file", "vendors.csv", "--json")
    assert (told.status, rows(told)[0]["verdict"]) == (1, "unscreened")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--file", "nowhere.csv"), "nowhere.csv: cannot be read"),
        (("--file", "page.csv"), "page.csv: has no column of names"),
        (("--file", "vendors.csv", "--since", "v1"), "v1: no list has this version"),
        (("--file", "vendors.csv", "--id", "../x"), "../x: is no name to keep rows under"),
    ],
)
def test_what_a_user_can_get_wrong_is_one_line(
    screened: Watchword, arguments: tuple[str, ...], said: str
) -> None:
    Path("page.csv").write_text("<html></html>")
    told = screened("lists", "rescreen", *arguments)
    assert (told.status, told.out) == (1, "")
    assert said in told.complaint
