"""Questions on names of people, for the compliance officer alone: in no case, on no page, in no risk."""

from collections.abc import Iterable, Iterator
from typing import Any

from watchword.enrich.prepare import PreparedTables
from watchword.enrich.roster import person_id
from watchword.enrich.workbench import Workbench
from watchword.flows.counterparties.matters import strongest
from watchword.flows.counterparties.subject import Subject
from watchword.screening.ask import Answer
from watchword.screening.query import Kind, Query


def named_people(bench: Workbench, prepared: PreparedTables) -> list[tuple[str, tuple[Query, ...]]]:
    """Everybody's names as questions. The birth date goes along, since another one excludes a match; nothing else does.

    Nationality is left out: it excludes nobody, and would move scores.
    """
    rows = bench.rows(
        "SELECT employee_number, email, name, known_as, birth_date FROM protected ORDER BY ingested_at, event_id"
    )
    last = {person_id(row["employee_number"], row["email"]): row for row in rows}
    asked = []
    for id_, row in sorted(last.items()):
        names = tuple(dict.fromkeys(_whole(row["name"] or "", row["known_as"] or ())))
        dates = (row["birth_date"],) if row["birth_date"] else ()
        if id_ in prepared.people and names:
            asked.append((id_, tuple(Query(name, Kind.PERSON, birth_dates=dates) for name in names)))
    return asked


def _whole(name: str, known_as: Iterable[str]) -> Iterator[str]:
    """Every name in full: a preferred given name gets the family name, since alone it is that of very many."""
    words = name.split()
    if name:
        yield name
    for other in known_as:
        yield f"{other} {words[-1]}" if len(other.split()) == 1 and len(words) > 1 else other


def of_person(id_: str, answers: Iterable[Answer]) -> Iterator[dict[str, Any]]:
    """Lines of the queue on one of the employer's people: whom the lists name so, and why they were thought alike."""
    yield from _lines({"person_id": id_, "about": "person", "reference": ""}, answers, frozenset())


def of_subject(
    subject: Subject, answers: Iterable[Answer], beside: Iterable[Answer]
) -> Iterator[dict[str, Any]]:
    """The same where a vendor, payee or recipient bears the name of a listed person.

    `beside` are the answers to the same name as a firm's; an entry that they hold is no question twice.
    """
    known = {(match.list_id, match.entry_id) for answer in beside for match in answer.matches}
    shown = {
        "person_id": None,
        "about": subject.about,
        "reference": subject.reference,
        "people": subject.people[:50],
    }
    yield from _lines(shown, answers, known)


def _lines(
    about: dict[str, Any], answers: Iterable[Answer], known: Iterable[tuple[str, str]]
) -> Iterator[dict[str, Any]]:
    """One line a listed person. A name is never more than a question, whatever the birth date says; `why` tells it."""
    left_out = frozenset(known)
    for match, told in strongest(answers):
        if match.verdict in ("hit", "question") and (match.list_id, match.entry_id) not in left_out:
            yield {
                **about,
                "verdict": "question",
                "list": match.list_id,
                "entry_id": match.entry_id,
                "listed": match.name,
                "score": match.score,
                "programs": told["programs"],
                "why": told["why"],
            }
