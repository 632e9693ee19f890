"""An applicant's records become the tables that indicators see, tied to the right person and to nobody else."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from watchword.engines.duck import connect
from watchword.enrich.applicants import PreparedApplicants, prepare_applicants
from watchword.enrich.prepared_applicants import PREPARED_APPLICANTS
from watchword.enrich.workbench import Workbench
from watchword.records import TABLES, Kind
from watchword.settings import Settings

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
_ARROW = {Kind.TEXT: pa.string(), Kind.TIME: pa.timestamp("us", tz="UTC"), Kind.REAL: pa.float64(),
          Kind.WHOLE: pa.int64(), Kind.FLAG: pa.bool_(), Kind.TEXTS: pa.list_(pa.string())}  # fmt: skip

APPLIED = {"time": NOON, "candidate": "C1", "email": "ann@example.net", "post": "Data Engineer", "city": "Austin",
           "region": "TX", "country": "US", "address": "12 Main St"}  # fmt: skip


def prepared(
    folder: Path,
    people: Sequence[str] = ("C1",),
    /,
    current: Sequence[str] = (),
    **tables: Sequence[Mapping[str, Any]],
) -> PreparedApplicants:
    lake = {}
    for name, rows in tables.items():
        full = [
            {"event_id": f"{name}-{number}", "source": "test", "ingested_at": NOON, "ingest_row": number,
             **{column.name: row.get(column.name) for column in TABLES[name].own}}
            for number, row in enumerate(rows)
        ]  # fmt: skip
        schema = pa.schema([(column.name, _ARROW[column.kind]) for column in TABLES[name].columns])
        path = folder / f"lake-{name}.parquet"
        pq.write_table(pa.Table.from_pylist(full, schema=schema), path)
        lake[name] = [str(path)]
    bench = Workbench(connect(folder), lake, folder)
    return prepare_applicants(bench, people, Settings(), NOON, current)


def rows(done: PreparedApplicants, name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = pq.read_table(done.files[name]).to_pylist()
    return found


def test_every_table_but_the_shared_values_is_written_with_its_columns(tmp_path: Path) -> None:
    done = prepared(tmp_path, applications=[APPLIED])
    assert set(done.files) == {*PREPARED_APPLICANTS, "scan"} - {"shared"}
    for name, columns in PREPARED_APPLICANTS.items():
        if name in done.files:
            assert pq.read_table(done.files[name]).column_names == [column.name for column in columns]


def test_an_applicant_has_a_claimed_place(tmp_path: Path) -> None:
    (ann,) = rows(prepared(tmp_path, applications=[APPLIED]), "applicants")
    assert ann["zone"] == "America/Chicago"
    assert ann["post"] == "data engineer"
    assert ann["home"] is not None


def test_a_session_without_an_id_is_tied_by_an_e_mail_that_one_applicant_alone_uses(tmp_path: Path) -> None:
    other = {**APPLIED, "candidate": "C2", "email": "two@example.net"}
    third = {**APPLIED, "candidate": "C3", "email": "two@example.net"}
    logged = [
        {"time": NOON, "email": email, "stage": "test", "ip": "203.0.113.7"}
        for email in ("ann@example.net", "two@example.net", "nobody@example.net")
    ]
    done = prepared(tmp_path, ("C1", "C2", "C3"), applications=[APPLIED, other, third], sessions=logged)
    assert [row["person_id"] for row in rows(done, "sessions")] == ["C1"]


def test_facts_go_to_the_table_of_their_document(tmp_path: Path) -> None:
    facts = [
        {"time": NOON, "candidate": "C1", "kind": kind, "fact": "pdf.producer", "value": "x", "about": "d1"}
        for kind in ("resume", "identity", "other")
    ]
    done = prepared(tmp_path, document_facts=facts)
    assert len(rows(done, "resume_facts")) == len(rows(done, "identity_facts")) == 1
    assert rows(done, "photo_facts") == []
    assert done.exposure["resume_facts"] == {"C1": 1}


def test_what_the_pack_at_hand_says_is_marked(tmp_path: Path) -> None:
    # given an answer of a bank, and the one that came in its place with the same application
    facts = [
        {"time": NOON, "candidate": "C1", "fact": "contact.bank-owner-answer", "value": value}
        for value in ("none", "match")
    ]
    done = prepared(tmp_path, current=["contact_facts-1"], contact_facts=facts)
    assert {row["value"]: row["current"] for row in rows(done, "contact_facts")} == {
        "none": False,
        "match": True,
    }


def test_people_who_are_not_vetted_now_stay_out(tmp_path: Path) -> None:
    two = [APPLIED, {**APPLIED, "candidate": "C2", "email": "bob@example.net"}]
    done = prepared(tmp_path, ("C2",), applications=two)
    assert [row["person_id"] for row in rows(done, "applications")] == ["C2"]


def test_a_hired_applicant_is_the_person_of_that_number(tmp_path: Path) -> None:
    done = prepared(tmp_path, ("1001",), applications=[{**APPLIED, "employee_number": "1001"}])
    assert [row["person_id"] for row in rows(done, "applications")] == ["1001"]


def test_a_referee_on_the_applicants_own_device_and_line_is_seen(tmp_path: Path) -> None:
    session = {"time": NOON, "candidate": "C1", "stage": "test", "ip": "203.0.113.7", "device_key": "d"}
    asked = [
        {"time": NOON, "candidate": "C1", "referee": "r1", "ip": "203.0.113.7", "device_key": "d"},
        {"time": NOON, "candidate": "C1", "referee": "r2", "ip": "198.51.100.7", "device_key": "e"},
    ]
    done = prepared(tmp_path, applications=[APPLIED], sessions=[session], referees=asked)
    seen = {row["referee"]: (row["own_device"], row["own_network"]) for row in rows(done, "referees")}
    assert seen == {"r1": (True, True), "r2": (False, False)}


def test_a_referee_behind_the_same_vpn_is_not_at_the_applicants_home(tmp_path: Path) -> None:
    session = {"time": NOON, "candidate": "C1", "stage": "test", "ip": "203.0.113.7", "is_proxy": True}
    asked = [{"time": NOON, "candidate": "C1", "referee": "r1", "ip": "203.0.113.7"}]
    done = prepared(tmp_path, applications=[APPLIED], sessions=[session], referees=asked)
    assert [row["own_network"] for row in rows(done, "referees")] == [False]


def test_two_applicants_who_answer_for_each_other_are_seen(tmp_path: Path) -> None:
    two = [APPLIED, {**APPLIED, "candidate": "C2", "email": "bob@example.net"}]
    own = [
        {"time": NOON, "candidate": who, "kind": "email", "value_key": f"key {who}"} for who in ("C1", "C2")
    ]
    asked = [
        {"time": NOON, "candidate": "C1", "referee": "key C2"},
        {"time": NOON, "candidate": "C2", "referee": "key C1"},
    ]
    done = prepared(tmp_path, ("C1",), applications=two, identifiers=own, referees=asked)
    assert [row["vouches_for"] for row in rows(done, "referees")] == [["C2"]]


def test_a_virtual_camera_is_named(tmp_path: Path) -> None:
    met = [
        {
            "time": NOON,
            "candidate": "C1",
            "meeting": "m",
            "camera": "OBS Virtual Camera",
            "microphone": "Yeti",
        }
    ]
    done = prepared(tmp_path, meetings=met)
    assert {(row["device_kind"], row["virtual_product"]) for row in rows(done, "meetings")} == {
        ("camera", "OBS Virtual Camera"),
        ("microphone", None),
    }


def test_a_vendors_own_id_gives_way_to_the_e_mail(tmp_path: Path) -> None:
    # given a test platform that numbers its candidates itself, and one row of somebody it alone knows
    logged = [
        {"time": NOON, "candidate": "HR-77", "email": "ann@example.net", "stage": "test"},
        {"time": NOON, "candidate": "HR-78", "email": "nobody@example.net", "stage": "test"},
    ]
    done = prepared(tmp_path, ("C1",), applications=[APPLIED], sessions=logged)
    assert [row["person_id"] for row in rows(done, "sessions")] == ["C1"]


NUMBERED = {**APPLIED, "candidate": "57684"}
AT_WORK = {"time": NOON, "start": NOON, "employee_number": "57684", "email": "zoe@company.example"}


def test_an_applicants_id_that_is_by_chance_somebodys_employee_number_is_not_that_person(
    tmp_path: Path,
) -> None:
    # given an applicant and somebody at work under one number, who refers another applicant
    other = {**APPLIED, "candidate": "C2", "email": "two@example.net", "referrer": "57684"}
    named = [{"candidate": "57684", "name": "Ann Sample"}]
    done = prepared(
        tmp_path, ("candidate:57684", "C2"),
        applications=[NUMBERED, other], people=[AT_WORK], applicant_names=named, protected=[
            {"employee_number": "57684", "name": "Zoe Example"}],
    )  # fmt: skip
    # then the applicant is called so, and it is the one at work who referred
    assert [row["person_id"] for row in rows(done, "applicants")] == ["C2", "candidate:57684"]
    assert [row["referrer"] for row in rows(done, "applications") if row["person_id"] == "C2"] == ["57684"]


@pytest.mark.parametrize(
    "one_person",
    [
        {"applications": [{**NUMBERED, "email": "zoe@company.example"}]},
        {
            "applications": [NUMBERED],
            "applicant_names": [{"candidate": "57684", "name": "Zoe Example"}],
            "protected": [{"employee_number": "57684", "name": "zoe example"}],
        },
        {"applications": [{**NUMBERED, "employee_number": "57684"}]},
    ],
    ids=["e-mail", "name", "hired under it"],
)
def test_who_shares_more_than_the_number_is_that_person(
    tmp_path: Path, one_person: Mapping[str, Sequence[Mapping[str, Any]]]
) -> None:
    done = prepared(tmp_path, ("57684",), (), people=[AT_WORK], **one_person)
    assert [row["person_id"] for row in rows(done, "applicants")] == ["57684"]
