"""Gates as lines of text and of JSON."""

from datetime import datetime
from typing import Any

import orjson
import typer

from watchword.flows.gates.desk import PersonGates
from watchword.vetting.holds import Hold
from watchword.vetting.state import GateState, NeedState, NeedStatus, State


def show_person(person: PersonGates, now: datetime) -> None:
    """A person's gates: one line each, and the needs of those whose turn it is."""
    case = person.case
    tier = f"{case.tier.value}, risen to {case.raised.value}" if case.raised else case.tier.value
    typer.echo(
        f"{case.person_id}: {case.role} ({tier}), vetting {case.number} since {case.opened_at:%Y-%m-%d}"
    )
    for state in person.states:
        # Of who is leaving, what the other gates asked for is of no use any more.
        if not person.ended or state.latest or state.state.passed:
            show_gate(state, now)
    nothing = "nothing, as the work ended" if person.ended else "nothing yet"
    typer.echo(f"  free: {', '.join(sorted(person.free)) or nothing}")


def show_gate(state: GateState, now: datetime) -> None:
    """A gate's line, and below it what it needs where people can do something about it."""
    held = f", holds {', '.join(state.holds)}" if state.holds else ""
    typer.echo(f"  {state.gate}: {state.state.value}{_latest(state, now)}{held}")
    if state.state in (State.OPEN, State.EXPIRED):
        for need in state.needs:
            typer.echo(f"    {_need(need)}")
        typer.echo(f"    another way: {state.accommodation}")


def _latest(state: GateState, now: datetime) -> str:
    if state.latest is None:
        ends = [need.expires for need in state.needs if need.expires and state.state is State.MET]
        return f" until {min(ends):%Y-%m-%d}" if ends else ""
    if state.overdue(now):
        return f", {state.owner} had to decide by {state.latest:%Y-%m-%d}: decide now"
    return f", {state.owner} decides by {state.latest:%Y-%m-%d}"


def _need(need: NeedStatus) -> str:
    told = f"{need.evidence}: {need.state.value}"
    if need.state is NeedState.MISSING:
        ways = f"; one of {', '.join(need.options)}" if len(need.options) > 1 else ""
        return f"{told}, from {' or '.join(need.by)}{ways}"
    when = f", {need.recorded} by {need.recorded_by} on {need.recorded_at:%Y-%m-%d}"
    if need.state in (NeedState.FAILED, NeedState.CONTRADICTED):
        return f"{told}{when}; two people decide (gates decide)"
    return told + when + (f", until {need.expires:%Y-%m-%d}" if need.expires else "")


def show_hold(person: PersonGates, hold: Hold) -> None:
    """An access that is held, in one line."""
    typer.echo(
        f"{person.case.person_id}: {hold.access} waits for {', '.join(hold.waits_for)} "
        f"(gate {hold.gate}); {hold.owner} decides by {hold.latest:%Y-%m-%d}"
    )


def show_json(row: dict[str, Any]) -> None:
    """One object, one line."""
    typer.echo(orjson.dumps(row).decode())


def show_after(person: str, state: GateState, now: datetime, *, as_json: bool) -> None:
    """A gate as it is after a change."""
    if as_json:
        show_json({"person": person} | state.as_row())
        return
    typer.echo(f"{person}:")
    show_gate(state, now)
