"""What the vetted applicants share with anybody seen before: one row a value and other person."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from watchword.engines.duck import quoted
from watchword.enrich.agreement import Agreement
from watchword.enrich.applicants.names import Names
from watchword.enrich.applicants.tied import WORKER, own
from watchword.enrich.workbench import Workbench

#: Other people named for one value; `shared_by` counts them all.
MOST_OTHERS = 20
#: Applications that ended against the applicant: who comes back under another name is asked about.
_REJECTED = ("rejected", "archived", "declined", "dismissed", "terminated", "not selected", "blocked")

_EXACT = f"""
    SELECT a.person_id, a.kind, a.value_key, a.shown, b.person_id AS other, a.first AS time, b.last AS other_time,
           a.seen_in, 1.0::DOUBLE AS share, count(*) OVER (PARTITION BY a.person_id, a.kind, a.value_key) + 1 AS shared_by
    FROM held a JOIN held b ON b.kind = a.kind AND b.value_key = a.value_key AND b.person_id <> a.person_id
    WHERE a.person_id IN (SELECT person_id FROM wanted) AND a.kind NOT LIKE '%-key' AND a.kind NOT LIKE '%-region'
    QUALIFY row_number() OVER (PARTITION BY a.person_id, a.kind, a.value_key
                               ORDER BY b.last DESC NULLS LAST, b.person_id) <= {MOST_OTHERS}"""


def write_shared(
    bench: Workbench,
    alike: Iterable[Mapping[str, Any]],
    confirmed: frozenset[str] = frozenset(),
    households: Sequence[Collection[str]] = (),
) -> list[dict[str, Any]]:
    """Write `shared` from `held`, and from rows of texts and pictures that are alike; the rows that were written.

    A row of `alike` has person_id, other, kind, value_key, share, shared_by, time and other_time. `confirmed`
    are people whose case two people confirmed. `households` are those that the employer declared, by ids and
    e-mails in lower case.
    """
    rows: list[dict[str, Any]] = [*bench.rows(_EXACT), *map(dict, alike)]
    people = {row["person_id"] for row in rows} | {row["other"] for row in rows}
    names, standing = Names(bench, people), _Standing(bench, people, households)
    for row in rows:
        a, b = row["person_id"], row["other"]
        agreed = names.between(a, b)
        row.update(
            event_id=f"{row['kind']}:{row['value_key']}:{b}",
            source=_source(row),
            time=_naive(row["time"]) or _naive(row["other_time"]),
            other_time=_naive(row["other_time"]),
            names=agreed.value,
            household=standing.declared(a, b) or (standing.one_home(a, b) and names.one_family(a, b)),
            same_agency=standing.one_agency(a, b),
            rejected=b in standing.rejected and agreed is Agreement.DIFFERENT,
            confirmed=b in confirmed,
        )
    ordered = sorted(rows, key=lambda row: (row["person_id"], row["kind"], row["value_key"], row["other"]))
    bench.write_rows("shared", ordered)
    return ordered


def _source(row: Mapping[str, Any]) -> str:
    """Where a shared value was seen; texts and pictures are sources of their own."""
    return str(row.get("seen_in") or row["kind"])


def _naive(moment: datetime | None) -> datetime | None:
    return moment.replace(tzinfo=None) if moment else None


class _Standing:
    """What explains a shared value: one home, one agency; and who was turned away before."""

    def __init__(
        self, bench: Workbench, people: Iterable[str], households: Sequence[Collection[str]] = ()
    ) -> None:
        among = ", ".join(quoted(person) for person in sorted(people)) or "NULL"
        self._agency: dict[str, str] = {}
        self.rejected: set[str] = set()
        for row in (
            bench.rows(f"""
            SELECT person_id, lower(agency) AS agency, lower(status) AS status
            FROM {own("applications", everybody=True)} WHERE person_id IN ({among}) ORDER BY utc, event_id""")
        ):
            if row["agency"]:
                self._agency[row["person_id"]] = row["agency"]
            if any(word in (row["status"] or "") for word in _REJECTED):
                self.rejected.add(row["person_id"])
        self._homes: dict[str, set[str]] = defaultdict(set)
        for row in bench.rows(
            f"SELECT person_id, value_key FROM held WHERE kind = 'delivery-unit' AND person_id IN ({among})"
        ):
            self._homes[row["person_id"]].add(row["value_key"])

        self._household = self._members(bench, among, households) if households else {}

    @staticmethod
    def _members(bench: Workbench, among: str, households: Sequence[Collection[str]]) -> dict[str, int]:
        """Each person's declared household, found by id or by any e-mail of theirs."""
        member = {key.lower(): number for number, keys in enumerate(households) for key in keys}
        rows = bench.rows(f"""
            SELECT person_id, lower(email) AS email FROM {own("applications", everybody=True)}
            WHERE person_id IN ({among})
            UNION SELECT {WORKER} AS person_id, lower(email) FROM people WHERE {WORKER} IN ({among})""")
        found = {row["person_id"]: member[row["email"]] for row in rows if row["email"] in member}
        return found | {
            row["person_id"]: member[row["person_id"].lower()]
            for row in rows
            if row["person_id"].lower() in member
        }

    def declared(self, a: str, b: str) -> bool:
        """Whether the employer declared one household of both."""
        return a in self._household and self._household[a] == self._household.get(b)

    def one_home(self, a: str, b: str) -> bool:
        """Whether both claim one unit."""
        return bool(self._homes[a] & self._homes[b])

    def one_agency(self, a: str, b: str) -> bool:
        """Whether one agency submitted both."""
        return a in self._agency and self._agency[a] == self._agency.get(b)
