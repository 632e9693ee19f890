"""Documents with several rare editing sessions in common: one original, also where its first session was lost."""

from watchword.enrich.workbench import Workbench

#: The kind under which a document's editing sessions are kept, each keyed.
SESSION = "document-session-key"
_ANCESTRY = "document-ancestry"
#: Random numbers of 24 bits meet by chance now and then, and a passage that was copied brings one or two.
LEAST = 3
#: Sessions that more people have are a program's or a known template's.
MOST_PEOPLE = 50


def join_sessions(bench: Workbench, *, everybody: bool) -> None:
    """In `held`, turn three or more rare sessions that two people have in common into one original file of both.

    The value is made of three of the sessions, so that whoever has it has all three. Pairs that are known to share an
    original get none, and no session by itself stays in `held`. Not for `everybody`:
    only sessions that one of the `wanted` has.
    """
    theirs = "person_id IN (SELECT person_id FROM wanted)"
    asked = f"SELECT value_key FROM held WHERE kind = '{SESSION}' AND {'true' if everybody else theirs}"
    bench.connection.execute(f"""
        INSERT INTO held
        WITH rare AS (SELECT * FROM held WHERE kind = '{SESSION}' AND value_key IN ({asked})
                      QUALIFY count(*) OVER (PARTITION BY value_key) BETWEEN 2 AND {MOST_PEOPLE}),
        pairs AS (SELECT a.person_id AS one, b.person_id AS other, list(a.value_key ORDER BY a.value_key) AS common,
                         min(a.first) AS first_one, min(b.first) AS first_other, max(a.last) AS last_one,
                         max(b.last) AS last_other, min(a.seen_in) AS in_one, min(b.seen_in) AS in_other
                  FROM rare a JOIN rare b ON b.value_key = a.value_key AND b.person_id > a.person_id
                  GROUP BY a.person_id, b.person_id HAVING count(*) >= {LEAST}),
        known AS (SELECT one, other FROM pairs
                  JOIN held a ON a.person_id = one AND a.kind = '{_ANCESTRY}'
                  JOIN held b ON b.person_id = other AND b.kind = a.kind AND b.value_key = a.value_key),
        new AS (SELECT *, md5(array_to_string(common[1:{LEAST}], ' ')) AS made FROM pairs ANTI JOIN known USING (one, other))
        SELECT person_id, '{_ANCESTRY}', made, NULL, min(first), max(last), min(seen_in)
        FROM (SELECT one AS person_id, made, first_one AS first, last_one AS last, in_one AS seen_in FROM new
              UNION ALL SELECT other, made, first_other, last_other, in_other FROM new)
        GROUP BY person_id, made""")
    bench.connection.execute(f"DELETE FROM held WHERE kind = '{SESSION}'")
