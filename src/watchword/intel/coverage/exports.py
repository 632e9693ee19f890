"""What to export so that an indicator without its sources can see."""

from collections.abc import Iterable, Iterator, Mapping

from watchword.indicators.card import Card
from watchword.intel.coverage.found import Export
from watchword.intel.coverage.sight import Sight
from watchword.intel.reading.tables import table
from watchword.sources.registry import LOG_SOURCES, TABLE_SOURCES


def exports_for(indicators: Iterable[str], cards: Mapping[str, Card], sight: Sight) -> tuple[Export, ...]:
    """For everything that these indicators need and lack: the sources that give it, what shows most first."""
    lacking: dict[str, list[str]] = {}
    for name in dict.fromkeys(indicators):
        for need in sight.lacking(cards[name]):
            lacking.setdefault("|".join(sorted(need.split("|"))), []).append(name)
    found = [
        Export(need, tuple(_sources(need)), _instead(need, sight), tuple(sorted(names)))
        for need, names in lacking.items()
    ]
    return tuple(sorted(found, key=lambda each: (-len(each.shows), each.need)))


def _instead(need: str, sight: Sight) -> str:
    return next((sight.because[each] for each in need.split("|") if each in sight.because), "")


def _sources(need: str) -> Iterator[tuple[str, str, str]]:
    """Those that give any of the need's tables, logs first."""
    tables = need.split("|")
    for log in LOG_SOURCES:
        if any(each in log.tables for each in tables):
            yield log.id, log.title, log.export
    people_side = {id_ for each in tables for id_ in table("exports").get(each, ())}
    for source in TABLE_SOURCES:
        if source.id in people_side:
            yield source.id, source.title, source.export
