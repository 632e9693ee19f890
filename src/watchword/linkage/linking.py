"""The whole job: holdings in, links and personas out."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import duckdb
import numpy as np
import pyarrow as pa

from watchword.linkage.account_chains import find_chains
from watchword.linkage.components import LARGE, Groups, groups
from watchword.linkage.edges import find_edges
from watchword.linkage.holdings import Held, opened
from watchword.linkage.judgements import Judgement, Verdict, kept_together, latest, pairs, with_same
from watchword.linkage.kinds import KINDS, THRESHOLD, Kind
from watchword.linkage.link import SELECT_LINKS, Link, links_table
from watchword.linkage.personas import Conflict, Persona, Tie, conflicts, persona
from watchword.linkage.shared_values import TooCommon, find_shared, number_people, too_common, unknown_kinds
from watchword.linkage.ties import NO_TIES, Ties, find_ties

#: Rounds of tying: people, then groups; more change next to nothing.
ROUNDS = 5


@dataclass(frozen=True)
class Linked:
    """What linkage found.

    links: rows of `link.LINKS`, whether or not they are enough for a persona. personas: the largest first.
    too_common, too_common_in_all: values that too many share to make an edge. unknown_kinds: kinds without a weight, rows.
    """

    links: pa.Table
    personas: tuple[Persona, ...]
    conflicts: tuple[Conflict, ...]
    too_common: tuple[TooCommon, ...]
    too_common_in_all: int
    unknown_kinds: tuple[tuple[str, int], ...]
    people: int

    @property
    def persona_of(self) -> dict[str, str]:
        """For each member of a persona its id."""
        return {person: found.id for found in self.personas for person in found.people}


def link(
    held: Held,
    judgements: Iterable[Judgement] = (),
    kinds: Mapping[str, Kind] = KINDS,
    threshold: float = THRESHOLD,
    large: int = LARGE,
    memory: str = "2GB",
) -> Linked:
    """Link everybody in the holdings. Raises LinkageError for input that cannot be read.

    threshold: log-odds that a tie needs. large: components of more people are parted into communities.
    """
    words = latest(judgements)
    with opened(held, memory) as connection:
        people = number_people(connection)
        find_shared(connection, kinds)
        find_edges(connection)
        ties, grouped = _grouped(connection, people, words, threshold, large)
        found = _personas(connection, grouped, ties, words)
        common, in_all = too_common(connection)
        unknown = tuple(unknown_kinds(connection))
        rows = links_table(connection)
    apart = [word for word in words.values() if word.verdict is Verdict.DIFFERENT]
    return Linked(rows, found, conflicts(found, apart), common, in_all, unknown, people)


def _grouped(
    connection: duckdb.DuckDBPyConnection,
    people: int,
    words: Mapping[tuple[str, str], Judgement],
    threshold: float,
    large: int,
) -> tuple[Ties, Groups]:
    """Ties between people, then between the groups that they form.

    Who shares one thing with one of a group and another thing with another of it shares both with one hand.
    """
    numbers = _numbers(connection, words)
    same, different = (
        pairs(words.values(), verdict, numbers) for verdict in (Verdict.SAME, Verdict.DIFFERENT)
    )
    connection.from_arrow(pa.table({"a": different[:, 0], "b": different[:, 1]})).create("parted")
    found, ties = np.arange(people, dtype=np.int64), NO_TIES
    for _ in range(ROUNDS):
        more = find_ties(connection, found, threshold)
        ties = with_same(ties.and_those(more), same)
        found = kept_together(groups(people, ties, large), same)
        if not len(more.a):
            break
    chains = find_chains(connection, found)
    if len(chains.a):
        ties = with_same(ties.and_those(chains), same)
        found = kept_together(groups(people, ties, large), same)
    return ties, found


def _numbers(connection: duckdb.DuckDBPyConnection, words: Mapping[tuple[str, str], Judgement]) -> dict[str, int]:  # fmt: skip
    """The numbers of the people who have been judged."""
    people = sorted({person for pair in words for person in pair})
    ids = pa.table({"person_id": pa.array(people, pa.string())})
    rows = connection.from_arrow(ids).query(
        "judged_people", "SELECT person_id, idx FROM person SEMI JOIN judged_people USING (person_id)"
    )
    return {str(person): int(number) for person, number in rows.fetchall()}


def _personas(
    connection: duckdb.DuckDBPyConnection,
    found: Groups,
    ties: Ties,
    words: Mapping[tuple[str, str], Judgement],
) -> tuple[Persona, ...]:
    """A persona for each group of two or more, of the ties inside it."""
    ties = ties.kept(found[ties.a] == found[ties.b])
    table = pa.table({"a": ties.a, "b": ties.b, "weight": ties.weight, "grp": found[ties.a]})
    connection.from_arrow(table).create("tie")
    links = _links(connection)
    member_ties: dict[int, list[Tie]] = defaultdict(list)
    for a, b, weight, group in connection.execute(
        """SELECT p.person_id, q.person_id, weight, grp FROM tie
        JOIN person p ON p.idx = tie.a JOIN person q ON q.idx = tie.b ORDER BY tie.a, tie.b"""
    ).fetchall():
        word = words.get((a, b) if a <= b else (b, a))
        member_ties[group].append(Tie(a, b, weight, tuple(links[a, b]), word))
    made = [
        persona(tuple(members), member_ties[group], names)
        for group, members, names in connection.execute(
            """SELECT grp, list(person_id ORDER BY idx), count(DISTINCT coalesce(name_key, person_id)) FROM (
              SELECT DISTINCT grp, unnest([a, b]) AS idx FROM tie) JOIN person USING (idx) GROUP BY grp"""
        ).fetchall()
    ]
    return tuple(sorted(made, key=lambda each: (-len(each.people), -each.confidence, each.id)))


def _links(connection: duckdb.DuckDBPyConnection) -> Mapping[tuple[str, str], list[Link]]:
    """The shared values of each tied pair, the heaviest first."""
    links: dict[tuple[str, str], list[Link]] = defaultdict(list)
    for row in connection.execute(
        f"{SELECT_LINKS} JOIN tie ON tie.a = e.a AND tie.b = e.b ORDER BY e.weight DESC, e.kind, value_key"
    ).fetchall():
        made = Link(*row)
        links[made.a, made.b].append(made)
    return links
