"""Names of applicants and people at work: compared here, and only here; what leaves is whether they agree."""

from collections import defaultdict
from collections.abc import Iterable

from watchword.engines.duck import quoted
from watchword.enrich.agreement import Agreement, agreement, shares_family_name
from watchword.enrich.applicants.tied import WORKER, own
from watchword.enrich.names.name_key import name_key
from watchword.enrich.workbench import Workbench


class Names:
    """The names of some people, by person_id; protected: nothing here is written anywhere."""

    def __init__(self, bench: Workbench, people: Iterable[str]) -> None:
        among = ", ".join(quoted(person) for person in sorted(set(people))) or "NULL"
        self._names: dict[str, str] = {}
        self._known: dict[str, tuple[str, ...]] = {}
        also: dict[str, set[str]] = defaultdict(set)
        for row in bench.rows(f"""
            SELECT * FROM (
                SELECT person_id, name, known_as, utc AS said FROM {own("applicant_names", everybody=True)}
                UNION ALL SELECT {WORKER}, name, known_as, ingested_at AT TIME ZONE 'UTC' FROM protected)
            WHERE person_id IN ({among}) AND name IS NOT NULL ORDER BY said, name"""):
            if earlier := self._names.get(row["person_id"]):
                also[row["person_id"]].add(earlier)
            self._names[row["person_id"]] = row["name"]
            also[row["person_id"]].update(row["known_as"] or ())
        self._known = {person: tuple(sorted(known)) for person, known in also.items()}

    def of(self, person: str) -> str:
        """The newest name, or nothing."""
        return self._names.get(person, "")

    def key(self, person: str) -> str | None:
        """The newest name's key: equal for one name written two ways, in any script; None where there is no name."""
        return name_key(self.of(person))

    def agree(self, person: str, name: str) -> Agreement:
        """Whether a name may be this person's."""
        return agreement(name, self.of(person), known_as=self._known.get(person, ()))

    def between(self, a: str, b: str) -> Agreement:
        """Whether two people's names may be one person's."""
        return self.agree(a, self.of(b))

    def one_family(self, a: str, b: str) -> bool:
        """Whether two people may share a family name, as a household does."""
        return bool(self.of(a) and self.of(b)) and shares_family_name(self.of(a), self.of(b))
