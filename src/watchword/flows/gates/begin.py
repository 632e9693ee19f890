"""Begin a vetting, let a role's tier rise, and end the work: what opens gates."""

from watchword.casework.store import CaseRow
from watchword.flows.gates.desk import Desk, gates_of
from watchword.flows.gates.moment import WHO, who
from watchword.vetting.gate_state import left, opened_by
from watchword.vetting.in_force import role_in_force
from watchword.vetting.rules import VettingError
from watchword.vetting.tier import Tier


def begin(at: Desk, person: str, role: str, tier: Tier | None, by: str) -> CaseRow:
    """Open vetting for an applicant; somebody who left and comes back begins anew.

    Raises VettingError for an id that is none, for a role that is not known or has another tier, and where vetting for
    the person is open already.
    """
    person, role, by = _id(person), who(role, "--role"), who(by, "--by")
    asked = role_in_force(at.rules, role, tier)
    first = [gate.id for gate in at.rules.gates if gate.opens == "in-turn" and not gate.after]
    with at.store.alone():
        _check_alike(at, role, asked.tier)
        last = at.store.last_case(person)
        if last is not None and not left(at.rules, at.store.recorded(last)):
            raise VettingError(
                f"person {person}: is under vetting as {last.role} since {last.opened_at:%Y-%m-%d}; "
                "watchword gates leave ends it"
            )
        number = last.number + 1 if last else 1
        return at.store.open_case(person, role, asked.tier, number=number, gates=first, by=by, at=at.now)


def _check_alike(at: Desk, role: str, tier: Tier) -> None:
    """A role of the employer's own has for everybody the tier that it had for the first."""
    if role in at.rules.roles:
        return
    for other in at.store.cases():
        if other.role == role and other.tier is not tier:
            raise VettingError(
                f"role {role}: was {other.tier.value} for others, not {tier.value}; "
                "everybody of a role is vetted alike"
            )


def raise_tier(at: Desk, person: str, tier: Tier, by: str) -> CaseRow:
    """Let a person's role rise to a tier: what it gains waits for the gates that a rise opens.

    Raises VettingError where the tier is not higher, or where the rules have no gate for it.
    """
    by = who(by, "--by")
    gates = opened_by(at.rules, "tier-rise")
    if not gates:
        raise VettingError("gates: no gate opens with a tier that rises; add one to the rules")
    with at.store.alone():
        case = working(at, person)
        now = case.raised or case.tier
        if tier.rank <= now.rank:
            raise VettingError(f"person {person}: is {now.value} already; give a higher tier")
        passed = all(each.state.passed for each in gates_of(at, case).states if each.gate in gates)
        risen_from = case.raised if case.raised and passed else case.risen_from or case.tier
        at.store.raise_tier(case, tier, risen_from, gates=gates, by=by, at=at.now)
        return at.store.case(person)


def leave(at: Desk, person: str, by: str) -> CaseRow:
    """Open the gates of leaving. Raises VettingError where they are open, or where the rules have none."""
    by = who(by, "--by")
    gates = opened_by(at.rules, "leaving")
    if not gates:
        raise VettingError("gates: no gate opens when somebody leaves; add one to the rules")
    with at.store.alone():
        case = working(at, person)
        for gate in gates:
            at.store.start_gate(case, gate, by=by, at=at.now)
    return case


def working(at: Desk, person: str) -> CaseRow:
    """The newest case of somebody who has not left. Raises VettingError for who has, CaseworkError for who has none."""
    case = at.store.case(person)
    if left(at.rules, at.store.recorded(case)):
        raise VettingError(
            f"person {person}: is leaving already; record the evidence of leaving, or begin anew with gates start"
        )
    return case


def _id(person: str) -> str:
    if not person.strip() or len(person) > WHO or not person.isprintable() or person != person.strip():
        raise VettingError(f"person {person.strip()[:100]!r}: is no id; give your own id of the person")
    return person
