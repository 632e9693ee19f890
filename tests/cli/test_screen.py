"""`watchword screen` as a user meets it."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Told, Watchword
from watchword.cli import screen
from watchword.screening.lists import shipped

SDN = '7,"VESNA LANTERNS LIMITED","-0- ","DPRK3",' + "-0- ," * 7 + '"-0- "\r\n'
SDN += (
    '8,"KIM, Chol Min","individual","DPRK3",'
    + "-0- ," * 7
    + '"DOB 03 May 1976; nationality Korea, North."\r\n'
)


@pytest.fixture
def official(watchword: Watchword, tmp_path: Path) -> Watchword:
    """The command with a list of a government's at hand."""
    path = tmp_path / "sdn.csv"
    path.write_text(SDN, newline="")
    assert watchword("lists", "import", path).status == 0
    return watchword


def answers(told: Told) -> list[dict[str, Any]]:
    return [json.loads(line) for line in told.out.splitlines()]


def test_an_answer_as_json_keeps_to_the_contract(official: Watchword) -> None:
    told = official("screen", "Vesna Lanterns Ltd", "--kind", "organization", "--json")
    [answer] = answers(told)
    assert (told.status, told.err) == (0, "")
    assert (answer["query"], answer["kind"], answer["verdict"]) == (
        "Vesna Lanterns Ltd",
        "organization",
        "hit",
    )
    official_list, own = answer["lists"]
    assert (official_list["id"], official_list["stale"], own["id"]) == ("ofac-sdn", False, shipped.LIST_ID)
    [match] = answer["matches"]
    assert (match["list"], match["entry_id"], match["name"]) == ("ofac-sdn", "7", "VESNA LANTERNS LIMITED")
    assert 0 < match["score"] <= 1
    assert match["why"]


@pytest.mark.parametrize(
    ("known", "verdict"),
    [
        ((), "question"),
        (("--birth-date", "3/5/1976"), "hit"),
        (("--birth-date", "1976"), "question"),
        (("--birth-date", "1990"), "none"),
        (("--country", "DPRK"), "question"),
        (("--country", "Germany"), "question"),
    ],
)
def test_what_is_known_beside_a_name_is_weighed(
    official: Watchword, known: tuple[str, ...], verdict: str
) -> None:
    [answer] = answers(official("screen", "Kim Chol-min", "--kind", "person", *known, "--json"))
    assert answer["verdict"] == verdict


def test_words_say_what_json_says(official: Watchword) -> None:
    told = official("screen", "Kim Chol Min")
    assert told.out.startswith("Kim Chol Min may be listed: a person has to look\n")
    assert "a person's name alone is a question, never a hit" in told.out
    assert "asked ofac-sdn, version 2" in told.out
    assert official("screen", "Acme Bakery").out.startswith("Acme Bakery is on none of the lists\n")


def test_without_an_official_list_hits_are_shown_and_a_clean_name_is_unscreened(watchword: Watchword) -> None:
    name = next(shipped.entries()).names[0].text
    hit = watchword("screen", name, "--json")
    [answer] = answers(hit)
    assert answer["verdict"] in ("hit", "question")
    assert answer["matches"][0]["list"] == shipped.LIST_ID
    clean = watchword("screen", "Acme Bakery", "--json")
    assert (clean.status, answers(clean)[0]["verdict"]) == (1, "unscreened")


@pytest.mark.parametrize(
    ("arguments", "said", "status"),
    [
        (("screen",), "give a name, or --file", 2),
        (("screen", "Kim", "--file", "a.csv"), "give a name, or --file", 2),
        (("screen", "   "), "the name is empty", 2),
        (("screen", "--file", "nowhere.csv"), "nowhere.csv: cannot be read: No such file", 1),
        (("screen", "--file", "page.csv"), "page.csv: has no column of names", 1),
        (("screen", "--file", "."), "cannot be read", 1),
    ],
)
def test_what_a_user_can_get_wrong_is_one_line(
    official: Watchword, arguments: tuple[str, ...], said: str, status: int
) -> None:
    Path("page.csv").write_text("<!DOCTYPE html><html></html>")
    told = official(*arguments)
    assert (told.status, told.out) == (status, "")
    assert said in told.complaint


@pytest.mark.parametrize(
    "name", ["😀", "\u202eKim", "x" * 10_000, "Ltd", "김철민", "'; drop table", "--", "\t."]
)
def test_no_name_breaks_it(official: Watchword, name: str) -> None:
    told = official("screen", "--json", "--", name)
    assert told.status == 0
    assert answers(told)[0]["query"] == name


def test_a_file_is_answered_row_by_row_and_bad_rows_are_named(official: Watchword) -> None:
    Path("a.csv").write_text("id,name\nV1,Vesna Lanterns\nV2,\nV3,Acme Bakery\n")
    told = official("screen", "--file", "a.csv", "--json")
    assert told.status == 0
    assert [(row["reference"], row["verdict"]) for row in answers(told)] == [("V1", "hit"), ("V3", "none")]
    assert told.err.splitlines() == [
        "watchword: a.csv row 3: has no name",
        "watchword: 2 asked: 1 hit, 1 none; 1 refused",
    ]
    words = official("screen", "--file", "a.csv").out
    assert "Vesna Lanterns is listed" in words
    assert "Acme" not in words
    assert "Acme Bakery is on none" in official("screen", "--file", "a.csv", "--all").out


def test_a_file_that_asks_nothing_is_status_one(official: Watchword) -> None:
    Path("a.csv").write_text("name\n\n")
    assert official("screen", "--file", "a.csv", "--json").status == 1


def test_a_file_asked_of_no_official_list_is_status_one(watchword: Watchword) -> None:
    Path("a.csv").write_text("name\nAcme Bakery\n")
    told = watchword("screen", "--file", "a.csv", "--json")
    assert (told.status, answers(told)[0]["verdict"]) == (1, "unscreened")


@pytest.mark.slow
def test_a_file_is_answered_by_several_processes_as_by_one(
    official: Watchword, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = "".join(
        f"{number},{'Vesna Lanterns' if number % 7 else 'Acme Bakery'}\n" for number in range(4_500)
    )
    Path("a.csv").write_text(f"id,name\n{rows}")
    alone = official("screen", "--file", "a.csv", "--json")
    monkeypatch.setattr(screen, "_processes", lambda file: 2)
    assert official("screen", "--file", "a.csv", "--json").out == alone.out
