"""What may be recorded for a gate: evidence that would not count is refused in one line, never dropped silently."""

from collections.abc import Sequence

from watchword.vetting.one_name import one_name
from watchword.vetting.record import EvidenceRecord, Result
from watchword.vetting.rules import Gate, Need, VettingError
from watchword.vetting.state import GateState


def check_turn(gate: Gate, state: GateState, record: EvidenceRecord) -> None:
    """Refuse evidence from before the turn of a gate that takes none from before; what failed is taken at any time."""
    if not gate.timed or record.result.adverse or (state.since is not None and record.at >= state.since):
        return
    when = (
        f"its turn comes on {state.since:%Y-%m-%d %H:%M}Z"
        if state.since
        else "its turn has not come, see gates status"
    )
    raise VettingError(
        f"{record.evidence}: gate {gate.id} takes no evidence from before its turn, and {when}; record it then"
    )


def check_second(gate: Gate, records: Sequence[EvidenceRecord], record: EvidenceRecord) -> None:
    """Refuse a second look by the one who had the first, and a first look by the one who had the second."""
    if record.result is not Result.PASSED:
        return
    for other in _of_others(gate, record.evidence):
        for each in records:
            taken = each.gate == gate.id and each.evidence in other.options and each.result is Result.PASSED
            if taken and one_name(each.by, record.by):
                raise VettingError(
                    f"{record.evidence}: {record.by} recorded {each.evidence} too, and {gate.id} asks for two people; "
                    "let another one look, and record it with their --by"
                )


def _of_others(gate: Gate, evidence: str) -> list[Need]:
    """The needs of a gate that somebody else than the giver of this evidence has to meet."""
    mine = {need.id for need in gate.needs if evidence in need.options}
    asked = {need.other_than for need in gate.needs if need.id in mine}
    return [need for need in gate.needs if need.id in asked or need.other_than in mine]
