"""`watchword lists` and `watchword screen`: lists are kept, compared, and asked."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Watchword

LISTED = "0x01e2919679362dFBC9ee1644Ba9C6da6D6245BB1"
CLEAN = "1BoatSLRHtKNngkdXEeobR76b53LETtpyT"
SDN = (
    '25308,"YAN, Xiaobing","individual","SDNTK",'
    + "-0- ," * 7
    + f'"Digital Currency Address - ETH {LISTED}."\r\n'
)


@pytest.fixture
def sdn(tmp_path: Path) -> Path:
    path = tmp_path / "sdn.csv"
    path.write_text(SDN, newline="")
    return path


def test_without_a_list_it_is_said_and_nothing_was_screened(watchword: Watchword) -> None:
    assert watchword("lists", "status").out.startswith("no list was imported yet")
    told = watchword("screen", LISTED)
    assert told.status == 1
    assert "was not screened: no official list is at hand" in told.out


def test_a_list_of_ones_own_alone_screens_nothing_but_still_hits(watchword: Watchword) -> None:
    Path("own.csv").write_text(f"id,name,wallet\n7,Example Trading,{LISTED}\n")
    assert watchword("lists", "import", "own.csv", "--id", "own").status == 0
    hit = json.loads(watchword("screen", LISTED.lower(), "--json").out)
    assert (hit["verdict"], [match["entry_id"] for match in hit["matches"]]) == ("hit", ["7"])
    clean = watchword("screen", CLEAN, "--json")
    assert (clean.status, json.loads(clean.out)["verdict"]) == (1, "unscreened")


def test_an_official_list_gives_hits_and_clean_answers_with_its_version(
    watchword: Watchword, sdn: Path
) -> None:
    # given OFAC's list with one wallet
    told = json.loads(watchword("lists", "import", sdn, "--json").out)
    assert (told["list"], told["entries"], told["unchanged"]) == ("ofac-sdn", 1, False)
    # when two wallets are screened
    hit, clean = watchword("screen", LISTED, "--json"), watchword("screen", CLEAN, "--json")
    # then one is listed, the other is not, and both answers name the version
    assert (hit.status, clean.status) == (0, 0)
    answer = json.loads(hit.out)
    [match] = answer["matches"]
    assert (match["list"], match["entry_id"], match["name"]) == ("ofac-sdn", "25308", "YAN, Xiaobing")
    assert (match["score"], match["verdict"]) == (1.0, "hit")
    assert match["why"] == [f"the same wallet as {LISTED}, listed for ETH"]
    assert json.loads(clean.out)["verdict"] == "none"
    assert answer["lists"][0]["version"] == told["version"]
    assert "is listed" in watchword("screen", LISTED).out


def test_what_changed_is_told(watchword: Watchword, sdn: Path) -> None:
    watchword("lists", "import", sdn)
    assert "only version yet" in watchword("lists", "diff", "ofac-sdn").complaint
    with sdn.open("a", newline="") as file:
        file.write(SDN.replace("25308", "25309"))
    watchword("lists", "import", sdn)
    assert "1 added, 0 removed, 0 changed" in watchword("lists", "diff", "ofac-sdn").out
    [row] = map(json.loads, watchword("lists", "diff", "ofac-sdn", "--json").out.splitlines())
    assert (row["change"], row["entry_id"]) == ("added", "25309")


@pytest.mark.parametrize(
    ("arguments", "said", "status"),
    [
        (("screen", LISTED[:-1] + "2"), "a letter is mistyped", 1),
        (("screen", "hello", "--kind", "wallet"), "no wallet address in any known format", 1),
        (("screen", " "), "the name is empty", 2),
        (("screen",), "give a name, or --file", 2),
        (("lists", "import", "nowhere.csv"), "nowhere.csv: not there", 1),
        (("lists", "diff", "ofac-sdn"), "ofac-sdn: no such list", 1),
    ],
)
def test_what_a_user_can_get_wrong_is_one_line(
    watchword: Watchword, arguments: tuple[str, ...], said: str, status: int
) -> None:
    told = watchword(*arguments)
    assert (told.status, told.out) == (status, "")
    assert said in told.complaint
