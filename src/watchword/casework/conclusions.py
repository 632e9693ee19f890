"""What two people concluded about a person, as rows; the newest counts."""

from watchword.casework.models import Conclusion, Person
from watchword.casework.rows import Concluded, ConclusionRow


def keep(row: ConclusionRow) -> None:
    """Add a conclusion; who was not known yet becomes a person of an id."""
    person = Person.objects.get_or_create(person_id=row.person_id)[0]
    Conclusion.objects.create(
        person=person, outcome=row.outcome.value, by=row.by, second=row.second, why=row.why,
        answer=row.answer, at=row.at,
    )  # fmt: skip


def newest() -> list[ConclusionRow]:
    """The newest conclusion about everybody about whom there is one, by person id."""
    found = {
        each.person.person_id: ConclusionRow(
            each.person.person_id,
            Concluded(each.outcome),
            each.by,
            each.second,
            each.why,
            each.answer,
            each.at,
        )
        for each in Conclusion.objects.select_related("person").order_by("id")
    }
    return [found[person] for person in sorted(found)]
