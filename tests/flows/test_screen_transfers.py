"""Following pay: listed wallets, steps towards them, shared wallets, and lists that are not there."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.screening.transfers.made import EMPLOYER, moved, paid, plain, wallet
from watchword.flows.screen_transfers import Asked, screen_transfers, wallets_in
from watchword.flows.watch_lists import import_lists, list_store
from watchword.screening.entry import ListError
from watchword.screening.store import ListStore

NOW = datetime(2026, 6, 1, tzinfo=UTC)
WORKERS = tuple(wallet(number) for number in (1, 2, 3))
SINK, OWN = wallet(50), wallet(60)


@pytest.fixture
def store(tmp_path: Path) -> ListStore:
    return list_store(tmp_path / "lists")


def test_a_real_listed_wallet_is_a_hit_and_a_step_to_it_a_question(
    store: ListStore, lists: Path, tmp_path: Path
) -> None:
    # given OFAC's wallets, and transfers to one of them
    import_lists(store, lists / "ofac-wallets", NOW)
    listed = (lists / "ofac-wallets" / "sanctioned_addresses_ETH.txt").read_text().split()[0]
    file = plain(tmp_path / "own.csv", [moved(WORKERS[0], OWN, 1), moved(OWN, listed.lower(), 2)])
    # when the worker's, another's and the listed one's are screened
    answer = screen_transfers(store, [file], Asked((WORKERS[0], WORKERS[1], listed)), NOW)
    # then each has its verdict, and the way is told
    told = {each["wallet"]: each for each in answer["wallets"]}
    assert [told[each]["verdict"] for each in (WORKERS[0], WORKERS[1], listed)] == [
        "question",
        "unscreened",
        "hit",
    ]
    [chain] = told[WORKERS[0]]["chains"]
    assert (chain["hops"], chain["matches"][0]["list"]) == (2, "ofac-wallets")
    assert [step["to"].lower() for step in chain["steps"]] == [OWN, listed.lower()]
    assert (answer["verdict"], told[WORKERS[1]]["seen"]) == ("hit", False)


def test_pay_that_meets_in_one_wallet_is_the_pattern_and_pay_moved_to_ones_own_is_not(
    store: ListStore, tmp_path: Path
) -> None:
    # given three workers that pass pay on to one wallet, and one who moves it to an own wallet just as fast
    rows = [each for worker in WORKERS for each in paid(worker, [(SINK, "4600")])]
    innocent = wallet(4)
    rows += paid(innocent, [(OWN, "4600")])
    # when all that the employer paid are asked
    answer = screen_transfers(store, [plain(tmp_path / "own.csv", rows)], Asked(payers=(EMPLOYER,)), NOW)
    # then only the three meet the pattern
    patterns = {each["wallet"]: each["pay"][0]["pattern"] for each in answer["wallets"]}
    assert patterns == {**dict.fromkeys(WORKERS, "meets"), innocent: "in part"}
    [sink] = answer["sinks"]
    assert (sink["wallet"], sink["fed_by"], sink["crowded"]) == (SINK, 3, False)
    assert (answer["verdict"], answer["screened"]) == ("unscreened", False)


def test_pay_that_meets_behind_own_wallets_is_the_pattern_too(store: ListStore, tmp_path: Path) -> None:
    rows = []
    for number, worker in enumerate(WORKERS):
        own = wallet(60 + number)
        rows += paid(worker, [(own, "4600")])
        rows += [moved(own, SINK, month * 720 + 9, "4600") for month in range(4)]
    answer = screen_transfers(store, [plain(tmp_path / "own.csv", rows)], Asked(WORKERS, (EMPLOYER,)), NOW)
    assert [each["pay"][0]["shared_with_others"] for each in answer["wallets"]] == [[SINK]] * 3


def test_an_exchange_in_which_pay_meets_is_not_the_pattern(store: ListStore, tmp_path: Path) -> None:
    rows = [each for worker in WORKERS for each in paid(worker, [(SINK, "4600")])]
    rows += [moved(wallet(1000 + number), SINK, number) for number in range(250)]
    answer = screen_transfers(store, [plain(tmp_path / "own.csv", rows)], Asked(WORKERS, (EMPLOYER,)), NOW)
    assert {each["pay"][0]["pattern"] for each in answer["wallets"]} == {"in part"}
    assert answer["sinks"][0]["crowded"]


def test_wallets_are_read_from_a_file_and_one_that_is_none_stops_it(tmp_path: Path) -> None:
    file = tmp_path / "wallets.txt"
    file.write_text(f"wallet,who\n{WORKERS[0]},7\n\n# left\n{WORKERS[1]} # eight\n")
    assert wallets_in(file) == WORKERS[:2]
    file.write_text(f"{WORKERS[0]}\n0x12\n")
    with pytest.raises(ListError, match="line 2: 0x12: no wallet address"):
        wallets_in(file)
    file.write_text("\n")
    with pytest.raises(ListError, match="names no wallet"):
        wallets_in(file)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (Asked(), "no wallet is named"),
        (Asked(("hello",)), "hello: no wallet"),
        (Asked(WORKERS, max_hops=9), "from 0 to 4"),
    ],
)
def test_what_cannot_be_asked_is_one_line(store: ListStore, tmp_path: Path, asked: Asked, said: str) -> None:
    with pytest.raises(ListError, match=said):
        screen_transfers(store, [plain(tmp_path / "own.csv", [moved(WORKERS[0], WORKERS[1], 1)])], asked, NOW)
