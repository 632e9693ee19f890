"""`watchword gates record, waive, decide`: what people write down about a gate."""

from pathlib import Path
from typing import Annotated

import typer

from watchword.cli.gates_options import By, CaseNumber, GateId, Job, PersonId, Second, Why, on_gates
from watchword.cli.gates_view import show_after
from watchword.flows.gates.moment import moment
from watchword.flows.gates.record import Given, Two, decide, record, waive
from watchword.vetting.record import Outcome, Result

EvidenceId = Annotated[str, typer.Argument(help="The evidence, as `gates status` names it.")]


@on_gates
def recorded(
    job: Job,
    person: PersonId,
    gate: GateId,
    evidence: EvidenceId,
    by: By,
    result: Annotated[Result, typer.Option(help="What came of it.")] = Result.PASSED,
    at: Annotated[
        str | None, typer.Option(help="When it was had (UTC); default now.", show_default=False)
    ] = None,
    file: Annotated[
        Path | None, typer.Option(help="A document; its hash, and a copy only you can read, are kept.")
    ] = None,
    note: Annotated[str, typer.Option(help="A note.")] = "",
    case: CaseNumber = None,
) -> None:
    """Record evidence for a gate."""
    had = moment(at, job.desk.now, "--at") if at else None
    state = record(job.desk, person, gate, Given(evidence, by, result, had, file, note), case)
    show_after(person, state, job.desk.now, as_json=job.as_json)


@on_gates
def waived(
    job: Job,
    person: PersonId,
    gate: GateId,
    by: By,
    second: Second,
    why: Why,
    until: Annotated[
        str | None, typer.Option(help="Day on which the waiver ends; default never.", show_default=False)
    ] = None,
    case: CaseNumber = None,
) -> None:
    """Let a gate pass without its evidence; it takes two people."""
    end = moment(until, job.desk.now, "--until", lies="future") if until else None
    state = waive(job.desk, person, gate, Two(by, second, why), end, case)
    show_after(person, state, job.desk.now, as_json=job.as_json)


@on_gates
def decided(
    job: Job,
    person: PersonId,
    gate: GateId,
    outcome: Annotated[Outcome, typer.Option(help="What was decided.")],
    by: By,
    second: Second,
    why: Why,
    evidence: Annotated[
        str | None, typer.Argument(help="Evidence that failed or contradicted; without: the gate.")
    ] = None,
    case: CaseNumber = None,
) -> None:
    """Decide, as two people, on evidence that failed or contradicted, or give a gate more time."""
    state = decide(job.desk, person, gate, evidence, outcome, Two(by, second, why), case)
    show_after(person, state, job.desk.now, as_json=job.as_json)
