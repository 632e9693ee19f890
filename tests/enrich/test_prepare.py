"""From records to what indicators see: the moment of judging, who was exposed, and what could not be tied."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from tests.enrich.recorded import at, lake, prepared, workbench
from watchword.engines.duck import connect
from watchword.enrich.joined import judged_at
from watchword.enrich.prepare import prepare
from watchword.enrich.prepared import PREPARED
from watchword.enrich.prepared_applicants import PREPARED_APPLICANTS
from watchword.settings import Settings

ANN = {"employee_number": "1001", "email": "ann@example.com", "worker_type": "employee"}
BEN = {"employee_number": "1002", "email": "ben@example.com", "worker_type": "employee"}


def logon(day: int, account: str = "ann@example.com", hour: int = 10) -> dict[str, Any]:
    return {
        "time": at(day, hour),
        "account": account,
        "activity": "logon",
        "outcome": "success",
        "interactive": True,
    }


def test_an_empty_lake_prepares_nothing(tmp_path: Path) -> None:
    assert prepare(connect(tmp_path), {}, Settings(), tmp_path, None, lambda *_: None) is None


def test_the_moment_of_judging_is_the_latest_event(tmp_path: Path) -> None:
    assert prepared(tmp_path, sign_ins=[logon(0), logon(3)]).as_of == at(3)


def test_a_clock_that_runs_ahead_does_not_move_the_moment_of_judging(tmp_path: Path) -> None:
    # given a laptop whose clock is two years ahead, and one an hour ahead
    bench = workbench(tmp_path, sign_ins=[logon(0)], devices=[{"time": at(700)}, {"time": at(0, 11)}])
    # when judged an hour after the last sound event
    # then the two years are not believed, the hour is
    assert judged_at(bench, at(0, 11)) == at(0, 11)
    assert judged_at(bench, at(0, 11) - timedelta(days=2)) is None


def test_a_given_moment_holds(tmp_path: Path) -> None:
    assert prepared(tmp_path, as_of=at(1), sign_ins=[logon(0), logon(3)]).as_of == at(1)


def test_exposure_counts_days_and_not_events(tmp_path: Path) -> None:
    # given three events of Ann's on two days, one of Ben's, a shipment and a roster
    done = prepared(
        tmp_path,
        people=[ANN, BEN],
        sign_ins=[logon(0), logon(0, hour=12), logon(1), logon(1, "ben@example.com")],
        shipments=[{"time": at(0), "employee_number": "1001", "tracking": "T1", "activity": "outbound"}],
        delivery_events=[{"time": at(1), "tracking": "T1", "status": "delivered"}],
    )
    assert done.exposure == {
        "sign_ins": {"1001": 2, "1002": 1},
        "shipments": {"1001": 1},
        "delivery_events": {"1001": 1},
        "people": {"1001": 1, "1002": 1},
    }
    assert done.records == {"delivery_events": 1, "people": 2, "shipments": 1, "sign_ins": 4}
    assert done.first == at(0)


def test_a_person_made_of_an_account_has_no_claims_to_judge(tmp_path: Path) -> None:
    done = prepared(tmp_path, people=[ANN], sign_ins=[logon(0, "cat@example.com")])
    [cat] = [person for person in done.people.values() if person.email == "cat@example.com"]
    assert cat.row["worker_type"] == "unknown"
    assert set(done.exposure["people"]) == {"1001"}


def test_what_cannot_be_tied_is_counted_and_left_out(tmp_path: Path) -> None:
    done = prepared(
        tmp_path,
        people=[
            {**ANN, "city": "Nowhereville"},
            {**BEN, "email": "shared@example.com"},
            {"employee_number": "1003", "email": "shared@example.com"},
        ],
        sign_ins=[
            logon(0, "svc-backup@example.com"),
            logon(0, "shared@example.com"),
            logon(1, "shared@example.com"),
        ],
        assignments=[{"device_uid": "d1", "employee_number": "4711"}],
    )
    assert dict(done.unjoined) == {
        "claimed places that could not be resolved": 1,
        "devices given to nobody on the roster": 1,
        "events of an e-mail that two people share in the roster": 2,
        "events of service accounts": 1,
        "keys that two people share in the roster": 1,
    }
    assert pq.read_table(done.files["sign_ins"]).num_rows == 0


def test_every_prepared_table_is_written_with_its_columns_and_none_of_a_name(tmp_path: Path) -> None:
    guarded = [{"employee_number": "1001", "email": "ann@example.com", "name": "Zebedee Quartermain"}]
    done = prepared(tmp_path, people=[ANN], protected=guarded, sign_ins=[logon(0)])
    assert set(done.files) == set(PREPARED) - set(PREPARED_APPLICANTS)
    for name, path in done.files.items():
        table = pq.read_table(path)
        assert table.column_names == [column.name for column in PREPARED[name]]
        assert "Quartermain" not in str(table.to_pylist())


@pytest.mark.parametrize("name", ["quote'd", "ünïcode"])
def test_a_folder_with_an_awkward_name_is_read_and_written(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    files = lake(folder / "lake", {"sign_ins": [logon(0)], "people": [ANN]})
    done = prepare(connect(folder), files, Settings(), folder, None, lambda *_: None)
    assert done is not None
    assert done.exposure["sign_ins"] == {"1001": 1}
