"""`watchword lists update`: what is printed, on which stream, and the status it ends with."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Watchword
from tests.screening.fetching.served import Answer, Served, serving

OWN = b"id,name\n1,Example Trading\n2,Sample Trading\n"


@pytest.fixture
def web(watchword: Watchword, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    """Give a server with one list of two, and the settings that name both."""
    monkeypatch.setenv("NO_PROXY", "*")
    with serving({"/own.csv": Answer(OWN, headers={"ETag": '"1"'})}) as served:
        Path("watchword.toml").write_text(
            f'[[lists.source]]\nid = "own"\naddress = "{served.address}/own.csv"\n'
            f'[[lists.source]]\nid = "gone"\naddress = "{served.address}/gone.csv"\n'
        )
        yield served


def test_a_list_is_fetched_and_told_in_a_line(watchword: Watchword, web: Served) -> None:
    first, second = watchword("lists", "update", "own"), watchword("lists", "update", "own")
    assert (first.status, first.err) == (0, "")
    assert first.out.startswith("own: 2 entries, new version ")
    assert second.out.startswith("own: 2 entries, unchanged, version ")
    assert watchword("lists", "status").out.startswith("own: 2 entries")


def test_one_that_fails_is_a_line_on_standard_error_and_the_others_go_on(
    watchword: Watchword, web: Served
) -> None:
    told = watchword("lists", "update", "gone", "own")
    assert told.status == 1
    assert told.complaint.startswith(f"watchword: gone: {web.address}/gone.csv: 127.0.0.1 has it no longer; ")
    assert told.out.startswith("own: 2 entries, new version ")


def test_programs_read_a_line_of_json_for_each_list(watchword: Watchword, web: Served) -> None:
    Path("elsewhere").mkdir()
    told = watchword("lists", "update", "own", "gone", "--lists", "elsewhere", "--json")
    own, gone = map(json.loads, told.out.splitlines())
    assert (own["list"], own["outcome"], own["entries"], own["refused"]) == ("own", "new", 2, 0)
    assert (gone["list"], gone["outcome"]) == ("gone", "failed")
    assert "HTTP 404" in gone["error"]
    assert (Path("elsewhere") / "own" / "current.json").is_file()


def test_a_list_that_lost_many_entries_is_taken_once_a_person_says_so(
    watchword: Watchword, web: Served
) -> None:
    watchword("lists", "update", "own")
    web.answers["/own.csv"] = Answer(b"id,name\n1,Example Trading\n")
    assert "has 1 entries where own had 2" in watchword("lists", "update", "own").complaint
    assert watchword("lists", "update", "own", "--shrunk").out.startswith("own: 1 entries, new version")


def test_rows_that_cannot_be_read_are_told_of(watchword: Watchword, web: Served) -> None:
    web.answers["/own.csv"] = Answer(OWN + b"3\n")
    told = watchword("lists", "update", "own")
    assert (told.status, "line 4: has 1 cells" in told.complaint) == (0, True)
    assert told.out.endswith("1 rows could not be read\n")


@pytest.mark.parametrize(
    ("settings", "ids", "said"),
    [
        ("", ["nonsense"], "nonsense: no such list to fetch; there are ofac-sdn"),
        (
            "",
            ["eu-fsf"],
            "eu-fsf: its address needs a token: set the environment variable WATCHWORD_EU_TOKEN",
        ),
        ("", ["opensanctions"], "opensanctions: its licence has to be accepted first"),
        ('[[lists.source]]\nid = "own"\n', ["own"], "own: has no address; give one in [[lists.source]]"),
        (
            '[[lists.source]]\nid = "own"\naddress = "ftp://a.example/"\n',
            [],
            "[lists.source] row 1: address: is no address",
        ),
        ('[[lists.source]]\nid = "own"\nadress = "x"\n', [], "unknown key adress; did you mean address?"),
        (
            '[[lists.source]]\nid = "a"\n[[lists.source]]\nid = "a"\n',
            [],
            "[lists]: source: a has two rows; keep one",
        ),
        ('[[lists.source]]\nid = "../a"\n', [], "[lists.source] row 1: id: "),
        (
            '[[lists.source]]\nid = "ofac-sdn"\naddress = "https://mirror.example/sdn.csv"\n',
            ["ofac-sdn"],
            "ofac-sdn: consists of sdn.csv, alt.csv, add.csv, sdn_comments.csv: give the address of their folder",
        ),
    ],
)
def test_what_a_user_can_get_wrong_is_one_line(
    watchword: Watchword, settings: str, ids: list[str], said: str
) -> None:
    Path("own.toml").write_text(settings)
    told = watchword("lists", "update", *ids, "--settings", "own.toml")
    assert (told.status, told.out) == (1, "")
    assert said in told.complaint


def test_the_network_is_loaded_only_for_an_update() -> None:
    program = "import sys, watchword.cli.main; print('httpx' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
