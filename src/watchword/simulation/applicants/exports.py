"""The applicants as exports: applicant system, test platform, signatures, references, texts and identifiers."""

import csv
from collections.abc import Iterable, Sequence
from datetime import timedelta
from pathlib import Path

import orjson

from watchword.simulation.applicants.candidate import Candidate

_APPLICATIONS = (
    "Candidate ID",
    "First Name",
    "Last Name",
    "Email",
    "Phone",
    "Address",
    "City",
    "Region",
    "Postal Code",
    "Country",
    "Job",
    "Applied On",
    "Status",
    "Source",
    "Referrer",
    "Agency",
)
_TESTS = (
    "Candidate ID",
    "Email",
    "Test Name",
    "Attempt Starttime",
    "Attempt Endtime",
    "IP Address",
    "Device Fingerprint",
)
_SIGNATURES = ("Envelope", "Candidate ID", "Signer Email", "Action", "Time", "Client IP Address", "Device ID")
_REFERENCES = (
    "Candidate ID",
    "Candidate Email",
    "Referee Name",
    "Referee Email",
    "Referee Phone",
    "IP Address",
    "Device ID",
    "Completed At",
)


def write_exports(folder: Path, people: Sequence[Candidate]) -> None:
    """Writes every export into the folder; rows by day of application."""
    folder.mkdir(parents=True, exist_ok=True)
    _table(folder / "greenhouse-applications.csv", _APPLICATIONS, (_application(one) for one in people))
    _table(folder / "hackerrank-sessions.csv", _TESTS, (row for one in people for row in _tests(one)))
    _table(
        folder / "docusign-signatures.csv", _SIGNATURES, (row for one in people for row in _signatures(one))
    )
    _table(folder / "xref-references.csv", _REFERENCES, (row for one in people for row in _references(one)))
    noted = ((one.id, kind, value, day.isoformat()) for one in people for kind, value, day in one.identifiers)
    _table(folder / "identifiers.csv", ("candidate", "kind", "value", "seen"), noted)
    with (folder / "resume-texts.jsonl").open("wb") as file:
        file.writelines(
            orjson.dumps({"candidate": one.id, "kind": "resume", "text": one.text}) + b"\n" for one in people
        )


def _application(one: Candidate) -> tuple[str, ...]:
    home = one.address
    street = f"{home.line1}, {home.line2}" if home.line2 else home.line1
    return (
        one.id,
        one.given,
        one.family,
        one.email,
        one.phone,
        street,
        home.city.name,
        home.city.region,
        home.postal,
        home.city.code,
        one.post,
        one.applied.isoformat(),
        one.status,
        one.source,
        one.referrer,
        one.agency,
    )


def _tests(one: Candidate) -> Iterable[tuple[str, ...]]:
    for visit in one.visits:
        if visit.stage == "assessment":
            end = visit.at.timestamp() + visit.minutes * 60
            finished = visit.at.fromtimestamp(end, visit.at.tzinfo)
            yield (
                one.id,
                one.email,
                f"{one.post} - Screening",
                _time(visit.at.isoformat()),
                _time(finished.isoformat()),
                visit.ip,
                visit.device,
            )


def _signatures(one: Candidate) -> Iterable[tuple[str, ...]]:
    for visit in one.visits:
        if visit.stage == "e-sign":
            yield (
                f"E-{one.id}",
                one.id,
                one.email,
                "Signed",
                _time(visit.at.isoformat()),
                visit.ip,
                visit.device,
            )


def _references(one: Candidate) -> Iterable[tuple[str, ...]]:
    for number, voice in enumerate(one.voices):
        day = one.applied + timedelta(days=14 + number)
        yield (
            one.id,
            one.email,
            voice.name,
            voice.email,
            voice.phone,
            voice.ip,
            voice.device,
            f"{day.isoformat()} 15:0{number}:00 UTC",
        )


def _time(moment: str) -> str:
    return f"{moment[:19].replace('T', ' ')} UTC"


def _table(path: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(header)
        writer.writerows(rows)
