"""Gates as lines of text and of JSON."""

from datetime import datetime
from shutil import get_terminal_size
from textwrap import wrap
from typing import Any

import orjson
import typer

from watchword.flows.gates.desk import PersonGates
from watchword.vetting.holds import Hold
from watchword.vetting.state import GateState, NeedState, NeedStatus, State

#: Columns below which ids and their meanings would stand a word a line.
_LEAST = 40


def say(text: str, indent: int = 0) -> None:
    """A line no wider than the terminal; what goes on below is indented further, and ids stay whole."""
    begin = " " * indent
    lines = wrap(
        text,
        max(_LEAST, get_terminal_size().columns),
        initial_indent=begin,
        subsequent_indent=f"{begin}    ",
        break_long_words=False,
        break_on_hyphens=False,
    )
    typer.echo("\n".join(lines))


def show_person(person: PersonGates, now: datetime) -> None:
    """A person's gates: one line each, and the needs of those whose turn it is."""
    case = person.case
    tier = f"{case.tier.value}, risen to {case.raised.value}" if case.raised else case.tier.value
    past = ", left and not settled" if person.past else ""
    say(
        f"{case.person_id}: {case.role} ({tier}), vetting {case.number} since {case.opened_at:%Y-%m-%d}{past}"
    )
    for state in person.states:
        # Of who is leaving, what the other gates asked for is of no use any more.
        if not person.ended or state.latest or state.state.passed:
            show_gate(state, now)
    nothing = "nothing, as the work ended" if person.ended else "nothing yet"
    say(f"free: {', '.join(sorted(person.free)) or nothing}", 2)


def show_gate(state: GateState, now: datetime) -> None:
    """A gate's line, and below it what it needs where people can do something about it."""
    held = f", holds {', '.join(state.holds)}" if state.holds else ""
    say(f"{state.gate}: {state.state.value}{_latest(state, now)}{held}", 2)
    if state.state in (State.OPEN, State.EXPIRED):
        say(f"to know: {state.says}", 4)
        for need in state.needs:
            _show_need(need)
        say(f"another way: {state.accommodation}", 4)


def _latest(state: GateState, now: datetime) -> str:
    if state.latest is None:
        ends = [need.expires for need in state.needs if need.expires and state.state is State.MET]
        return f" until {min(ends):%Y-%m-%d}" if ends else ""
    return f", {_decides(state.owner, state.latest, now)}"


def _decides(owner: str, latest: datetime, now: datetime) -> str:
    """Who decides by when, and that it is time where that is past."""
    if now > latest:
        return f"{owner} had to decide by {latest:%Y-%m-%d}: decide now"
    return f"{owner} decides by {latest:%Y-%m-%d}"


def _show_need(need: NeedStatus) -> None:
    """A need's line; below it, while it is not met, each way of meeting it with what it shows."""
    say(_need(need), 4)
    if need.state is NeedState.MET:
        return
    for option, says in zip(need.options, need.says, strict=True):
        say(f"{option}: {says}" if len(need.options) > 1 else says, 6)


def _need(need: NeedStatus) -> str:
    told = f"{need.evidence}: {need.state.value}"
    if need.state is NeedState.MISSING:
        return f"{told}, from {' or '.join(need.by)}{'; one of' if len(need.options) > 1 else ''}"
    when = f", {need.recorded} by {need.recorded_by} on {need.recorded_at:%Y-%m-%d}"
    if need.state in (NeedState.FAILED, NeedState.CONTRADICTED):
        return f"{told}{when}; two people decide (gates decide)"
    return told + when + (f", until {need.expires:%Y-%m-%d}" if need.expires else "")


def show_hold(person: PersonGates, hold: Hold, now: datetime) -> None:
    """An access that is held, or a leaving that is not settled, in one line."""
    case = person.case
    what = hold.access or f"the end of vetting {case.number}"
    say(
        f"{case.person_id}: {what} waits for {', '.join(hold.waits_for)} (gate {hold.gate}); "
        f"{_decides(hold.owner, hold.latest, now)}"
    )


def hold_row(person: PersonGates, hold: Hold, now: datetime) -> dict[str, Any]:
    """The same for JSON; `access` is null for a leaving, which holds none."""
    of_whom = {"person": person.case.person_id, "case": person.case.number, "role": person.case.role}
    return of_whom | hold.as_row() | {"overdue": now > hold.latest}


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
