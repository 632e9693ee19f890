"""Where an applicant stands at the gates: as recorded, else as everybody of the role begins."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from watchword.flows.gates.desk import Desk, desk, gates_of
from watchword.flows.gates.moment import reader
from watchword.vetting.gate_state import gate_states
from watchword.vetting.in_force import role_in_force
from watchword.vetting.nearest import nearest
from watchword.vetting.rules import VettingError


class RoleError(VettingError):
    """A role that the rules do not have."""


@contextmanager
def gates_at(gates_file: Path | None, now: datetime) -> Iterator[Desk]:
    """The desk that gates are looked up at, opened once for all packs. Raises VettingError, CaseworkError."""
    with desk(gates_file, now) as at:
        yield at


def known_role(at: Desk, role: str | None) -> None:
    """Raise RoleError for a role that the rules do not have, before anything is read."""
    if role is not None and role not in at.rules.roles:
        hint = nearest(role, at.rules.roles)
        raise RoleError(f"{role[:100]}: no such role in the rules; leave it away to see no gates{hint}")


def standing(at: Desk, person: str, role: str | None) -> list[dict[str, Any]]:
    """Every gate of a person: of the vetting that was begun, else of the role as nobody has recorded anything yet.

    Empty where neither is known. Of who left and applies again, the role's. Nothing is recorded here but that
    somebody looked: vetting proposes, people record. No risk is asked for or given: what is held follows from
    the role and from what was recorded alone.
    """
    case = at.store.last_case(person)
    current = gates_of(at, case) if case else None
    if current:
        # somebody's records are looked at now, whatever moment they are judged by
        at.store.note_read("show-gates", reader(), datetime.now(UTC), {"person": person, "shown": 1})
    if current and not (current.ended and role):
        return [state.as_row() for state in current.states]
    if role is None:
        return []
    asked = role_in_force(at.rules, role)
    first = [gate.id for gate in at.rules.gates if gate.opens == "in-turn" and not gate.after]
    states = gate_states(at.rules, asked, (), (), at.now, dict.fromkeys(first, at.now))
    return [state.as_row() for state in states]
