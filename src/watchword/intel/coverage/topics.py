"""What Watchword does about each kind of measure that a report advises."""

from collections.abc import Iterable, Mapping
from typing import Any

from watchword.indicators.card import Card
from watchword.intel.coverage.found import CoveredAdvice, State, Topic
from watchword.intel.coverage.links import together
from watchword.intel.coverage.sight import Sight
from watchword.intel.reading.tables import table
from watchword.intel.report import Mitigation, Report

#: This command only runs indicators: it sees what they see, and nothing by itself.
_RUNS_INDICATORS = "scan"


def topic_of(name: str, cards: Mapping[str, Card], sight: Sight) -> Topic:
    """One kind of measure, by its name in measures.toml."""
    row: Mapping[str, Any] = table("measures_done")[name]
    indicators = _with_sight(row.get("indicators", ()), cards, sight)
    commands = tuple(row.get("commands", ()))
    lacks = row.get("lacks", "")
    at_work = any(seen for _, seen in indicators) or any(each != _RUNS_INDICATORS for each in commands)
    if not commands and not indicators:
        state = State.MISSING
    elif not at_work:
        state = State.UNSEEN
    else:
        state = State.PARTLY if lacks else State.DONE
    sees = _with_sight(row.get("sees", ()), cards, sight)
    return Topic(name, state, commands, indicators, lacks, tuple(row.get("planned", ())), sees)


def advised(report: Report) -> tuple[Mitigation, ...]:
    """A report's advice, and the measures whose ids it states, as advice with their topic."""
    by_id = measures_by_id()
    stated = [
        Mitigation(f"{each.id} {each.name}".strip(), (by_id[each.id],), each.quotes[0])
        for each in report.techniques
        if each.stated and each.id in by_id and each.quotes
    ]
    return (*report.mitigations, *stated)


def measures_by_id() -> dict[str, str]:
    """Topics by the ids of measures in ATT&CK and the Insider Threat Matrix."""
    return {id_: name for name, row in table("measures_done").items() for id_ in row.get("ids", ())}


def advice_covered(advice: Mitigation, topics: Mapping[str, Topic]) -> CoveredAdvice:
    """Done where all of its topics are; missing where none is, or where it speaks of none that is known."""
    return CoveredAdvice(
        advice, together([topics[name].state for name in advice.topics], State.DONE), advice.topics
    )


def _with_sight(ids: Iterable[str], cards: Mapping[str, Card], sight: Sight) -> tuple[tuple[str, bool], ...]:
    return tuple((each, not sight.lacking(cards[each])) for each in ids)
