"""Record evidence for a gate, and what two people waive or decide."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from watchword.casework.store import CaseRow
from watchword.flows.gates.desk import Desk, case_of, gates_of, known_gate
from watchword.flows.gates.evidence_file import keep_evidence
from watchword.flows.gates.moment import who, words
from watchword.flows.home import home
from watchword.vetting.admissible import check_second, check_turn
from watchword.vetting.nearest import nearest
from watchword.vetting.record import EvidenceRecord, GateDecision, Outcome, Result, Waiver
from watchword.vetting.rules import VettingError
from watchword.vetting.state import GateState


@dataclass(frozen=True)
class Given:
    """Evidence as somebody gives it: what came of it, when it was had (None: now), a file with it, and a note."""

    evidence: str
    by: str
    result: Result = Result.PASSED
    had: datetime | None = None
    file: Path | None = None
    note: str = ""


@dataclass(frozen=True)
class Two:
    """Two people who agree, and why, as they are typed."""

    by: str
    second: str
    why: str

    def checked(self) -> tuple[str, str, str]:
        """The three on a line each. Raises VettingError for one that is missing or too long."""
        return who(self.by, "--by"), who(self.second, "--second"), words(self.why, "--why")


def record(at: Desk, person: str, gate: str, given: Given, number: int | None = None) -> GateState:
    """Record evidence for a gate; the gate's state after it. number: of which vetting, as `case_of` says.

    Raises VettingError for an unknown gate or evidence, for evidence that this role is not asked for, for a time before
    vetting or the gate's turn began, for a second look by who had the first, and for a file that cannot be kept.
    """
    by, note = who(given.by, "--by"), words(given.note, "--note", needed=False)
    known = known_gate(at.rules, gate)
    # The file is kept in the same turn, so that nobody erases it as another's in between.
    with at.store.alone():
        case = case_of(at, person, known, number)
        asked = _check_asked(at, case, gate, given.evidence)
        had = given.had or at.now
        if had.date() < case.opened_at.date():
            raise VettingError(
                f"{given.evidence}: was had before vetting began on {case.opened_at:%Y-%m-%d}; "
                "earlier evidence does not count"
            )
        made = EvidenceRecord(gate, given.evidence, given.result, by, had, at.now)
        check_turn(known, asked, made)
        check_second(known, at.store.recorded(case).records, made)
        kept = keep_evidence(given.file, home()) if given.file else None
        at.store.add_record(case, made, note=note, file=kept)
        return _after(at, case, gate)


def waive(
    at: Desk,
    person: str,
    gate: str,
    two: Two,
    until: datetime | None = None,
    number: int | None = None,
) -> GateState:
    """Let two people pass a gate without its evidence; the gate's state after it.

    Raises VettingError for one person, and for a gate that nothing has opened.
    """
    known = known_gate(at.rules, gate)
    made = Waiver(gate, *two.checked(), at.now, until)
    with at.store.alone():
        case = case_of(at, person, known, number)
        state = _after(at, case, gate)
        if state.since is None and known.opens != "in-turn":
            raise VettingError(
                f"gate {gate}: nothing has opened it, so there is nothing to waive; see gates status"
            )
        at.store.add_waiver(case, made)
        return _after(at, case, gate)


def decide(
    at: Desk,
    person: str,
    gate: str,
    evidence: str | None,
    outcome: Outcome,
    two: Two,
    number: int | None = None,
) -> GateState:
    """Record two people's decision on a gate or on one evidence of it; the gate's state after it.

    Raises VettingError for one person, for evidence that did not fail or contradict, and for an outcome of the other kind.
    """
    known = known_gate(at.rules, gate)
    made = GateDecision(gate, evidence, outcome, *two.checked(), at.now)
    with at.store.alone():
        case = case_of(at, person, known, number)
        if evidence is not None:
            _check_asked(at, case, gate, evidence)
            records = at.store.recorded(case).records
            if not any(
                each.gate == gate and each.evidence == evidence and each.result.adverse for each in records
            ):
                raise VettingError(f"{evidence}: neither failed nor contradicted; there is nothing to decide")
        at.store.add_decision(case, made)
        return _after(at, case, gate)


def _check_asked(at: Desk, case: CaseRow, gate: str, evidence: str) -> GateState:
    """Evidence is recorded only where everybody of the role is asked for it."""
    asked = _after(at, case, known_gate(at.rules, gate).id)
    options = [option for need in asked.needs for option in need.options]
    if evidence not in options:
        hint = nearest(evidence, options)
        raise VettingError(f"evidence {evidence[:100]}: gate {gate} does not ask a {case.role} for it{hint}")
    return asked


def _after(at: Desk, case: CaseRow, gate: str) -> GateState:
    found = gates_of(at, case).states
    return next(state for state in found if state.gate == gate)
