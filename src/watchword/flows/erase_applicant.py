"""What the lake and the photographs hold of an applicant, under every id that the applicant has there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from watchword.engines.duck import parquet, quoted
from watchword.enrich.applicants.same_applicant import one_applicant
from watchword.enrich.applicants.tied import APART, NAMED, own, tie
from watchword.enrich.workbench import Workbench
from watchword.errors import WatchwordError
from watchword.flows.home import home, key
from watchword.records import TABLES

#: Letters of an id that can be looked for in a text without finding anything else.
_LONG = 6


class EraseError(WatchwordError):
    """Somebody who cannot be erased, in one line."""


@dataclass(frozen=True)
class ApplicantTraces:
    """Ids of the applicant's own records by table, of applications that name the applicant as referrer, and the names.

    photographs: ids that the applicant's photographs are kept under. marks: what must not stay in excerpts of unreadable
    input, lower case.
    """

    own: Mapping[str, list[str]]
    referred: list[str]
    photographs: frozenset[str]
    marks: frozenset[str]


def applicant_traces(
    bench: Workbench, tables: Mapping[str, list[str]], person: str, emails: Iterable[str], ids: Iterable[str]
) -> ApplicantTraces:
    """Everything of who is named by one of these ids, or by an e-mail that one applicant alone gave.

    `person` is what the user wrote; raises EraseError where it is an e-mail of several applicants and nobody's id.
    """
    one_applicant(bench)
    tie(bench)
    people = _people(bench, person, {person.lower(), *emails}, {person, *ids})
    numbers = _column(bench, "SELECT employee_number FROM others_number")
    if not people:
        return ApplicantTraces({}, [], frozenset({person} - numbers), frozenset())
    among = _listed(people)
    rows = {
        name: _ids(bench, f"{own(name, everybody=True)} WHERE person_id IN ({among})")
        for name in tables
        if name in NAMED
    }
    candidates = _column(bench, f"SELECT candidate FROM tied WHERE person_id IN ({among})")
    mails = _column(bench, f"SELECT email FROM tied_email WHERE person_id IN ({among})")
    keys = _listed({*candidates - numbers, *mails, *people})
    if "links" in tables:
        rows["links"] = _ids(bench, f"links WHERE a IN ({keys}) OR b IN ({keys})")
    referred = []
    if "applications" in tables:
        referred = _ids(bench, f"{parquet(tables['applications'])} WHERE referrer IN ({keys})")
    marks = mails | {each.lower() for each in candidates if len(each) >= _LONG}
    kept_under = frozenset(candidates | ({person, *people} - numbers))
    return ApplicantTraces(rows, referred, kept_under, frozenset(marks))


def erase_photographs(people: Iterable[str]) -> int:
    """Remove the photographs that were kept of these people; how many."""
    folder = home() / "photos"
    if not folder.is_dir():
        return 0
    # what keeps photographs brings libraries of pictures, which who never vets may not have
    from watchword.documents.images.kept_photos import PhotoStore  # noqa: PLC0415

    store = PhotoStore(folder, key())
    return sum(store.erase(each) for each in sorted(people))


def _people(bench: Workbench, person: str, emails: set[str], ids: set[str]) -> set[str]:
    """Whose applications these are; an id may say that it is an applicant's and nobody's number."""
    among = _listed(ids)
    said = _listed(each.removeprefix(APART) for each in ids if each.startswith(APART)) or "NULL"
    found = _column(
        bench,
        f"""SELECT person_id FROM tied WHERE person_id IN ({among}) OR candidate IN ({said})
            OR candidate IN (SELECT unnest([{among}]) EXCEPT SELECT employee_number FROM others_number)""",
    )
    found |= _column(bench, f"SELECT person_id FROM tied_email WHERE email IN ({_listed(emails)})")
    if not found and (several := _several(bench, person.lower())):
        named = ", ".join(several[:5])
        raise EraseError(f"{person}: stands on {len(several)} applications, of {named}; name one by id")
    return found


def _several(bench: Workbench, email: str) -> list[str]:
    """The applicants who gave this e-mail."""
    parts = " UNION ".join(
        f"SELECT candidate FROM {name} WHERE email = {quoted(email)} AND candidate IS NOT NULL"
        for name in NAMED
        if "email" in TABLES[name].names
    )
    return sorted(_column(bench, parts))


def _listed(values: Iterable[str]) -> str:
    return ", ".join(map(quoted, sorted(values)))


def _column(bench: Workbench, query: str) -> set[str]:
    return {str(next(iter(row.values()))) for row in bench.rows(query)}


def _ids(bench: Workbench, rows: str) -> list[str]:
    return [row["event_id"] for row in bench.rows(f"SELECT event_id FROM {rows} ORDER BY event_id")]
