"""`watchword lists clear` and `lists clearances` as a user meets them."""

import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import Watchword

REST = "-0- ," * 7 + '"DOB 1976."\r\n'
CLEAR = ("lists", "clear", "Kim Chol Min", "ofac-sdn", "8", "--kind", "person")
DECIDED = ("--by", "Ana Example", "--why", "another birth date on the passport")


@pytest.fixture
def listed(watchword: Watchword) -> Watchword:
    """The command with a list of one person."""
    Path("sdn.csv").write_text(f'8,"KIM, Chol Min","individual","DPRK3",{REST}', newline="")
    assert watchword("lists", "import", "sdn.csv").status == 0
    return watchword


def test_a_clearance_is_recorded_and_the_question_is_cleared(listed: Watchword) -> None:
    assert "cleared by Ana Example for this question" in listed(*CLEAR, *DECIDED).out
    told = json.loads(listed("screen", "KIM chol min", "--kind", "person", "--json").out)
    assert told["verdict"] == "cleared"
    # but with another birth date it is another question
    other = listed("screen", "Kim Chol Min", "--kind", "person", "--birth-date", "1976", "--json")
    assert json.loads(other.out)["verdict"] == "question"


def test_clearances_are_shown_with_whether_they_hold(listed: Watchword) -> None:
    assert "nothing was cleared yet" in listed("lists", "clearances").out
    made = json.loads(listed(*CLEAR, *DECIDED, "--json").out)
    assert (made["list"], made["entry_id"], made["by"]) == ("ofac-sdn", "8", "Ana Example")
    [row] = map(json.loads, listed("lists", "clearances", "--json").out.splitlines())
    assert (row["state"], row["name"], row["why"]) == ("holds", "KIM, Chol Min", DECIDED[-1])
    Path("sdn.csv").write_text(f'8,"KIM, Chol Minh","individual","DPRK3",{REST}', newline="")
    listed("lists", "import", "sdn.csv")
    assert "(the entry has changed since: asked again)" in listed("lists", "clearances").out


def test_a_torn_line_is_noted_on_standard_error(listed: Watchword) -> None:
    listed(*CLEAR, *DECIDED)
    with (Path(os.environ["WATCHWORD_HOME"]) / "lists" / "cleared.jsonl").open("ab") as file:
        file.write(b'{"list_id":')
    told = listed("lists", "clearances", "--json")
    assert len(told.out.splitlines()) == 1
    assert "cleared.jsonl line 2: is no whole decision" in told.complaint


@pytest.mark.parametrize(
    ("arguments", "said", "status"),
    [
        (("Kim Chol Min", "nowhere", "8", *DECIDED), "nowhere: no such list", 1),
        (("Kim Chol Min", "ofac-sdn", "9", *DECIDED), "has no entry 9", 1),
        (("Acme Bakery", "ofac-sdn", "8", *DECIDED), "does not match ofac-sdn 8", 1),
        ((" ", "ofac-sdn", "8", *DECIDED), "the name is empty", 2),
        (("Kim Chol Min", "ofac-sdn", "8", "--by", " ", "--why", "x"), "needs who decides", 1),
    ],
)
def test_what_a_user_can_get_wrong_is_one_line(
    listed: Watchword, arguments: tuple[str, ...], said: str, status: int
) -> None:
    told = listed("lists", "clear", *arguments)
    assert (told.status, told.out) == (status, "")
    assert said in told.complaint
