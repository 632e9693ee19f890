"""The job: the passages that two people's texts share, to be read side by side."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from watchword.engines.duck import quoted
from watchword.enrich.applicants.names import Names
from watchword.enrich.applicants.tied import own, tie
from watchword.enrich.workbench import Workbench
from watchword.flows.link.applied_again import applied_again
from watchword.flows.link.opened import opened
from watchword.linkage.holdings import LinkageError
from watchword.linkage.texts.passages import PASSAGES, Passage, shared_passages

#: Texts of one person that are compared, the newest; nobody applies with more that matter.
MOST_TEXTS = 20


@dataclass(frozen=True)
class Shared:
    """What two people's texts share, the longest first. one_texts, other_texts: how many each of them wrote."""

    passages: tuple[Passage, ...]
    one_texts: int
    other_texts: int


def passages(lake: Path, one: str, other: str, different: Collection[tuple[str, str]] = ()) -> Shared:
    """At most five passages of all texts of two people, those of their other applications included.

    different: pairs judged so, as in `applied_again`. Raises LinkageError where both ids are one person's, and as
    `opened` does, with LakeError.
    """
    with opened(lake) as bench:
        tie(bench)
        ids, their_ids = (_every_id(bench, person, different) for person in (one, other))
        if not set(ids).isdisjoint(their_ids):
            raise LinkageError(
                f"{one} and {other}: are one person, by name and contact; "
                "name two people, or judge these different first"
            )
        ours, theirs = _texts(bench, ids), _texts(bench, their_ids)
    found: dict[str, Passage] = {}
    for a in ours:
        for b in theirs:
            for passage in shared_passages(a, b):
                found.setdefault(passage.in_a.lower(), passage)
    longest = sorted(found.values(), key=lambda passage: (-passage.words, passage.in_a))
    return Shared(tuple(longest[:PASSAGES]), len(ours), len(theirs))


def _texts(bench: Workbench, ids: Sequence[str]) -> list[str]:
    among = ", ".join(map(quoted, ids))
    rows = bench.rows(f"""
        SELECT text FROM {own("document_texts", everybody=True)}
        WHERE text IS NOT NULL AND person_id IN ({among})
        GROUP BY text ORDER BY max(utc) DESC NULLS LAST, hash(text) LIMIT {MOST_TEXTS}""")
    return [row["text"] for row in rows]


def _every_id(bench: Workbench, person: str, different: Collection[tuple[str, str]]) -> list[str]:
    """The ids under which one person applied, by the rule of `applied_again`."""
    rows = bench.rows(f"""
        WITH a AS (SELECT person_id, email, phone, utc FROM {own("applications", everybody=True)}),
        mine AS (SELECT email, phone FROM a WHERE person_id = {quoted(person)})
        SELECT person_id, 'email' AS kind, email AS value_key, utc FROM a WHERE email IN (SELECT email FROM mine)
        UNION SELECT person_id, 'phone', phone, utc FROM a WHERE phone IN (SELECT phone FROM mine)""")
    seen = {row["person_id"]: row["utc"] for row in rows}
    names = Names(bench, seen)
    people = [
        {
            "person_id": each,
            "applied": seen[each],
            "name_key": names.key(each),
        }
        for each in sorted(seen)
    ]
    columns = ("person_id", "kind", "value_key")
    held = pa.table({name: pa.array([row[name] for row in rows], pa.string()) for name in columns})
    first = applied_again(held, pa.Table.from_pylist(people, schema=_PEOPLE), different)
    root = first.get(person, person)
    return sorted({person, root, *(each for each in seen if first.get(each) == root)})


_PEOPLE = pa.schema([("person_id", pa.string()), ("applied", pa.timestamp("us")), ("name_key", pa.string())])
