"""Small rules and ways to record, for tests of the gates."""

from datetime import UTC, datetime, timedelta

from watchword.vetting.gate_state import gate_states
from watchword.vetting.in_force import RoleInForce, role_in_force
from watchword.vetting.reading import shipped_rules
from watchword.vetting.record import EvidenceRecord, GateDecision, Outcome, Result, Waiver
from watchword.vetting.rules import Rules
from watchword.vetting.state import GateState

BEGAN = datetime(2026, 1, 5, 9, tzinfo=UTC)


def day(number: float) -> datetime:
    """The day of that number after vetting began."""
    return BEGAN + timedelta(days=number)


def given(
    gate: str, evidence: str, on: float = 0, result: Result = Result.PASSED, by: str = "Ana"
) -> EvidenceRecord:
    return EvidenceRecord(gate, evidence, result, by, day(on))


def everything(rules: Rules, role: RoleInForce, gates: dict[str, float]) -> list[EvidenceRecord]:
    """Passing evidence for every need of these gates, each had on its day."""
    return [
        given(gate, need.options[0], on)
        for gate, on in gates.items()
        for need in rules.gate(gate).needs
        if (role.raised or role.tier).covers(need.tier)
    ]


class Vetting:
    """A person's vetting under the shipped rules, as its records grow."""

    def __init__(self, role: str = "software-engineer") -> None:
        self.rules = shipped_rules()
        self.role = role_in_force(self.rules, role)
        self.records: list[EvidenceRecord] = []
        self.waivers: list[Waiver] = []
        self.decisions: list[GateDecision] = []
        self.started = {"application": BEGAN}

    def give(self, on: float, *gates: str) -> "Vetting":
        self.records += everything(self.rules, self.role, dict.fromkeys(gates, on))
        return self

    def decide(self, gate: str, evidence: str | None, outcome: Outcome, on: float) -> "Vetting":
        self.decisions.append(GateDecision(gate, evidence, outcome, "Ana", "Ben", "looked into", day(on)))
        return self

    def states(self, on: float) -> list[GateState]:
        return gate_states(
            self.rules, self.role, self.records, self.waivers, day(on), self.started, self.decisions
        )

    def state(self, gate: str, on: float) -> GateState:
        return next(each for each in self.states(on) if each.gate == gate)
