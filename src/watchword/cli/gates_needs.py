"""`watchword gates needs`: what everybody of a role is asked for, in words."""

from typing import Annotated, Any

import typer

from watchword.cli.gates_options import Job, on_gates
from watchword.cli.gates_view import say, show_json
from watchword.flows.gates.look import Asked, asked_of
from watchword.report.words import count
from watchword.vetting.in_force import RoleInForce, accesses, role_in_force
from watchword.vetting.rules import Gate, Need, Rules
from watchword.vetting.tier import Tier

#: What opens a gate that is not opened by the gates before it.
_OPENS = {"tier-rise": "when the role comes to touch more", "leaving": "when somebody leaves"}


@on_gates
def needs(
    job: Job,
    role: Annotated[str, typer.Argument(help="A role, as the rules name it or one of your own.")],
    tier: Annotated[Tier | None, typer.Option(help="Only for a role of your own.")] = None,
) -> None:
    """Show what everybody of a role is asked for, gate by gate: from whom, in which ways, until when, and what waits."""
    rules, asked = job.desk.rules, role_in_force(job.desk.rules, role, tier)
    for each in asked_of(job.desk, asked):
        if job.as_json:
            show_json({"role": role, "tier": asked.tier.value} | _row(rules, each))
        else:
            _show(rules, each)
    if not job.as_json:
        _accesses(rules, asked)


def _show(rules: Rules, asked: Asked) -> None:
    """A gate: what is known once it is met, who decides and by when, each need with its ways, and another way."""
    gate = asked.gate
    say(f"{gate.id}: {gate.says}")
    say(f"{gate.owner} decides within {count(gate.days, 'day')} of its turn, which comes {_turn(gate)}", 2)
    if asked.holds:
        grace = f", but for its first {count(gate.grace_days, 'day')}" if gate.grace_days else ""
        say(f"held until it is met{grace}: {', '.join(asked.holds)}", 2)
    for need in asked.needs:
        other = f", from another one than {need.other_than}" if need.other_than else ""
        if need.any_of:
            say(f"{need.id}{other}, one of:", 2)
        for option in need.options:
            _way(rules, gate, option, "" if need.any_of else other, 4 if need.any_of else 2)
    say(f"another way: {gate.accommodation}", 2)


def _way(rules: Rules, gate: Gate, option: str, other: str, indent: int) -> None:
    """A way of meeting a need: who gives it, what it shows, and for how long it counts."""
    kind, days = rules.evidence[option], _days(rules, gate, option)
    lasts = f"; it counts for {count(days, 'day')}" if days else ""
    say(f"{option}, from {kind.by}{other}: {kind.says}{lasts}", indent)


def _days(rules: Rules, gate: Gate, option: str) -> int | None:
    """For how many days evidence counts at a gate; None for always."""
    known = [days for days in (rules.evidence[option].valid_days, gate.repeats_days) if days]
    return min(known, default=None)


def _turn(gate: Gate) -> str:
    """When a gate's turn comes, in words."""
    if gate.opens in _OPENS:
        return _OPENS[gate.opens]
    if not gate.after:
        return "first"
    later = f"{count(gate.earliest_days, 'day')} " if gate.earliest_days else ""
    return f"{later}after {' and '.join(gate.after)}"


def _accesses(rules: Rules, role: RoleInForce) -> None:
    """What the role may be given, in words."""
    say(f"what a {role.name} may be given ({role.tier.value}):")
    for access in rules.access:
        if access in accesses(rules, role):
            say(f"{access}: {rules.access[access].says}", 2)


def _row(rules: Rules, asked: Asked) -> dict[str, Any]:
    """A gate for JSON."""
    gate = asked.gate
    return {
        "gate": gate.id,
        "says": gate.says,
        "phase": gate.phase,
        "owner": gate.owner,
        "days": gate.days,
        "opens": gate.opens,
        "after": list(gate.after),
        "earliest_days": gate.earliest_days,
        "grace_days": gate.grace_days,
        "accommodation": gate.accommodation,
        "needs": [_need(rules, gate, need) for need in asked.needs],
        "holds": [*asked.holds],
    }


def _need(rules: Rules, gate: Gate, need: Need) -> dict[str, Any]:
    ways = [
        {
            "evidence": option,
            "by": rules.evidence[option].by,
            "says": rules.evidence[option].says,
            "valid_days": _days(rules, gate, option),
        }
        for option in need.options
    ]
    told = {"evidence": need.id, "any_of": list(need.options), "other_than": need.other_than}
    return told | {"ways": ways}
