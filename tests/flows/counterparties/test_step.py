"""A scan asks the lists whom the company pays, buys from and ships to; what it says of people and what it does not."""

import shutil
from pathlib import Path

import pytest

from tests.flows.counterparties.made import (
    company,
    entry,
    evidence_of,
    listed_wallet,
    lists,
    matters,
    people_of,
    rewritten,
    rows_of,
    scanned,
    with_pay,
    with_supplier,
    with_vendor,
)
from watchword.screening.entry import EntryKind

LIAONING, CHONSURIM, OSONG = (
    "Liaoning China Trade Industry Co Ltd",
    "Chonsurim Trading",
    "Korea Osong Shipping Co",
)
WALLET = "0x01e2919679362dFBC9ee1644Ba9C6da6D6245BB1"


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return company(tmp_path_factory.mktemp("company"))


@pytest.fixture
def exports(plain: Path, tmp_path: Path) -> Path:
    shutil.copytree(plain, tmp_path / "exports")
    return tmp_path / "exports"


def test_the_shipped_list_alone_gives_its_hits_and_the_rest_is_unscreened(
    exports: Path, tmp_path: Path
) -> None:
    # given a vendor and a supplier that were designated, a worker who is paid through another, and a firm that sounds alike
    people = people_of(exports)
    worker, holder = people[3]["Employee ID"], people[6]["Employee ID"]
    with_vendor(exports, "V-9001", LIAONING)
    with_vendor(exports, "V-9002", "LIMMT Economic and Trade")
    with_pay(exports, worker, **{"Payee Name": CHONSURIM, "Account Number": "4455667788"})
    with_supplier(exports, OSONG, people[6])
    # when no publisher's list is at hand
    done = scanned(exports, tmp_path / "out", tmp_path / "none")
    # then all three are hits, each with its people, and nothing is said of the firm that sounds alike
    assert sorted(matters(done)) == [
        ("payee", CHONSURIM, "hit"),
        ("supplier", OSONG, "hit"),
        ("vendor", LIAONING, "hit"),
    ]
    told = {each["about"]: each for each in done.document["screening"]["matters"]}
    assert (told["payee"]["people"], told["supplier"]["people"], told["vendor"]["people"]) == (
        [worker],
        [holder],
        [],
    )
    assert (told["vendor"]["reference"], told["vendor"]["matches"][0]["entry_id"]) == ("V-9001", "52264")
    assert (told["payee"]["events"], len(told["payee"]["event_ids"])) == (1, 1)
    # and the worker's case has the evidence, while equipment from a listed firm says nothing of its holder
    found = evidence_of(done)
    assert "sdn-name-hit" in found[worker]
    assert {who for who, said in found.items() if "sdn-name-hit" in said} == {worker}
    # and everybody else was not judged
    screening = done.document["screening"]
    assert (screening["verdict"], screening["official"]) == ("hit", False)
    [unseen] = [row for row in done.document["not_evaluated"] if row["indicator"] == "sdn-name-hit"]
    assert unseen["people"] == 19


def test_without_any_official_list_nothing_was_screened(exports: Path, tmp_path: Path) -> None:
    done = scanned(exports, tmp_path / "out", tmp_path / "none")
    screening = done.document["screening"]
    assert (screening["verdict"], screening["matters"]) == ("unscreened", [])
    assert {
        row["because"] for row in done.document["not_evaluated"] if row["indicator"] == "wallet-taint"
    } == {"no official list is at hand: `watchword lists update` fetches them"}


def test_a_listed_wallet_is_found_without_its_number_being_kept(exports: Path, tmp_path: Path) -> None:
    # given a list that names a wallet, and pay to it in another spelling, and to another wallet
    asked = lists(tmp_path / "lists", listed_wallet(7, "Example Exchange", WALLET))
    guilty, innocent = (row["Employee ID"] for row in people_of(exports)[4:6])
    with_pay(exports, guilty, **{"Wallet Address": WALLET.lower()})
    with_pay(exports, innocent, **{"Wallet Address": "0x" + "ab" * 20})
    done = scanned(exports, tmp_path / "out", asked)
    # then the one is a hit under its last four letters, and a hard identifier
    assert matters(done) == [("wallet", "…5BB1", "hit")]
    found = evidence_of(done)
    assert {who for who, said in found.items() if "wallet-taint" in said} == {guilty}
    case = next(case for case in done.document["cases"] if case["person_id"] == guilty)
    assert case["risk"] > 0.3
    assert "listed" in case["families"]


