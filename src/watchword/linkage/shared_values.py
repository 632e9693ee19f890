"""Values that two or more people hold, found in bulk, and those that too many hold to say anything."""

from collections.abc import Mapping
from dataclasses import dataclass

import duckdb

from watchword.linkage.kinds import Kind

#: Values told by name when too many people share them; the rest are only counted.
TOLD = 20


@dataclass(frozen=True)
class TooCommon:
    """A value that more people share than its kind allows: it made no edge."""

    kind: str
    value_key: str
    shared_by: int


def number_people(connection: duckdb.DuckDBPyConnection) -> int:
    """Make `person(idx, person_id, …)`, oldest application first, then by id; returns how many there are.

    Somebody who is only in the holdings or pairs counts too, after everybody who has applied.
    """
    connection.execute(
        """CREATE TABLE person AS
        WITH known AS (
          SELECT person_id, min(applied) AS applied, any_value(household) AS household, any_value(agency) AS agency,
            any_value(campus) AS campus, any_value(name_key) AS name_key
          FROM people WHERE person_id IS NOT NULL GROUP BY person_id),
        met AS (
          SELECT DISTINCT person_id FROM (SELECT person_id FROM holdings UNION ALL SELECT person_id FROM pairs
            UNION ALL SELECT other FROM pairs)
          WHERE person_id IS NOT NULL),
        every AS (
          SELECT * FROM known UNION ALL BY NAME SELECT person_id FROM met ANTI JOIN known USING (person_id))
        SELECT (row_number() OVER (ORDER BY applied NULLS LAST, person_id) - 1)::INTEGER AS idx, * FROM every"""
    )
    return int(connection.execute("SELECT count(*) FROM person").fetchall()[0][0])


def find_shared(connection: duckdb.DuckDBPyConnection, kinds: Mapping[str, Kind]) -> None:
    """Make `kind`, `shared(vid, kind, value_key, k)` and `holder(vid, idx, first, last, ip_kind)`.

    A hash of the value leaves out what one row alone has, which is nearly everything, before any text is grouped.
    """
    _kind_table(connection, kinds)
    connection.execute(
        """CREATE TEMP TABLE repeated AS SELECT h FROM (
          SELECT hash(kind, value_key) AS h FROM holdings WHERE value_key IS NOT NULL AND person_id IS NOT NULL)
        GROUP BY h HAVING count(*) > 1"""
    )
    connection.execute(
        """CREATE TABLE candidate AS
        SELECT h.kind, h.value_key, p.idx, min(h.first) AS first, max(coalesce(h.last, h.first)) AS last,
          min(h.ip_kind) AS ip_kind
        FROM holdings h SEMI JOIN repeated r ON hash(h.kind, h.value_key) = r.h
        JOIN person p ON p.person_id = h.person_id JOIN kind USING (kind) WHERE h.value_key IS NOT NULL
        GROUP BY h.kind, h.value_key, p.idx"""
    )
    connection.execute(
        """CREATE TABLE shared AS
        SELECT (row_number() OVER () - 1)::INTEGER AS vid, kind, value_key, k FROM (
          SELECT kind, value_key, count(*)::INTEGER AS k FROM candidate GROUP BY ALL HAVING count(*) > 1)"""
    )
    connection.execute(
        """CREATE TABLE holder AS
        SELECT vid, k, shared.kind, idx, first, last, ip_kind FROM candidate JOIN shared USING (kind, value_key)
        JOIN kind ON kind.kind = shared.kind WHERE k <= "limit" """
    )
    connection.execute("DROP TABLE candidate; DROP TABLE repeated")


def too_common(connection: duckdb.DuckDBPyConnection) -> tuple[tuple[TooCommon, ...], int]:
    """The values that most people share beyond their kind's limit, at most TOLD, and how many there are in all."""
    rows = connection.execute(
        f"""SELECT kind, value_key, k, count(*) OVER () FROM shared JOIN kind USING (kind) WHERE k > "limit"
        ORDER BY k DESC, kind, value_key LIMIT {TOLD}"""
    ).fetchall()
    return tuple(TooCommon(kind, key, k) for kind, key, k, _ in rows), int(rows[0][3]) if rows else 0


def unknown_kinds(connection: duckdb.DuckDBPyConnection) -> list[tuple[str, int]]:
    """Kinds in the holdings that the table of weights lacks, and their rows, most rows first, at most TOLD."""
    return connection.execute(
        f"""SELECT coalesce(left(kind, 60), 'none'), count(*) FROM holdings ANTI JOIN kind USING (kind)
        GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT {TOLD}"""
    ).fetchall()


def _kind_table(connection: duckdb.DuckDBPyConnection, kinds: Mapping[str, Kind]) -> None:
    connection.execute(
        """CREATE TABLE kind(kind VARCHAR, family VARCHAR, hard BOOLEAN, alone BOOLEAN, base DOUBLE, per_doubling DOUBLE,
        "limit" INTEGER, lasting INTEGER, handed INTEGER, home DOUBLE, home_upto INTEGER, agency DOUBLE, campus DOUBLE)"""
    )
    connection.executemany(
        "INSERT INTO kind VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (name, kind.family, kind.hard, kind.alone, kind.base, kind.per_doubling, kind.limit, kind.lasting,
             kind.handed, kind.home, kind.home_upto, kind.agency, kind.campus)
            for name, kind in kinds.items()
        ],
    )  # fmt: skip
