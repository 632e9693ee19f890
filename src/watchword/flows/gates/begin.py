"""Begin a vetting, let a role's tier rise, and end the work: what opens gates."""

from watchword.casework.store import CaseRow
from watchword.flows.gates.desk import Desk, gates_of
from watchword.flows.gates.moment import WHO, who
from watchword.vetting.in_force import role_in_force
from watchword.vetting.rules import Opens, Rules, VettingError
from watchword.vetting.tier import Tier


def begin(at: Desk, person: str, role: str, tier: Tier | None, by: str) -> CaseRow:
    """Open vetting for an applicant; somebody who left and comes back begins anew.

    Raises VettingError for an id that is none, for a role that is not known or has another tier, and where vetting for
    the person is open already.
    """
    person, role, by = _id(person), who(role, "--role"), who(by, "--by")
    asked = role_in_force(at.rules, role, tier)
    for other in at.store.cases():
        if role not in at.rules.roles and other.role == role and other.tier is not asked.tier:
            raise VettingError(
                f"role {role}: was {other.tier.value} for others, not {asked.tier.value}; "
                "everybody of a role is vetted alike"
            )
    last = at.store.last_case(person)
    if last is not None and not _left(at, last):
        raise VettingError(
            f"person {person}: is under vetting as {last.role} since {last.opened_at:%Y-%m-%d}; "
            "watchword gates leave ends it"
        )
    first = [gate.id for gate in at.rules.gates if gate.opens == "in-turn" and not gate.after]
    number = last.number + 1 if last else 1
    return at.store.open_case(person, role, asked.tier, number=number, gates=first, by=by, at=at.now)


def raise_tier(at: Desk, person: str, tier: Tier, by: str) -> CaseRow:
    """Let a person's role rise to a tier: what it gains waits for the gates that a rise opens.

    Raises VettingError where the tier is not higher, or where the rules have no gate for it.
    """
    case, by = at.store.case(person), who(by, "--by")
    now = case.raised or case.tier
    if tier.rank <= now.rank:
        raise VettingError(f"person {person}: is {now.value} already; give a higher tier")
    gates = _opened_by(at.rules, "tier-rise")
    if not gates:
        raise VettingError("gates: no gate opens with a tier that rises; add one to the rules")
    passed = all(each.state.passed for each in gates_of(at, case).states if each.gate in gates)
    risen_from = case.raised if case.raised and passed else case.risen_from or case.tier
    at.store.raise_tier(case, tier, risen_from, gates=gates, by=by, at=at.now)
    return at.store.case(person)


def leave(at: Desk, person: str, by: str) -> CaseRow:
    """Open the gates of leaving. Raises VettingError where they are open, or where the rules have none."""
    case, by = at.store.case(person), who(by, "--by")
    gates = _opened_by(at.rules, "leaving")
    if not gates:
        raise VettingError("gates: no gate opens when somebody leaves; add one to the rules")
    if _left(at, case):
        raise VettingError(f"person {person}: is leaving already; record the evidence of {gates[0]}")
    for gate in gates:
        at.store.start_gate(case, gate, by=by, at=at.now)
    return case


def _left(at: Desk, case: CaseRow) -> bool:
    """Whether the work of a case ended, or began to end."""
    started = at.store.recorded(case).started
    return any(gate in started for gate in _opened_by(at.rules, "leaving"))


def _opened_by(rules: Rules, what: Opens) -> list[str]:
    return [gate.id for gate in rules.gates if gate.opens == what]


def _id(person: str) -> str:
    if not person.strip() or len(person) > WHO or not person.isprintable() or person != person.strip():
        raise VettingError(f"person {person.strip()[:100]!r}: is no id; give your own id of the person")
    return person