def test_a_listed_agency_concerns_its_people_and_nobody_else(exports: Path, tmp_path: Path) -> None:
    path = exports / "people" / "workday-workers.csv"
    rows = rows_of(path)
    rows[2]["Agency"] = rows[3]["Agency"] = "Quarzim Outsourcing Ltd"
    rewritten(path, rows)
    done = scanned(
        exports, tmp_path / "out", lists(tmp_path / "lists", entry(8, "QUARZIM OUTSOURCING LIMITED"))
    )
    assert matters(done) == [("agency", "Quarzim Outsourcing Ltd", "hit")]
    people = [rows[2]["Employee ID"], rows[3]["Employee ID"]]
    assert done.document["screening"]["matters"][0]["people"] == people
    assert sorted(who for who, said in evidence_of(done).items() if "sdn-name-hit" in said) == people


def test_whoever_is_paid_through_a_listed_vendor_is_tied_to_it_by_the_account(
    exports: Path, tmp_path: Path
) -> None:
    # given a vendor whose account one worker is paid to, under another name
    worker = people_of(exports)[5]["Employee ID"]
    with_vendor(exports, "V-9003", "Quarzim Outsourcing", **{"Bank Account Number": "5544332211"})
    with_pay(exports, worker, **{"Payee Name": "QO Services", "Account Number": "5544332211"})
    done = scanned(exports, tmp_path / "out", lists(tmp_path / "lists", entry(8, "Quarzim Outsourcing")))
    assert matters(done) == [("vendor", "Quarzim Outsourcing", "hit")]
    assert done.document["screening"]["matters"][0]["people"] == [worker]
    assert "sdn-name-hit" in evidence_of(done)[worker]


def test_a_shared_address_is_a_question_with_no_weight(exports: Path, tmp_path: Path) -> None:
    line = "12 Harbour Way, Suite 9, Port Example"
    with_vendor(exports, "V-9004", "Plumtree Catering", Address=line)
    done = scanned(
        exports, tmp_path / "out", lists(tmp_path / "lists", entry(8, "Quarzim", addresses=(line,)))
    )
    assert matters(done) == [("vendor", "Plumtree Catering", "question")]
    assert "the same address" in done.document["screening"]["matters"][0]["matches"][0]["why"][0]
    assert not any("sdn-name-hit" in said for said in evidence_of(done).values())


def test_names_of_people_go_to_compliance_alone_and_change_no_risk(exports: Path, tmp_path: Path) -> None:
    # given a list that names every third worker, as persons
    named = people_of(exports)[::3]
    persons = [entry(at, row["Legal Name"], EntryKind.PERSON) for at, row in enumerate(named, start=100)]
    other = lists(tmp_path / "other", entry(1, "Nobody Whom Anybody Knows"))
    before = scanned(exports, tmp_path / "before", other)
    after = scanned(exports, tmp_path / "after", lists(tmp_path / "lists", *persons))
    # then they are asked about in the queue, and neither cases, coverage nor matters know of it
    assert {line["person_id"] for line in after.queue} >= {row["Employee ID"] for row in named}
    assert {line["verdict"] for line in after.queue} == {"question"}
    assert after.document["cases"] == before.document["cases"]
    assert matters(after) == []
    assert after.document["screening"]["compliance"] == len(after.queue)


def test_another_birth_date_excludes_a_namesake(exports: Path, tmp_path: Path) -> None:
    path = exports / "people" / "workday-workers.csv"
    rows = [{**row, "Date of Birth": "1990-05-17"} for row in rows_of(path)]
    rewritten(path, rows)
    name, id_ = rows[0]["Legal Name"], rows[0]["Employee ID"]
    young = entry(100, name, EntryKind.PERSON, birth_dates=("1950-01-01",))
    same = entry(100, name, EntryKind.PERSON, birth_dates=("1990-05-17",))
    excluded = scanned(exports, tmp_path / "one", lists(tmp_path / "young", young))
    assert [line for line in excluded.queue if line["person_id"] == id_] == []
    # and the same date makes it no more than a question, which says so
    asked = scanned(exports, tmp_path / "two", lists(tmp_path / "same", same))
    [line] = [line for line in asked.queue if line["person_id"] == id_]
    assert line["verdict"] == "question"
    assert "the birth date 1990-05-17 is the same" in line["why"]
