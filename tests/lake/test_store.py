"""The lake: each file committed once and whole, one writer at a time, and people erased from the disk."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import orjson
import pyarrow.parquet as pq
import pytest

from tests.enrich.recorded import at
from tests.lake.conftest import Stage, account, ids
from watchword.lake import Ingest, Lake, LakeError
from watchword.lake import ledger as written_down

LOGONS: list[dict[str, Any]] = [
    {"event_id": f"logon-{number}", "time": at(number), "account": "ann@example.com"} for number in range(3)
]
RUNS = [{"event_id": "run-1", "time": at(0), "account": "ann@example.com", "program": "anydesk.exe"}]
BOTH = {"processes": RUNS, "sign_ins": LOGONS}


def test_what_was_committed_can_be_read_and_is_accounted_for(lake: Lake, stage: Stage) -> None:
    told = account("okta/1:abc", processes=1, sign_ins=3)
    with lake.writing():
        lake.commit(told, stage(BOTH))
    assert ids(lake.files("sign_ins")) == ["logon-0", "logon-1", "logon-2"]
    assert ids(lake.files("processes")) == ["run-1"]
    assert (lake.files("dns"), lake.ingested("okta/1:abc"), lake.ingested("okta/1:other")) == ([], told, None)


def test_the_same_file_committed_twice_is_there_once(lake: Lake, stage: Stage) -> None:
    for _ in range(2):
        with lake.writing():
            lake.commit(account("okta/1:abc", sign_ins=3), stage({"sign_ins": LOGONS}))
    assert ids(lake.files("sign_ins")) == ["logon-0", "logon-1", "logon-2"]


def test_each_file_adds_to_what_is_there(lake: Lake, stage: Stage) -> None:
    for number, row in enumerate(LOGONS):
        with lake.writing():
            lake.commit(account(f"okta/1:{number}", sign_ins=1), stage({"sign_ins": [row]}))
    assert len(lake.files("sign_ins")) == 3
    assert ids(lake.files("sign_ins")) == ["logon-0", "logon-1", "logon-2"]


class Crash(Exception):
    """The machine stops here."""


def test_a_crash_between_two_tables_is_finished_by_the_next_writing(
    lake: Lake, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    # given a commit of two tables that dies before the second
    append = Lake._append

    def dies(self: Lake, table: str, staged: Path, ingest: Ingest) -> None:
        if table == "sign_ins":
            raise Crash
        append(self, table, staged, ingest)

    monkeypatch.setattr(Lake, "_append", dies)
    with pytest.raises(Crash), lake.writing():
        lake.commit(account("okta/1:abc", processes=1, sign_ins=3), stage(BOTH))
    assert (ids(lake.files("processes")), lake.files("sign_ins"), lake.ingested("okta/1:abc")) == (
        ["run-1"],
        [],
        None,
    )
    # when somebody writes again, with nothing new
    monkeypatch.setattr(Lake, "_append", append)
    with lake.writing():
        pass
    # then both tables are whole, once, and the file is known as read
    assert ids(lake.files("processes")) == ["run-1"]
    assert ids(lake.files("sign_ins")) == ["logon-0", "logon-1", "logon-2"]
    assert lake.ingested("okta/1:abc") is not None


def test_a_crash_after_the_tables_and_before_the_ledger_adds_nothing_twice(
    lake: Lake, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = written_down.write

    def dies(path: Path, document: Mapping[str, object]) -> None:
        if path.parent.name == "ingests":
            raise Crash
        write(path, document)

    monkeypatch.setattr(written_down, "write", dies)
    with pytest.raises(Crash), lake.writing():
        lake.commit(account("okta/1:abc", processes=1, sign_ins=3), stage(BOTH))
    monkeypatch.setattr(written_down, "write", write)
    with lake.writing():
        assert lake.ingested("okta/1:abc") is not None
    # then each table's log has one commit
    assert len(list(lake.path.glob("sign_ins/_delta_log/*.json"))) == 1
    assert ids(lake.files("sign_ins")) == ["logon-0", "logon-1", "logon-2"]


def test_many_files_of_one_commit_are_all_accounted_for_though_it_died_between_their_accounts(
    lake: Lake, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    # given one commit of two files that dies when the first of their accounts is written
    each = [account("okta/1:first", sign_ins=2), account("okta/1:second", sign_ins=1)]
    whole, write, seen = account("files:both", sign_ins=3), written_down.write, list[Path]()

    def dies(path: Path, document: Mapping[str, object]) -> None:
        write(path, document)
        if path.parent.name == "ingests":
            seen.append(path)
            raise Crash

    monkeypatch.setattr(written_down, "write", dies)
    with pytest.raises(Crash), lake.writing():
        lake.commit(whole, stage({"sign_ins": LOGONS}), also=each)
    assert len(seen) == 1
    # when somebody writes again
    monkeypatch.setattr(written_down, "write", write)
    with lake.writing():
        pass
    # then both files and the whole are known, and the records are there once
    assert [lake.ingested(told.key) for told in (*each, whole)] == [*each, whole]
    assert ids(lake.files("sign_ins")) == ["logon-0", "logon-1", "logon-2"]


def test_a_crash_before_the_plan_is_written_leaves_nothing(
    lake: Lake, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = written_down.write

    def dies(path: Path, document: Mapping[str, object]) -> None:
        if path.name == "plan.json":
            raise Crash
        write(path, document)

    monkeypatch.setattr(written_down, "write", dies)
    with pytest.raises(Crash), lake.writing():
        lake.commit(account("okta/1:abc", sign_ins=3), stage({"sign_ins": LOGONS}))
    monkeypatch.setattr(written_down, "write", write)
    with lake.writing():
        assert (lake.files("sign_ins"), lake.ingested("okta/1:abc")) == ([], None)
        lake.commit(account("okta/1:abc", sign_ins=3), stage({"sign_ins": LOGONS}))
    assert ids(lake.files("sign_ins")) == ["logon-0", "logon-1", "logon-2"]


def one_line(caught: pytest.ExceptionInfo[LakeError]) -> str:
    message = str(caught.value)
    assert "\n" not in message
    return message


def test_a_second_writer_is_refused(lake: Lake, tmp_path: Path) -> None:
    with lake.writing(), pytest.raises(LakeError) as caught, Lake(tmp_path / "lake").writing():
        pass
    assert one_line(caught) == f"{lake.path}: another scan is writing this lake; wait for it to end"


@pytest.mark.parametrize(
    ("changed", "advice"),
    [
        ({"schema": 2}, "(schema 2); use the newer Watchword that wrote it"),
        ({"schema": 0}, "(schema 0); scan the exports into a new --lake"),
        ({"columns": "others"}, "(schema 1); scan the exports into a new --lake"),
    ],
)
def test_a_lake_of_another_schema_or_of_other_columns_is_refused(
    lake: Lake, changed: dict[str, object], advice: str
) -> None:
    with lake.writing():
        pass
    mark = lake.path / "schema.json"
    mark.write_bytes(orjson.dumps({**orjson.loads(mark.read_bytes()), **changed}))
    with pytest.raises(LakeError) as caught, lake.writing():
        pass
    assert one_line(caught) == f"{lake.path}: written by another version of Watchword {advice}"


def test_a_lake_with_other_columns_is_refused(lake: Lake) -> None:
    with lake.writing():
        pass
    (lake.path / "schema.json").write_text('{"schema": 1, "columns": "of yesterday"}')
    with pytest.raises(LakeError) as caught, lake.writing():
        pass
    assert "scan the exports into a new --lake" in one_line(caught)


def test_a_lake_where_a_file_is_in_the_way_is_refused(tmp_path: Path) -> None:
    (tmp_path / "lake").write_text("")
    with pytest.raises(LakeError) as caught, Lake(tmp_path / "lake").writing():
        pass
    assert one_line(caught).startswith(f"{tmp_path / 'lake'}: the lake cannot be written (")
    assert one_line(caught).endswith("; choose --lake DIR")


def test_a_table_that_is_none_is_refused(lake: Lake) -> None:
    with pytest.raises(LakeError, match="horoscopes: no such record table"):
        lake.files("horoscopes")


def test_only_the_owner_can_look_in(lake: Lake, stage: Stage) -> None:
    with lake.writing():
        lake.commit(account("okta/1:abc", sign_ins=3), stage({"sign_ins": LOGONS}))
    folders = [lake.path, *(path for path in lake.path.iterdir() if path.is_dir())]
    assert {oct(folder.stat().st_mode & 0o777) for folder in folders} == {"0o700"}


def test_erasing_rewrites_what_held_the_records_and_removes_the_old_files(lake: Lake, stage: Stage) -> None:
    # given two files, one of which holds a record to be erased beside others
    other = [{"event_id": "logon-9", "time": at(9), "account": "ben@example.com"}]
    with lake.writing():
        lake.commit(account("okta/1:abc", sign_ins=3), stage({"sign_ins": LOGONS}))
        lake.commit(account("okta/1:def", sign_ins=1), stage({"sign_ins": other}))
        before = set(lake.files("sign_ins"))
        # when it is erased by its id, beside an id that holds a quote and is nobody's
        assert lake.erase("sign_ins", ["logon-1", "it's none"]) == 1
    # then the others stay, and no file on the disk holds it any more, listed or not
    assert ids(lake.files("sign_ins")) == ["logon-0", "logon-2", "logon-9"]
    assert len(before - set(lake.files("sign_ins"))) == 1
    on_disk = [str(path) for path in lake.path.rglob("*.parquet")]
    assert ids(on_disk) == ["logon-0", "logon-2", "logon-9"]


def test_erasing_everything_leaves_a_table_that_can_be_written_again(lake: Lake, stage: Stage) -> None:
    with lake.writing():
        lake.commit(account("okta/1:abc", sign_ins=3), stage({"sign_ins": LOGONS}))
        assert lake.erase("sign_ins", [row["event_id"] for row in LOGONS]) == 3
        assert lake.erase("dns", ["whatever"]) == 0
        assert lake.files("sign_ins") == []
        lake.commit(account("okta/1:def", sign_ins=1), stage({"sign_ins": LOGONS[:1]}))
    assert [pq.read_metadata(file).num_rows for file in lake.files("sign_ins")] == [1]
