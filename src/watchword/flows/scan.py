"""The main job: a folder of exports in, ranked and explained cases out."""

import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson

from watchword.engines.duck import connect
from watchword.engines.local import LocalEngine
from watchword.engines.spark import SparkEngine
from watchword.engines.spark_session import need_spark
from watchword.enrich.prepare import PreparedTables, prepare
from watchword.enrich.workbench import Workbench
from watchword.errors import WatchwordError
from watchword.flows import cases
from watchword.flows.counterparties import Screened, screen_records
from watchword.flows.home import home
from watchword.flows.ingest import Account, Progress, ingest
from watchword.flows.reading import reading
from watchword.flows.screen import Screening
from watchword.flows.watched import watched
from watchword.indicators.card import Card
from watchword.indicators.evidence import Evidence
from watchword.indicators.records import Records
from watchword.indicators.registry import indicators
from watchword.indicators.run import Exposure, Findings, run_indicators
from watchword.indicators.whom import of_workers
from watchword.lake import Lake, private
from watchword.records import TABLES
from watchword.risk import Assessment, Observation, Priors, RiskSettings, Subject, assess
from watchword.screening.store import ListStore
from watchword.settings import Settings

#: What DuckDB may hold while records are joined; accounts, people and addresses lie in Python beside it.
PREPARING = "400MB"

#: Why indicators on lists are not evaluated where no government's list is at hand.
UNSCREENED = {"list_matches": "no official list is at hand: `watchword lists update` fetches them"}


class ScanError(WatchwordError):
    """Nothing usable came out; said in one line."""


@dataclass(frozen=True)
class Scan:
    """What a scan concluded: the document, display facts of its people, the account of every file.

    queue: questions on people's names, for compliance alone, a line each.
    """

    document: dict[str, Any]
    people: Mapping[str, Mapping[str, str]]
    accounts: list[Account]
    assessments: list[Assessment]
    queue: list[dict[str, Any]] = field(default_factory=list)


@dataclass(frozen=True)
class Request:
    """What to scan and how. `as_of` is the moment to judge by; None takes the latest event.

    `lists` is the folder of watch lists; None takes this installation's.
    """

    folder: Path
    out: Path
    lake: Path
    settings: Settings
    as_of: datetime | None = None
    engine: str = "duckdb"
    everyone: bool = False
    lists: Path | None = None


def scan(request: Request, progress: Mapping[str, Progress]) -> Scan:
    """Read the exports into the lake, prepare, ask the lists, run every indicator, weigh; only the lake is written.

    `progress` has a function for each step: read, prepare, screen, indicators.
    """
    if request.engine == "spark":
        need_spark()
    private(request.out)
    lake = Lake(request.lake)
    accounts = ingest(request.folder, lake, reading(request.settings), progress["read"])
    return conclude(request, lake, accounts, progress)


def conclude(request: Request, lake: Lake, accounts: list[Account], progress: Mapping[str, Progress]) -> Scan:
    """Everything after reading: from the lake's records to the document."""
    work = Path(tempfile.mkdtemp(prefix="watchword-", dir=_scratch(request.out)))
    try:
        connection = connect(work, PREPARING)
        tables = {name: lake.files(name) for name in TABLES}
        prepared = prepare(connection, tables, request.settings, work, request.as_of, progress["prepare"])
        if prepared is None:
            raise ScanError(
                f"{request.folder}: no file of a known format with readable records; `watchword sources` lists what can be read"
            )
        screened = _screened(request, Workbench(connection, tables, work), prepared, progress["screen"])
        connection.close()
        cards = of_workers(indicators())
        findings = _run(request, cards, prepared, work, progress["indicators"])
        assessments = _assess(request.settings, cards, prepared, findings)
        document = cases.document(
            accounts, prepared, findings, assessments, cards, request.engine, everyone=request.everyone
        )
        document["screening"] = screened.document
        document["monitoring"] = cases.monitoring(request.settings.monitoring)
        return Scan(document, cases.people_facts(prepared.people), accounts, assessments, screened.queue)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _scratch(out: Path) -> Path:
    """A place for temporary tables, as private as the results: they hold the same people."""
    out.mkdir(parents=True, exist_ok=True, mode=0o700)
    return out


