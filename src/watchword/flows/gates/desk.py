"""What every job on gates works with: the store, the rules in force, and the time."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from watchword.casework.store import CaseRow, case_store
from watchword.flows.gates.rules_file import rules_in_force
from watchword.flows.home import home
from watchword.vetting.gate_state import gate_states, left, opened_by
from watchword.vetting.holds import free, unsettled
from watchword.vetting.in_force import RoleInForce
from watchword.vetting.nearest import nearest
from watchword.vetting.rules import Gate, Rules, VettingError
from watchword.vetting.state import GateState

if TYPE_CHECKING:
    from watchword.casework.cases import CaseStore


@dataclass(frozen=True)
class Desk:
    """The store of an installation, the rules in force, and now (UTC)."""

    store: "CaseStore"
    rules: Rules
    now: datetime


@dataclass(frozen=True)
class PersonGates:
    """A person's vetting: the case, the role as the gates see it, and every gate's state.

    free: the accesses that no gate keeps back. ended: the person has left or is leaving; then nothing is free. past: the
    vetting is one before the newest, and its states are those gates of leaving that are not settled.
    """

    case: CaseRow
    role: RoleInForce
    states: list[GateState]
    free: frozenset[str]
    ended: bool
    past: bool = False


@contextmanager
def desk(gates_file: Path | None, now: datetime | None = None) -> Iterator[Desk]:
    """Open casework with the rules of a file, or the shipped ones. Raises VettingError, CaseworkError, HomeError."""
    rules = rules_in_force(gates_file)
    with case_store(home()) as store:
        yield Desk(store, rules, now or clock())


def clock() -> datetime:
    """Now, in UTC."""
    return datetime.now(UTC)


def gates_of(at: Desk, case: CaseRow) -> PersonGates:
    """The states of all gates of a case, now."""
    role = _role(at.rules, case)
    recorded = at.store.recorded(case)
    started = _first_starts(at.rules, case) | dict(recorded.started)
    states = gate_states(
        at.rules, role, recorded.records, recorded.waivers, at.now, started, recorded.decisions
    )
    ended = left(at.rules, recorded, at.now)
    return PersonGates(case, role, states, free(at.rules, role, states, ended=ended), ended)


def left_open(at: Desk, case: CaseRow) -> list[PersonGates]:
    """Vettings before this one, which ended, with the gates of leaving that are still to be met; oldest first."""
    found = []
    for before in at.store.earlier(case):
        gates = gates_of(at, before)
        waiting = {hold.gate for hold in unsettled(gates.states, opened_by(at.rules, "leaving"))}
        if waiting:
            states = [state for state in gates.states if state.gate in waiting]
            found.append(replace(gates, states=states, past=True))
    return found


def case_of(at: Desk, person: str, gate: Gate, number: int | None = None) -> CaseRow:
    """The vetting that something on a gate is recorded for: the newest one, or the one whose leaving is not settled.

    number: which one, where somebody left more than once. Raises VettingError for one that is over and settled, and where
    two wait at the gate and none is named; CaseworkError for somebody who is not under vetting.
    """
    newest = at.store.case(person)
    past = [
        each.case for each in left_open(at, newest) if any(state.gate == gate.id for state in each.states)
    ]
    if number not in (None, newest.number):
        for case in past:
            if case.number == number:
                return case
        raise VettingError(
            f"person {person}: gate {gate.id} asks for nothing more in a vetting {number}; see gates status"
        )
    if not past or number is not None:
        return newest
    if gate.id in at.store.recorded(newest).started or len(past) > 1:
        numbers = ", ".join(str(case.number) for case in (*past, newest))
        raise VettingError(
            f"person {person}: left more than once, and gate {gate.id} is not settled; say which vetting with --case: {numbers}"
        )
    return past[0]


def _first_starts(rules: Rules, case: CaseRow) -> dict[str, datetime]:
    """When gates began that the rules call otherwise now, or had not when the case began: with the case."""
    first = [gate.id for gate in rules.gates if gate.opens == "in-turn" and not gate.after]
    risen = opened_by(rules, "tier-rise") if case.raised else []
    return dict.fromkeys([*first, *risen], case.opened_at)


def known_gate(rules: Rules, name: str) -> Gate:
    """The gate of that name. Raises VettingError with the nearest one."""
    try:
        return rules.gate(name)
    except KeyError:
        hint = nearest(name, [gate.id for gate in rules.gates])
        raise VettingError(f"gate {name[:100]}: there is no such gate{hint}") from None


def _role(rules: Rules, case: CaseRow) -> RoleInForce:
    """The role as it was when vetting began; rules that changed since do not change a case's tier."""
    known = rules.roles.get(case.role)
    touched = known.touches if known else [
        access for access, row in rules.access.items() if case.tier.covers(row.tier)
    ]  # fmt: skip
    return RoleInForce(case.role, case.tier, frozenset(touched), case.raised, case.risen_from)
