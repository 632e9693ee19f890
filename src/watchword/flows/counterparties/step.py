"""The step of a scan that asks the lists: matters for the report, a queue for compliance, a table for indicators."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from watchword.enrich.prepare import PreparedTables
from watchword.enrich.roster import naive
from watchword.enrich.workbench import Workbench
from watchword.flows.counterparties import compliance
from watchword.flows.counterparties.contacts import listed_contacts
from watchword.flows.counterparties.gathered import gathered
from watchword.flows.counterparties.listed_wallets import listed_wallets
from watchword.flows.counterparties.matters import ORDER, matter
from watchword.flows.counterparties.subject import CONTACTS, Subject
from watchword.flows.counterparties.tied import EVIDENT, tied
from watchword.flows.counterparties.veiled import veiled
from watchword.flows.screen import Screening
from watchword.screening.query import Kind, Query
from watchword.sources.contract import Context

#: Matters that are told; the rest is counted.
MOST_MATTERS = 500
#: Subjects between two tellings of how far the step has come.
_TELL = 200


@dataclass(frozen=True)
class Screened:
    """What screening found: `screening` of cases.json, and the compliance queue, a line a question."""

    document: dict[str, Any]
    queue: list[dict[str, Any]]


@dataclass
class _Found:
    """What the answers so far come to."""

    matters: list[dict[str, Any]] = field(default_factory=list)
    rows: list[dict[str, Any]] = field(default_factory=list)
    queue: list[dict[str, Any]] = field(default_factory=list)


def screen_records(
    bench: Workbench,
    prepared: PreparedTables,
    screening: Screening,
    context: Context,
    progress: Callable[[str, int, int], None],
) -> Screened:
    """Ask about every distinct firm, payee, recipient, wallet, contact and person; fills the prepared table `list_matches`.

    `prepared` gets the table and who is exposed to it: with an official list everybody about whose agency, pay or
    vendor was asked, else only those whom a hit concerns.
    """
    subjects = gathered(bench, prepared, listed_wallets(screening.lists, context))
    people = compliance.named_people(bench, prepared)
    contacts, looked_up, beyond = listed_contacts(bench, prepared, screening.lists)
    subjects += contacts
    found, total = _Found(), len(subjects) + len(people)
    for number, subject in enumerate(subjects):
        if number % _TELL == 0:
            progress(subject.about.replace("_", " "), number, total)
        _ask(subject, screening, found, naive(prepared.as_of))
    for number, (id_, queries) in enumerate(people, start=len(subjects)):
        if number % _TELL == 0:
            progress("people", number, total)
        found.queue += compliance.of_person(id_, screening.ask_all(queries))
    prepared.files["list_matches"] = bench.write_rows("list_matches", found.rows)
    prepared.exposure["list_matches"] = _exposed(subjects, found, official=asked_officially(screening))
    progress("", total, total)
    asked = Counter(each.about for each in subjects if each.about not in CONTACTS)
    asked += looked_up + Counter({"person": len(people)})
    document = _document(screening, found, asked) | ({"not_asked": dict(beyond)} if beyond else {})
    return Screened(document, sorted(found.queue, key=lambda line: -line["score"]))


def _ask(subject: Subject, screening: Screening, found: _Found, as_of: datetime | None) -> None:
    """Ask about one subject, and add what it comes to."""
    answers = [veiled(subject, answer) for answer in screening.ask_all(subject.queries)]
    if (told := matter(subject, answers)) is not None:
        found.matters.append(told)
    if as_of is not None:
        found.rows += tied(subject, answers, as_of)
    as_people = screening.ask_all(Query(name, Kind.PERSON) for name in subject.names)
    found.queue += compliance.of_subject(subject, as_people, answers)


def asked_officially(screening: Screening) -> bool:
    """Whether one of the lists is a government's: without any, nobody was screened."""
    return any(each.official for each in screening.lists)


def _exposed(subjects: Iterable[Subject], found: _Found, *, official: bool) -> dict[str, int]:
    """The people whom these indicators can judge; the number is of no meaning beyond being above nothing.

    That somebody's e-mail address was looked up judges nobody by itself: few of a scheme's are on any list.
    """
    judged = set(EVIDENT) - set(CONTACTS)
    asked = {id_ for each in subjects if each.about in judged for id_ in each.people} if official else set()
    return dict.fromkeys(sorted(asked | {row["person_id"] for row in found.rows}), 1)


def _document(screening: Screening, found: _Found, asked: Counter[str]) -> dict[str, Any]:
    """`screening` of cases.json; matters stand by their verdict, then by the score of the best match."""
    matters = sorted(found.matters, key=_place)
    highest = matters[0]["verdict"] if matters else "none"
    if highest == "none" and not asked_officially(screening):
        highest = "unscreened"
    told = {
        "verdict": highest,
        "official": asked_officially(screening),
        "lists": screening.asked,
        "asked": dict(sorted(asked.items())),
        "matters": matters[:MOST_MATTERS],
        "compliance": len(found.queue),
    }
    more = len(matters) - MOST_MATTERS
    return told | ({"more_matters": more} if more > 0 else {})


def _place(matter: dict[str, Any]) -> tuple[Any, ...]:
    best = matter["matches"][0]
    return (
        ORDER.index(matter["verdict"]),
        -best["score"],
        matter["about"],
        matter["subject"],
        matter["reference"],
    )