def _screened(request: Request, bench: Workbench, prepared: PreparedTables, progress: Progress) -> Screened:
    """Ask every list at hand whom the employer pays, buys from and ships to."""
    progress("opening the lists", 0, 1)
    screening = Screening(ListStore(request.lists or home() / "lists"), datetime.now(UTC))
    return screen_records(bench, prepared, screening, reading(request.settings).context, progress)


def _run(
    request: Request, cards: Mapping[str, Card], prepared: PreparedTables, work: Path, progress: Progress
) -> Findings:
    kind = SparkEngine if request.engine == "spark" else LocalEngine
    engine: Any = kind(prepared.files, work)
    try:
        engine.records = Records(engine.tables)
        exposure = Exposure(prepared.exposure, UNSCREENED)
        findings = run_indicators(cards, engine, request.settings, exposure, progress)
    finally:
        engine.close()
    findings.evidence = _explained(findings.evidence, request.settings, prepared)
    return findings


def _explained(evidence: list[Evidence], settings: Settings, prepared: PreparedTables) -> list[Evidence]:
    """Apply suppressions that have not expired: such evidence stays in sight and adds nothing."""
    today = prepared.as_of.date()
    reasons: dict[tuple[str, str], str] = {}
    for row in settings.suppressions:
        if row.expires >= today:
            reasons[row.person.lower(), row.indicator] = f"{row.reason} ({row.author}, until {row.expires})"
    marked = []
    for each in evidence:
        person = prepared.people.get(each.person_id)
        names = {each.person_id.lower(), *(person.emails if person else ())}
        reason = next(
            (reasons[name, each.indicator] for name in names if (name, each.indicator) in reasons), None
        )
        marked.append(replace(each, explained=reason) if reason else each)
    return marked


def _assess(
    settings: Settings, cards: Mapping[str, Card], prepared: PreparedTables, findings: Findings
) -> list[Assessment]:
    """Weigh what was found about everybody."""
    subjects = [
        Subject(
            person.person_id,
            person.email,
            person.row.get("relationship") or "worker",
            person.row.get("worker_type") or "employee",
            person.row.get("remote"),
        )
        for person in prepared.people.values()
    ]
    known = {subject.person_id for subject in subjects}
    evidence = [each for each in findings.evidence if each.person_id in known]
    observation = Observation(
        exposed=findings.exposed,
        watched=watched(cards, prepared),
        evaluated=findings.exposed,
        missing=findings.missing,
    )
    chances = settings.priors
    priors = Priors(chances.applicant, chances.contractor, chances.remote, chances.on_site)
    return assess(subjects, cards, evidence, observation, replace(RiskSettings(), priors=priors))


def rejects(accounts: list[Account], *, excerpts: bool = True) -> bytes:
    """`rejects.jsonl`: one line for each piece of input that could not be read, and why."""
    lines = []
    for account in accounts:
        for reject in account.ingest.rejects:
            lines.append(
                orjson.dumps(
                    {
                        "file": account.file,
                        "line": reject.line,
                        "byte": reject.byte,
                        "reason": reject.reason,
                        "excerpt": reject.excerpt if excerpts else "",
                    }
                )
            )
        more = account.ingest.rejected - len(account.ingest.rejects)
        if more > 0:
            lines.append(
                orjson.dumps(
                    {
                        "file": account.file,
                        "line": None,
                        "byte": None,
                        "reason": f"and {more:,} more",
                        "excerpt": "",
                    }
                )
            )
        if account.ingest.format is None:
            lines.append(
                orjson.dumps(
                    {
                        "file": account.file,
                        "line": None,
                        "byte": None,
                        "reason": account.ingest.note or "not recognised",
                        "excerpt": "",
                    }
                )
            )
    return b"".join(line + b"\n" for line in lines)


def moment(text: str) -> datetime:
    """A moment given by the user; a date alone means the end of that day, UTC."""
    given = datetime.fromisoformat(text)
    if len(text) <= 10:
        given = given.replace(hour=23, minute=59, second=59)
    return given.replace(tzinfo=UTC) if given.tzinfo is None else given.astimezone(UTC)
