"""Whether the lake knows somebody by an id, to warn of a slip of the pen before it is recorded."""

from collections.abc import Collection
from pathlib import Path

from watchword.engines.duck import quoted
from watchword.enrich.applicants.tied import WORKER, tie
from watchword.flows.link.opened import opened


def unknown(lake: Path, people: Collection[str]) -> list[str]:
    """Those of the ids that nobody in the lake has. Raises LinkageError and LakeError as `opened` does."""
    among = ", ".join(map(quoted, people))
    with opened(lake) as bench:
        tie(bench)
        rows = bench.rows(f"""
            SELECT DISTINCT id FROM (
                SELECT unnest([candidate, person_id]) AS id FROM tied UNION SELECT person_id FROM tied_email
                UNION SELECT {WORKER} FROM people) WHERE id IN ({among})""")
    found = {row["id"] for row in rows}
    return [person for person in people if person not in found]
