"""Edges: two people who share one rare value, each with its weight. Linear in the number of holders.

A value of few holders links every pair of them; one of many links its earliest holder to each other and neighbours in
time to one another, and then every pair that anything else has linked, so that a pair's reasons are always whole.
"""

from collections.abc import Mapping

import duckdb

from watchword.linkage.kinds import EXPLAINS, IP_KINDS, UNKNOWN_IP

#: Up to so many holders every pair is linked: at most 5.5 edges a holder.
ALL_PAIRS = 12
#: Edges that weigh less say nothing and are left out.
LEAST = 0.05

#: Days between two people's uses of a value; 0 where they overlap or a time is unknown.
GAP = """coalesce(greatest(0, date_diff('hour', x.last, y.first), date_diff('hour', y.last, x.first)), 0) / 24.0"""
#: What a pair row keeps of its two holders.
PAIR = f"""x.vid, x.kind, x.k, x.idx AS a, y.idx AS b, least(x.first, y.first) AS first,
  greatest(x.last, y.last) AS last, {GAP} AS gap, x.ip_kind AS ip_a, y.ip_kind AS ip_b, 1.0 AS closeness"""


def find_edges(connection: duckdb.DuckDBPyConnection) -> None:
    """Make `edge(vid, kind, k, a, b, first, last, innocent, alone, weight)`; a < b are people's numbers.

    It needs `holder`, `person`, `kind` and `pairs`, and makes `outside`, which has the keys of what came as pairs.
    """
    _pairs(connection)
    _from_elsewhere(connection)
    _complete(connection)
    _weigh(connection, IP_KINDS)


