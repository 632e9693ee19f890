"""Facts of one name as words for a reader, and as values for programs."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from watchword.flows.cases import stamp
from watchword.flows.vet.about import About
from watchword.flows.vet.fact_labels import BEHIND, LABELS, NAMES, PRIVATE

#: Most values that a text names; the rest is counted.
MOST_VALUES = 3
#: The least that is told of a number: one of what is counted, half a year, one in a hundred.
_LEAST = {"{number}": 1.0, "{years}": 0.5, "{share}": 0.01}

Row = Mapping[str, Any]


def told_values(rows: Sequence[Row], about: About) -> list[dict[str, Any]]:
    """What each row says: value, number, time and detail. Names of people are left as whether they agree."""
    return [_value(row, about) for row in rows]


def _value(row: Row, about: About) -> dict[str, Any]:
    name, moment = row["fact"], row.get("moment")
    value, detail = row.get("value"), row.get("detail")
    if name in NAMES:
        value, detail = about.agrees(value or "").value, None
    elif name in PRIVATE:
        value, detail = None, None
    number = row.get("number")
    return {
        "value": value,
        "number": round(number, 4) if isinstance(number, float) else number,
        "time": _time(moment),
        "detail": detail,
    }


def _time(moment: datetime | None) -> str | None:
    """A moment as text; prepared tables have UTC without its mark."""
    return stamp(moment if moment.tzinfo else moment.replace(tzinfo=UTC)) if moment else None


def shown(name: str, told: Sequence[Mapping[str, Any]]) -> list[str]:
    """Facts of one name in short words, one text for each wording; nothing where they have none."""
    words = LABELS.get(name)
    if words is None:
        return []
    if isinstance(words, str):
        return [_filled(words, told)] if _says_something(words, told[0]["number"] or 0.0) else []
    by_words: dict[str, list[Mapping[str, Any]]] = {}
    for each in told:
        if said := words.get(str(each["value"])):
            by_words.setdefault(said, []).append(each)
    return [_filled(said, rows) for said, rows in by_words.items()]


def _says_something(words: str, number: float) -> bool:
    """Whether a number in the words is one that is not nothing as it is written."""
    return all(mark not in words or number >= least for mark, least in _LEAST.items())


def behind(name: str, told: Mapping[str, Any]) -> str:
    """One fact that a finding rests on, in words; empty where the finding says it all."""
    words = BEHIND.get(name, LABELS.get(name))
    if isinstance(words, Mapping):
        words = words.get(str(told["value"]))
    if words is None:
        return ": ".join(filter(None, (told["value"], told["detail"])))
    return _filled(words, [told]) if words else ""


def _filled(words: str, told: Sequence[Mapping[str, Any]]) -> str:
    first = told[0]
    number = first["number"] if first["number"] is not None else 0.0
    return words.format(
        values=_listed([str(each["value"] or "") for each in told]),
        details=_listed([str(each["detail"] or "") for each in told]),
        shares=_listed(
            [
                f"{each['value']} ({each['number'] or 0:.0%})"
                for each in sorted(told, key=lambda each: -(each["number"] or 0))
            ]
        ),
        number=f"{number:,.0f}",
        years=f"{number:.1f}",
        share=f"{number:.0%}",
        clock=_clock(number),
        day=str(first["time"] or "a day that cannot be read")[:10],
    )


def _listed(texts: Sequence[str]) -> str:
    """Texts once each, three of them and how many more."""
    once = list(dict.fromkeys(filter(None, texts)))
    more = f" and {len(once) - MOST_VALUES} more" if len(once) > MOST_VALUES else ""
    return f"{', '.join(once[:MOST_VALUES])}{more}"


def _clock(minutes: float) -> str:
    """Minutes from UTC as a clock's setting."""
    sign, whole = "-" if minutes < 0 else "+", abs(int(minutes))
    return f"UTC{sign}{whole // 60:02}:{whole % 60:02}"
