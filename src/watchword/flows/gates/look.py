"""What people see of gates: the states of one or all, what is held, and a table of it; each look is audited."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from watchword.flows.gates.desk import Desk, PersonGates, gates_of, left_open
from watchword.flows.gates.moment import reader
from watchword.report.csv_out import cell
from watchword.vetting.gate_state import opened_by
from watchword.vetting.holds import Hold, holds, unsettled
from watchword.vetting.in_force import RoleInForce, held_by
from watchword.vetting.nearest import nearest
from watchword.vetting.rules import Gate, Need, VettingError
from watchword.vetting.state import State
from watchword.vetting.tier import Tier

COLUMNS = (
    "person", "case", "role", "tier", "gate", "state", "missing", "holds", "owner", "latest", "since", "overdue", "ended",
)  # fmt: skip


def status(
    at: Desk, person: str | None, *, role: str | None = None, tier: Tier | None = None
) -> list[PersonGates]:
    """The gates of one person, or of everybody, of a role or a tier where these are given.

    Behind the gates of who came back stand those of earlier leavings that are not settled. Raises VettingError for a role
    that neither the rules know nor anybody has.
    """
    cases = [at.store.case(person)] if person else at.store.cases()
    everything = [each for case in cases for each in (gates_of(at, case), *left_open(at, case))]
    if role is not None:
        _check_role(at, role, everything)
    chosen = [
        each
        for each in everything
        if (role is None or each.case.role == role)
        and (tier is None or (each.case.raised or each.case.tier) is tier)
    ]
    of_whom = {"person": person} if person else {}
    people = {each.case.person_id for each in chosen}
    at.store.note_read("show-gates", reader(), at.now, {**of_whom, "shown": len(people)})
    return chosen


def _check_role(at: Desk, role: str, people: Sequence[PersonGates]) -> None:
    known = {*at.rules.roles, *(each.case.role for each in people)}
    if role not in known:
        raise VettingError(
            f"role {role[:100]}: nobody here has it, and it is not in the rules{nearest(role, known)}"
        )


def held(at: Desk, access: str | None) -> list[tuple[PersonGates, Hold]]:
    """Every access that is held, or one, with whose it is and what it waits for. Raises VettingError for an unknown one.

    Without an access also what is not settled of those who left or are leaving.
    """
    if access is not None and access not in at.rules.access:
        raise VettingError(
            f"access {access[:100]}: there is no such access{nearest(access, at.rules.access)}"
        )
    leaving = opened_by(at.rules, "leaving") if access is None else []
    return [
        (person, hold)
        for person in status(at, None)
        for hold in (*holds(person.states), *unsettled(person.states, leaving))
        if access in (None, hold.access)
    ]


@dataclass(frozen=True)
class Asked:
    """A gate as everybody of a role meets it: the needs that the role's tier asks for, and which access waits."""

    gate: Gate
    needs: tuple[Need, ...]
    holds: tuple[str, ...]


def asked_of(at: Desk, role: RoleInForce) -> Iterator[Asked]:
    """What everybody of a role is asked for, gate by gate."""
    for gate in at.rules.gates:
        needs = tuple(need for need in gate.needs if role.tier.covers(need.tier))
        yield Asked(gate, needs, held_by(at.rules, gate.id, role))


def rows(people: Sequence[PersonGates]) -> Iterator[dict[str, Any]]:
    """A gate of a person a row, as `--json` prints it."""
    for person in people:
        case = person.case
        tier = (case.raised or case.tier).value
        for state in person.states:
            yield {
                "person": case.person_id,
                "case": case.number,
                "role": case.role,
                "tier": tier,
                "ended": person.ended,
            } | state.as_row()


def as_csv(at: Desk, people: Sequence[PersonGates]) -> str:
    """Every gate of every person as a table for a spreadsheet, in which nothing acts as a formula."""
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\r\n")
    table.writerow(COLUMNS)
    states = [state for person in people for state in person.states]
    for row, state in zip(rows(people), states, strict=True):
        missing = state.missing if state.state in (State.OPEN, State.EXPIRED, State.WAITING) else ()
        told = row | {
            "missing": "; ".join(missing),
            "holds": "; ".join(state.holds),
            "overdue": "yes" if state.overdue(at.now) else "no",
            "ended": "yes" if row["ended"] else "no",
        }
        table.writerow([cell(told[column]) for column in COLUMNS])
    return written.getvalue()


def as_json_lines(people: Sequence[PersonGates]) -> str:
    """Every gate of every person as JSON, one a line."""
    return "".join(f"{orjson.dumps(row).decode()}\n" for row in rows(people))