def _pairs(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute(
        f"""CREATE TABLE pair AS
        SELECT {PAIR} FROM holder x JOIN holder y ON x.vid = y.vid AND x.idx < y.idx WHERE x.k <= {ALL_PAIRS}"""
    )
    connection.execute(
        f"""CREATE TEMP TABLE many AS SELECT *, row_number() OVER (PARTITION BY vid ORDER BY first NULLS LAST, idx) AS turn
        FROM holder WHERE k > {ALL_PAIRS}"""
    )
    connection.execute(
        """CREATE TEMP TABLE sparse AS SELECT DISTINCT vid, least(x.idx, y.idx) AS a, greatest(x.idx, y.idx) AS b
        FROM many x JOIN many y USING (vid) WHERE x.turn < y.turn AND (x.turn = 1 OR y.turn = x.turn + 1)"""
    )


def _from_elsewhere(connection: duckdb.DuckDBPyConnection) -> None:
    """Pairs found by other means, as near-duplicate photos: `outside` keeps their keys under negative numbers."""
    connection.execute(
        """CREATE TABLE outside AS
        SELECT (-row_number() OVER ())::INTEGER AS vid, * FROM (
          SELECT kind, least(p.idx, q.idx) AS a, greatest(p.idx, q.idx) AS b, max(pairs.value_key) AS value_key,
            max(greatest(coalesce(shared_by, 2), 2))::INTEGER AS k,
            max(least(1, greatest(0, coalesce(closeness, 1)))) AS closeness
          FROM pairs JOIN person p USING (person_id) JOIN person q ON q.person_id = pairs.other JOIN kind USING (kind)
          WHERE p.idx <> q.idx GROUP BY ALL) JOIN kind USING (kind) WHERE k <= "limit" """
    )
    connection.execute(
        """INSERT INTO pair SELECT vid, kind, k, a, b, NULL, NULL, 0, NULL, NULL, closeness FROM outside"""
    )


def _complete(connection: duckdb.DuckDBPyConnection) -> None:
    """Values of many holders: their own sparse edges, and every pair that another value has linked."""
    connection.execute(
        """CREATE TEMP TABLE linked AS SELECT DISTINCT a, b FROM (
          SELECT a, b FROM pair UNION ALL SELECT a, b FROM sparse)
          WHERE a IN (SELECT idx FROM many) AND b IN (SELECT idx FROM many)"""
    )
    connection.execute(
        f"""INSERT INTO pair SELECT {PAIR} FROM linked JOIN many x ON x.idx = linked.a
        JOIN many y ON y.idx = linked.b AND y.vid = x.vid"""
    )
    connection.execute("DROP TABLE linked; DROP TABLE sparse; DROP TABLE many")


def _weigh(connection: duckdb.DuckDBPyConnection, ip_kinds: Mapping[str, float]) -> None:
    """Base by kind, less for each doubling of the holders, halved by time, times what innocent ground explains."""
    cases = " ".join(f"WHEN '{kind}' THEN {factor}" for kind, factor in ip_kinds.items())
    place = f"CASE WHEN kind <> 'session-address' THEN 1.0 ELSE least({_ip('ip_a', cases)}, {_ip('ip_b', cases)}) END"
    connection.execute(_GROUND)
    connection.execute(
        f"""CREATE TABLE edge AS SELECT * FROM (
          SELECT vid, kind, k, a, b, first, last, {_INNOCENT} AS innocent, alone,
            greatest(0, base - per_doubling * log2(k / 2.0)) * closeness
            * CASE WHEN lasting IS NULL OR k > handed THEN 1.0 ELSE pow(0.5, least(gap / lasting, 60)) END * {place}
            * CASE WHEN {_AT_HOME} AND k <= home_upto THEN home ELSE 1.0 END
            * CASE WHEN same_agency THEN agency ELSE 1.0 END
            * CASE WHEN same_campus THEN campus ELSE 1.0 END AS weight
          FROM pair JOIN kind USING (kind) JOIN ground USING (a, b)) WHERE weight >= {LEAST}"""
    )
    connection.execute("DROP TABLE pair")


def _ip(column: str, cases: str) -> str:
    return f"CASE {column} {cases} ELSE {UNKNOWN_IP} END"


#: What two people declare in common, and whether they seem to live together: declared; the same unit, or one device,
#: telephone, mailbox or account on one home connection, at about the same time. `one_home`: the same unit while people
#: stay in one, which is longer than one search for work. Up to `home_upto` holders, as a household is small.
_GROUND = """CREATE TABLE ground AS
WITH home AS (
  SELECT a, b,
    bool_or(kind = 'delivery-unit' AND k <= home_upto AND gap < lasting) AS one_home,
    bool_or(kind = 'delivery-unit' AND near)
    OR (bool_or(kind IN ('device', 'phone', 'bank', 'email') AND near) AND bool_or(kind = 'session-address' AND near
      AND coalesce(ip_a, '') NOT IN ('vpn', 'hosting', 'mobile'))) AS lives
  FROM (SELECT *, k <= home_upto AND gap < 90 AS near FROM pair JOIN kind USING (kind)) GROUP BY a, b)
SELECT a, b, lives OR coalesce(p.household = q.household, false) AS at_home, one_home,
  coalesce(p.agency = q.agency, false) AS same_agency, coalesce(p.campus = q.campus, false) AS same_campus,
  CASE WHEN p.household = q.household THEN 'they declare one household' ELSE 'they seem to live together' END AS home_says
FROM home JOIN person p ON p.idx = a JOIN person q ON q.idx = b"""

#: A home explains what else its people share for as long as they live there; the unit itself is weighed by its own time.
_AT_HOME = "(at_home OR (one_home AND kind <> 'delivery-unit'))"
#: What may explain that just this value is shared, in words: the ground that lowers its weight, and nothing else.
_INNOCENT = f"""concat_ws(', ',
  CASE WHEN {_AT_HOME} AND k <= home_upto AND home <= {EXPLAINS} THEN home_says END,
  CASE WHEN same_agency AND agency <= {EXPLAINS} THEN 'one agency presents both' END,
  CASE WHEN same_campus AND campus <= {EXPLAINS} THEN 'both are of one campus or course' END,
  CASE WHEN k <= handed AND gap >= lasting THEN 'it may have been handed on in between' END)"""
