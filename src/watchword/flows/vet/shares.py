"""What an applicant shares with others, told whether it counts or not; and why it does not, where it does not."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import UTC
from typing import Any

from watchword.flows.cases import stamp
from watchword.flows.vet.wording import KINDS

#: Other people named for one value; `people` counts them all.
MOST_NAMED = 20
#: A value of more people is an office's, an agency's or a template's; indicators have limits of their own below it.
NOBODYS_OWN = 50
#: Kinds of which each row says how the other has the value; every other is in the rows.
_TOLD_APART = ("photo",)


def shares(rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """One entry a value: kind, words, shown, people (others), with (their ids), first and last (UTC), why it says little.

    Values that somebody else also holds come first, those of many people last; `excused` is None where nothing
    explains the sharing yet.
    """
    by_value: dict[tuple[str, str, str], list[Mapping[str, Any]]] = defaultdict(list)
    for row in rows:
        by_value[row["kind"], row["value_key"], _apart(row)].append(row)
    found = [_entry(kind, held) for (kind, *_), held in by_value.items()]
    return sorted(
        found, key=lambda each: (each["excused"] is not None, each["people"], each["kind"], each["with"])
    )


def _apart(row: Mapping[str, Any]) -> str:
    """By what the holders of one value are told apart: a photograph is one person's as it is and another's mirrored."""
    return row["shown"] or "" if row["kind"] in _TOLD_APART else ""


def _entry(kind: str, held: list[Mapping[str, Any]]) -> dict[str, Any]:
    others = sorted({row["other"] for row in held})
    everybody = max(max(row["shared_by"] for row in held) - 1, len(others))
    times = [row["other_time"] for row in held if row["other_time"]]
    return {
        "kind": kind,
        "words": KINDS.get(kind, kind.replace("-", " ")),
        "shown": next((row["shown"] for row in held if row.get("shown")), None),
        "people": len(others) if kind in _TOLD_APART else everybody,
        "with": others[:MOST_NAMED],
        "likeness": round(max(row["share"] for row in held), 2),
        "last": stamp(max(times).replace(tzinfo=UTC)) if times else None,
        "excused": _excused(held, everybody),
    }


def _excused(held: list[Mapping[str, Any]], count: int) -> str | None:
    """Why a shared value says little or nothing of anybody, in words."""
    if count >= NOBODYS_OWN:
        return f"{count:,} people have it, so it is nobody's own"
    if all(row["household"] for row in held):
        return "one home and one family name: a household"
    if all(row["names"] == "same" for row in held):
        return "the same name: it may be one person who applied twice"
    if all(row["names"] == "compatible" for row in held):
        return "the names may be one person's, written another way"
    if all(row["same_agency"] for row in held):
        return "one agency sent both, and agencies give contacts of their own"
    return None
