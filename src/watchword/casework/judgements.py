"""People's judgements on whether two people are one, as rows."""

from typing import Any

from watchword.casework.models import Judgement, Person
from watchword.casework.rows import JudgementRow, Verdict


def keep(row: JudgementRow) -> None:
    """Add a judgement; who was not known yet becomes a person of an id."""
    people = [Person.objects.get_or_create(person_id=each)[0] for each in (row.one, row.other)]
    one, other = sorted(people, key=lambda person: int(person.id))
    Judgement.objects.create(
        one=one, other=other, verdict=row.verdict.value, why=row.why, by=row.by, at=row.at
    )


def newest() -> list[JudgementRow]:
    """The newest judgement on every pair, the ids of a pair and the pairs in order."""
    found: dict[tuple[str, str], JudgementRow] = {}
    for judgement in Judgement.objects.select_related("one", "other").order_by("id"):
        row = _row(judgement)
        found[row.one, row.other] = row
    return [found[pair] for pair in sorted(found)]


def _row(judgement: Any) -> JudgementRow:
    one, other = sorted((judgement.one.person_id, judgement.other.person_id))
    return JudgementRow(one, other, Verdict(judgement.verdict), judgement.why, judgement.by, judgement.at)
