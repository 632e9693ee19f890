"""Wallets, mailboxes, telephones and code accounts of the packs, asked of every watch list and feed that is at hand."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from watchword.enrich.applicants import PreparedApplicants
from watchword.enrich.workbench import Workbench
from watchword.flows.counterparties.contacts import perhaps_listed
from watchword.flows.counterparties.step import asked_officially
from watchword.flows.counterparties.subject import Event, Subject, Tie
from watchword.flows.counterparties.tied import tied
from watchword.flows.counterparties.veiled import masked, veiled
from watchword.flows.screen import Screening
from watchword.flows.vet.of_code import CODE_EMAIL
from watchword.flows.vet.read_pack import PackReading
from watchword.screening.query import Kind, Query

#: What is asked about, by the kind as which it is asked. A person's name is not, since it is asked by `watchword screen`
#: and never scored.
_KINDS = {"wallet": "wallet", "email": "email", "phone": "phone", CODE_EMAIL: "email", "handle": "handle"}
#: Kinds that are kept under another name.
_KEPT_AS = {"handle": "code-handle"}
#: The facts that a mailbox of code rests on.
_OF_CODE = ("code.own-email", "code.account")


def write_listed(
    bench: Workbench,
    prepared: PreparedApplicants,
    readings: Mapping[str, Sequence[PackReading]],
    screening: Screening,
    now: datetime,
) -> None:
    """Fill the prepared table `list_matches` with hits about these packs, by person_id.

    With an official list everybody is judged who gave something to ask about, else only those whom a hit concerns.
    """
    moment = now.astimezone(UTC).replace(tzinfo=None)
    rows = [
        row
        for person, packs in readings.items()
        for subject in _subjects(person, packs, screening)
        for row in tied(
            subject, [veiled(subject, each) for each in screening.ask_all(subject.queries)], moment
        )
    ]
    prepared.files["list_matches"] = bench.write_rows("list_matches", rows)
    asked = [person for person, packs in readings.items() if any(any(pack.given.values()) for pack in packs)]
    judged = {row["person_id"] for row in rows} | set(asked if asked_officially(screening) else ())
    prepared.exposure["list_matches"] = dict.fromkeys(sorted(judged), 1)


def _subjects(person: str, packs: Sequence[PackReading], screening: Screening) -> Iterator[Subject]:
    asked: set[tuple[str, str]] = set()
    for kind, about in _KINDS.items():
        values = [value for pack in packs for value in pack.given.get(kind, ()) if _asked(about, value)]
        new = {_key(about, value): value for value in reversed(values) if _key(about, value) not in asked}
        asked |= new.keys()
        for value in perhaps_listed(list(new.values()), about, screening.lists):
            end = value[-4:].upper() if about == "wallet" else None
            queries = (Query(value, Kind(about)),)
            yield Subject(about, masked(about, value), "", queries, (), end, [_tie(person, packs, kind)])


def _key(about: str, value: str) -> tuple[str, str]:
    """One mailbox is asked about once, in small letters or not."""
    return about, value.lower() if about == "email" else value


def _asked(about: str, value: str) -> bool:
    """Whether a value is somebody's own: a number without its country is also that of other people elsewhere."""
    return about != "phone" or value.startswith("+")


def _tie(person: str, packs: Sequence[PackReading], kind: str) -> Tie:
    """The person, and the pack's records of such values."""
    rows = [row for pack in packs for row in _records(pack, kind)]
    events = tuple(Event(row["event_id"], row["source"], None) for row in rows)
    return Tie(person, events, len(events))


def _records(pack: PackReading, kind: str) -> Iterator[dict[str, Any]]:
    if kind == CODE_EMAIL:
        rows = pack.gathered.rows.get("code_facts", ())
        yield from (row for row in rows if row["fact"] in _OF_CODE)
    else:
        yield from (
            row
            for row in pack.gathered.rows.get("identifiers", ())
            if row["kind"] == _KEPT_AS.get(kind, kind)
        )
