"""`watchword transfers`: what it prints, and the status it ends with."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from tests.screening.transfers.made import EMPLOYER, moved, paid, plain, wallet
from watchword.cli import transfers
from watchword.flows.watch_lists import import_lists, list_store
from watchword.screening.entry import ListError

LISTED = "0x01e2919679362dFBC9ee1644Ba9C6da6D6245BB1"
SDN = (
    '25308,"YAN, Xiaobing","individual","SDNTK",'
    + "-0- ," * 7
    + f'"Digital Currency Address - ETH {LISTED}."\r\n'
)
WORKERS = [wallet(number) for number in (1, 2, 3)]
app = typer.Typer()
app.command()(transfers.command)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Three workers whose pay meets in one wallet, and one step from there to a listed one."""
    rows = [each for worker in WORKERS for each in paid(worker, [(wallet(50), "4600")])]
    return plain(tmp_path / "own.csv", [*rows, moved(wallet(50), LISTED.lower(), 2000)])


@pytest.fixture
def sdn(tmp_path: Path) -> Path:
    (tmp_path / "sdn.csv").write_text(SDN, newline="")
    import_lists(list_store(tmp_path / "lists"), tmp_path / "sdn.csv", datetime.now(UTC))
    return tmp_path / "lists"


def run(*arguments: object) -> tuple[int, str, str]:
    told = CliRunner().invoke(app, [str(each) for each in arguments])
    if told.exception and not isinstance(told.exception, SystemExit):
        raise told.exception
    return told.exit_code, told.stdout, told.stderr


def test_without_an_official_list_nothing_was_screened(file: Path, tmp_path: Path) -> None:
    status, out, _ = run(file, "--payout", WORKERS[0], "--lists", tmp_path / "none")
    assert status == 1
    assert "was not screened: no official list is at hand" in out


def test_json_lines_have_a_file_wallets_a_shared_wallet_and_the_answer(file: Path, sdn: Path) -> None:
    status, out, _ = run(file, "--payer", EMPLOYER, "--lists", sdn, "--json")
    told = [json.loads(line) for line in out.splitlines()]
    assert status == 0
    assert [each["kind"] for each in told] == ["file", *["wallet"] * 3, *["sink"] * 2, "answer"]
    assert (told[-1]["verdict"], told[-1]["screened"]) == ("question", True)
    assert told[0]["kept"] == told[0]["rows"] == 25
    assert {each["wallet"]: len(each["matches"]) for each in told[4:6]} == {wallet(50): 0, LISTED.lower(): 1}
    assert told[1]["chains"][0]["steps"][-1]["amount"] == "100"


def test_the_text_says_lead_pattern_and_what_else_it_may_be(file: Path, sdn: Path) -> None:
    status, out, _ = run(file, "--payer", EMPLOYER, "--lists", sdn)
    assert status == 0
    for said in ("this is a lead, not a finding", "in 2 steps to", "YAN, Xiaobing", "92% left within a day",
                 "half of it after 3 h", "passed through in 4 months, into a wallet that others feed too",
                 "may as well be", "fed by 3 of these wallets", "asked ofac-sdn"):  # fmt: skip
        assert said in out


def test_a_listed_wallet_is_a_hit_and_refused_rows_are_named(file: Path, sdn: Path) -> None:
    with file.open("a") as more:
        more.write("yesterday,a,b,c,d,e\n")
    status, out, err = run(file, "--payout", LISTED, "--lists", sdn)
    assert (status, f"{LISTED}: is listed" in out) == (0, True)
    assert "own.csv line 27: the amount 'c' is none" in err


def test_no_wallet_and_a_mistyped_one_are_said(
    file: Path, sdn: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(file, "--lists", sdn)[0] == 2
    with pytest.raises(ListError, match="a letter is mistyped"):
        run(file, "--payout", LISTED[:-1] + "2", "--lists", sdn)
