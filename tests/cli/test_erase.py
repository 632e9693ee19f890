"""`watchword erase`: afterwards nothing on the disk of the lake knows the person."""

import json
import shutil
from pathlib import Path
from typing import Any

import orjson
import pyarrow.parquet as pq
import pytest

from tests.cli.conftest import Watchword
from tests.flows.okta_events import event, lines
from watchword.flows.converted import Reading
from watchword.flows.ingest import ingest
from watchword.lake import Lake
from watchword.sources.bounds import Bounds
from watchword.sources.contract import Context

LAKE = Path("watchword-out/lake")
ANN, BEN = "ann@example.com", "ben@example.com"


def of(number: int, email: str, id_: str) -> dict[str, Any]:
    return event(number, actor={"id": id_, "type": "User", "alternateId": email})


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Exports and lake of Ann, under two addresses, and Ben, whose manager she is; one line of hers is damaged."""
    folder = tmp_path_factory.mktemp("company")
    exports = folder / "exports"
    exports.mkdir()
    events = [
        of(1, ANN, "00uA"),
        of(2, "ann.old@example.com", "00uA"),
        of(3, BEN, "00uB"),
        of(4, ANN, "00uA"),
    ]
    (exports / "okta.jsonl").write_bytes(
        lines(*events) + b'{"uuid": "x", "actor": {"alternateId": "Ann@example.com"\n'
    )
    (exports / "people.csv").write_text(
        "Employee ID,Full Name,Work Email,Former Emails,Job Title,Hire Date,Manager Email\n"
        "1001,Ann Lee,ann@example.com,ann.old@example.com,Lead,2024-01-08,\n"
        "1002,Ben Ode,ben@example.com,,Engineer,2024-01-08,ann@example.com\n"
    )
    (exports / "pay.csv").write_text(
        "Employee ID,Work Email,Pay Date,Account Holder,Account Number,Net Pay,Currency\n"
        "1001,ann@example.com,2026-02-27,Ann Lee,000123456789,4000,USD\n"
        "1002,ben@example.com,2026-02-27,Ben Ode,000987654321,4000,USD\n"
    )
    (exports / "orders.csv").write_text(
        "Order ID,Employee Email,Tracking Number,Serial Number,Ship To Address,City,State,Country,Order Date\n"
        "O1,ann@example.com,TRACK-A,SER1,12 Elm St,Denver,CO,US,2026-01-05\n"
        "O2,ben@example.com,TRACK-B,SER2,9 Oak Ave,Denver,CO,US,2026-01-05\n"
    )
    (exports / "scans.csv").write_text(
        "Tracking Number,Event Time,Status,City,State,Country,Signed By\n"
        "TRACK-A,2026-01-08T10:00:00Z,Delivered,Denver,CO,US,Ann Lee\n"
        "TRACK-B,2026-01-08T10:00:00Z,Delivered,Denver,CO,US,Ben Ode\n"
    )
    reading = Reading(Bounds(), Context(b"key of the tests"), {})
    assert all(a.ingest.format for a in ingest(exports, Lake(folder / "lake"), reading, lambda *_: None))
    return folder


@pytest.fixture
def scanned(watchword: Watchword, company: Path) -> Watchword:
    """The command line in a folder where the company was scanned before."""
    shutil.copytree(company / "lake", LAKE)
    return watchword


def held() -> str:
    """Everything that the lake holds on the disk: all Parquet files as rows, all others as text."""
    text = []
    for path in LAKE.rglob("*"):
        if path.suffix == ".parquet":
            text += [
                str(pq.read_table(path, partitioning=None).to_pylist()),
                path.read_bytes().decode("latin-1"),
            ]
        elif path.is_file():
            text.append(path.read_text(errors="replace"))
    return "\n".join(text)


@pytest.mark.parametrize("name", [ANN, "ANN@example.com", "ann.old@example.com", "1001"])
def test_no_file_of_the_lake_names_the_person_afterwards(scanned: Watchword, name: str) -> None:
    # given a lake that knows Ann
    assert all(mark in held() for mark in (ANN, "ann.old@example.com", "Ann Lee", "00uA", BEN))
    # when she is erased by any address or her number
    told = scanned("erase", name, "--json")
    # then every table that named her lost those rows, and nothing of her is on the disk, while Ben stays
    assert told.status == 0
    erased = {row["table"]: row["erased"] for row in map(json.loads, told.out.splitlines())}
    assert erased == {
        "people": 1, "protected": 1, "payments": 1, "sign_ins": 3, "shipments": 1, "delivery_events": 1,
    }  # fmt: skip
    left = held().replace("Ann@", "ann@")
    assert [mark for mark in (ANN, "ann.old@example.com", "Ann Lee", "00uA") if mark in left] == []
    assert all(mark in left for mark in (BEN, "Ben Ode", "00uB"))


def test_colleagues_erased_before_leave_no_trace_of_the_person_either(scanned: Watchword) -> None:
    # given tables that were rewritten, with what a table's log then says of its files, when Ben went
    scanned("erase", BEN)
    scanned("erase", ANN)
    assert [
        mark for mark in (ANN, "ann.old@example.com", "Ann Lee", "00uA", BEN, "Ben Ode") if mark in held()
    ] == []


def test_a_person_erased_does_not_come_back_with_the_same_exports(scanned: Watchword, company: Path) -> None:
    scanned("erase", ANN)
    told = scanned("scan", company / "exports", "--all", "--json")
    assert [orjson.loads(line)["email"] for line in told.out.splitlines()] == [BEN]


def test_in_words_it_says_what_still_names_the_person(scanned: Watchword) -> None:
    told = scanned("erase", ANN)
    assert "sign_ins: 3 records erased" in told.out
    assert told.complaint.startswith(
        "Results written earlier (cases.json, report.html) still name the person"
    )


def test_nobody_and_no_lake_are_one_line(scanned: Watchword) -> None:
    told = scanned("erase", "cat@example.com")
    assert (told.status, told.complaint) == (
        1,
        f"watchword: cat@example.com: no record of this person in {LAKE}; "
        "of the gates, `watchword gates erase` erases",
    )
    told = scanned("erase", ANN, "--lake", "elsewhere")
    assert (told.status, told.complaint) == (2, "watchword: elsewhere: no lake here; name it with --lake")
