"""The state of one need of a gate: which of its evidence counts, and until when."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from watchword.vetting.record import EvidenceRecord, GateDecision, Outcome, Result
from watchword.vetting.rules import Gate, Need, Rules
from watchword.vetting.state import NeedState, NeedStatus


def need_status(
    rules: Rules,
    gate: Gate,
    need: Need,
    records: Sequence[EvidenceRecord],
    decisions: Sequence[GateDecision],
    now: datetime,
) -> NeedStatus:
    """The state at `now` of a need, from the records of its gate that may count, in any order.

    Evidence that failed or contradicted is first, until two people set it aside; then whichever passing evidence counts
    longest.
    """
    mine = [each for each in records if each.evidence in need.options and each.at <= now]
    by = tuple(dict.fromkeys(rules.evidence[option].by for option in need.options))
    ways = (by, need.options, tuple(rules.evidence[option].says for option in need.options))
    against = [each for each in mine if each.result.adverse and not _set_aside(each, decisions, now)]
    passed = [each for each in mine if each.result is Result.PASSED]
    first = min((each.at for each in passed), default=None)
    if against:
        worst = max(against, key=lambda each: (each.at, each.result.value, each.evidence, each.by))
        state = NeedState(worst.result.value)
        return NeedStatus(need.id, state, *ways, worst.evidence, worst.by, worst.at, None, first)
    if not passed:
        return NeedStatus(need.id, NeedState.MISSING, *ways)
    best = max(passed, key=lambda each: (_lasts(expiry(rules, gate, each)), each.at, each.evidence, each.by))
    ends = expiry(rules, gate, best)
    state = NeedState.EXPIRED if ends is not None and now >= ends else NeedState.MET
    return NeedStatus(need.id, state, *ways, best.evidence, best.by, best.at, ends, first)


def expiry(rules: Rules, gate: Gate, record: EvidenceRecord) -> datetime | None:
    """When evidence counts no more: its own days, or the gate's period where that is shorter; None for never."""
    days = [each for each in (rules.evidence[record.evidence].valid_days, gate.repeats_days) if each]
    return record.at + timedelta(days=min(days)) if days else None


def _lasts(ends: datetime | None) -> tuple[bool, float]:
    return (ends is None, 0.0 if ends is None else ends.timestamp())


def _set_aside(record: EvidenceRecord, decisions: Sequence[GateDecision], now: datetime) -> bool:
    """Whether the newest decision since it was recorded lets it not count; of two at once, the one that it stands."""
    since = [
        (each.at, each.outcome is Outcome.STANDS)
        for each in decisions
        if each.evidence == record.evidence and record.known_at <= each.at <= now
    ]
    return bool(since) and not max(since)[1]
