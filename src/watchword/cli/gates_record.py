"""`watchword gates record, waive, decide`: what people write down about a gate."""

from pathlib import Path
from typing import Annotated

import typer

from watchword.cli.gates_options import (
    AsJson,
    By,
    GateId,
    GatesFile,
    PersonId,
    Second,
    SettingsFile,
    Why,
    at_desk,
)
from watchword.cli.gates_view import show_after
from watchword.flows.gates.moment import moment
from watchword.flows.gates.record import Given, decide, record, waive
from watchword.vetting.record import Outcome, Result

EvidenceId = Annotated[str, typer.Argument(help="The evidence, as `gates status` names it.")]


def recorded(
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
    gates: GatesFile = None,
    settings: SettingsFile = None,
    as_json: AsJson = False,
) -> None:
    """Record evidence for a gate."""
    with at_desk(gates, settings) as desk:
        had = moment(at, desk.now, "--at") if at else None
        state = record(desk, person, gate, Given(evidence, by, result, had, file, note))
        show_after(person, state, desk.now, as_json=as_json)


def waived(
    person: PersonId,
    gate: GateId,
    by: By,
    second: Second,
    why: Why,
    until: Annotated[
        str | None, typer.Option(help="Day on which the waiver ends; default never.", show_default=False)
    ] = None,
    gates: GatesFile = None,
    settings: SettingsFile = None,
    as_json: AsJson = False,
) -> None:
    """Let a gate pass without its evidence; it takes two people."""
    with at_desk(gates, settings) as desk:
        end = moment(until, desk.now, "--until", lies="future") if until else None
        state = waive(desk, person, gate, by=by, second=second, why=why, until=end)
        show_after(person, state, desk.now, as_json=as_json)


def decided(
    person: PersonId,
    gate: GateId,
    outcome: Annotated[Outcome, typer.Option(help="What was decided.")],
    by: By,
    second: Second,
    why: Why,
    evidence: Annotated[
        str | None, typer.Argument(help="Evidence that failed or contradicted; without: the gate.")
    ] = None,
    gates: GatesFile = None,
    settings: SettingsFile = None,
    as_json: AsJson = False,
) -> None:
    """Decide, as two people, on evidence that failed or contradicted, or give a gate more time."""
    with at_desk(gates, settings) as desk:
        state = decide(desk, person, gate, evidence, outcome, by=by, second=second, why=why)
        show_after(person, state, desk.now, as_json=as_json)
