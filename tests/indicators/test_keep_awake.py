"""Keep-awake programs have weight 0: a company with them shows the same evidence as one without."""

from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from tests.enrich.recorded import at, prepared
from watchword.engines.local import LocalEngine
from watchword.indicators.records import Records
from watchword.indicators.registry import indicators
from watchword.indicators.run import Exposure, Findings, run_indicators
from watchword.knowledge import keep_awake_tools
from watchword.settings import Settings

PEOPLE = ("ann", "ben", "cat")
#: Programs of an ordinary day, and a remote tool, so that there is evidence to be changed.
DAY = {"ann": "outlook.exe", "ben": "anydesk.exe", "cat": "teamviewer.exe"}


def process(person: str, day: int, program: str, hour: int, number: int = 0) -> dict[str, Any]:
    return {
        "event_id": f"{person}-{day}-{hour}-{program}-{number}", "time": at(day, hour, number), "device_uid": f"laptop-{person}",
        "account": f"{person}@example.com", "program": program, "path": f"c:\\program files\\{program}",
    }  # fmt: skip


def company(awake: bool) -> dict[str, list[dict[str, Any]]]:
    """Three people over three weeks; everybody's computer is kept awake all day, or nobody's."""
    days = [day for day in range(21) if day % 7 < 5]
    processes = [process(person, day, DAY[person], 15) for person in PEOPLE for day in days]
    if awake:
        programs = sorted({tool.value for tool in keep_awake_tools()})
        processes += [
            process(person, day, program, 16, number)
            for person in PEOPLE for day in days for number, program in enumerate(programs)
        ]  # fmt: skip
    return {
        "people": [
            {"employee_number": f"n-{person}", "email": f"{person}@example.com", "worker_type": "employee", "start": at(-90)}
            for person in PEOPLE
        ],
        "processes": processes,
        "software": [
            {"time": at(0), "device_uid": f"laptop-{person}", "account": f"{person}@example.com", "program": program}
            for person in PEOPLE for program in ("firefox", *(("caffeine", "amphetamine") if awake else ()))
        ],
        "sign_ins": [
            {"time": at(day, 14), "account": f"{person}@example.com", "activity": "logon", "outcome": "success",
             "interactive": True, "ip": "198.51.100.7", "as_org": "Comcast"}
            for person in PEOPLE for day in days
        ],
    }  # fmt: skip


def findings(folder: Path, awake: bool) -> tuple[Findings, set[str]]:
    """What all indicators find, and the categories of programs that were seen at all."""
    done = prepared(folder, None, None, **company(awake))
    engine: Any = LocalEngine(done.files, folder)
    engine.records = Records(engine.tables)
    found = run_indicators(indicators(), engine, Settings(), Exposure(done.exposure), lambda *_: None)
    engine.close()
    return found, set(pq.read_table(done.files["tool_uses"])["category"].to_pylist())


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Findings, set[str]]]:
    return [findings(tmp_path_factory.mktemp("company"), awake) for awake in (False, True)]


def test_keep_awake_programs_are_seen_and_change_nothing(both: list[tuple[Findings, set[str]]]) -> None:
    (without, seen_without), (with_them, seen_with) = both
    # given that there is evidence, and that the programs were seen
    assert {each.indicator for each in without.evidence} >= {"rmm-tool-execution", "one-ip-many-workers"}
    assert seen_with - seen_without == {"keep-awake"}
    # then every piece of evidence is the same, and who could be judged too
    assert with_them.evidence == without.evidence
    assert with_them.exposed == without.exposed
    assert with_them.missing == without.missing
