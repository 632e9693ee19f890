"""Reads the claims of structured files: JSON Résumé, an application form's lists, a profile's exported tables."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import orjson

from watchword.documents.limits import DocumentError
from watchword.documents.resume.claim import MAX_SPAN, About, Claim, Resume
from watchword.documents.resume.dates import read_date
from watchword.documents.resume.parts import split_heading
from watchword.documents.resume.technologies_named import technologies_in

MAX_LETTERS = 2_000_000
MAX_ENTRIES = 400

#: Under which names forms, JSON Résumé 1.0 and exported profiles (Positions.csv, Education.csv, Certifications.csv) keep
#: the same thing; names are compared in lower case without anything but letters.
_FIELDS: Mapping[str, tuple[str, ...]] = {
    "what": ("companyname", "company", "employer", "organization", "institution", "schoolname", "school", "university", "name"),
    "role": ("title", "position", "role", "jobtitle", "degreename", "degree", "studytype", "area", "authority", "issuer"),
    "start": ("startedon", "startdate", "start", "from", "begin"),
    "end": ("finishedon", "enddate", "end", "to", "until", "date"),
    "place": ("location", "city", "place"),
    "told": ("description", "summary", "highlights", "notes", "technologies", "keywords"),
}  # fmt: skip
_LISTS: Mapping[str, About] = {
    "work": "job", "experience": "job", "employment": "job", "positions": "job", "volunteer": "job",
    "education": "study", "studies": "study", "certificates": "certificate", "certifications": "certificate",
}  # fmt: skip

Row = Mapping[str, Any]


def read_structured(text: str, name: str) -> Resume:
    """Claims of one file: a JSON object with `work`, `education`, `skills` …, or one exported CSV table.

    Of CSV the columns tell what it is. name: of the file, for the message. Raises DocumentError.
    """
    if len(text) > MAX_LETTERS:
        raise DocumentError(f"{name}: over {MAX_LETTERS:,} letters; give one person's file")
    plain = text.lstrip("\ufeff \t\r\n")
    return _json(plain, name) if plain.startswith("{") else _csv(plain, name)


def joined(*resumes: Resume) -> Resume:
    """Several files of one source, such as a profile's tables, as one résumé."""
    return Resume(
        _all(resumes, "claims"), _all(resumes, "emails"), _all(resumes, "telephones"), _all(resumes, "urls"),
        _all(resumes, "handles"), _all(resumes, "skills"), _all(resumes, "years"),
        sum(each.lines for each in resumes), sum(each.unread_lines for each in resumes),
        sum(each.unread_dates for each in resumes),
    )  # fmt: skip


def _all(resumes: tuple[Resume, ...], field: str) -> tuple[Any, ...]:
    return tuple(dict.fromkeys(each for resume in resumes for each in getattr(resume, field)))


def _json(text: str, name: str) -> Resume:
    try:
        data = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise DocumentError(f"{name}: {error.msg}; give a JSON object") from None
    lists = [(about, _list(data, key)) for key, about in _LISTS.items()]
    if not any(rows for _, rows in lists) and not isinstance(data.get("basics"), dict):
        raise DocumentError(
            f"{name}: neither work nor education; give JSON Résumé or a form's lists of these names"
        )
    entries = [
        (about, _folded(row)) for about, rows in lists for row in rows[:MAX_ENTRIES] if isinstance(row, dict)
    ]
    basics: Row = data["basics"] if isinstance(data.get("basics"), dict) else {}
    told = [
        _text(_folded(each)) if isinstance(each, dict) else str(each)
        for each in _list(data, "skills")[:MAX_ENTRIES]
    ]
    urls = [
        basics.get("url"),
        *(each.get("url") for each in _list(basics, "profiles")[:20] if isinstance(each, dict)),
    ]
    reached = Resume(
        emails=_given(basics.get("email")), telephones=_given(basics.get("phone")), urls=_given(*urls)
    )  # fmt: skip
    return _resume(entries, told, reached)


def _list(row: Row, key: str) -> list[Any]:
    value = row.get(key)
    return value if isinstance(value, list) else []


def _given(*values: object) -> tuple[str, ...]:
    return tuple(value.strip()[:MAX_SPAN] for value in values if isinstance(value, str) and value.strip())


def _csv(text: str, name: str) -> Resume:
    reader = csv.reader(io.StringIO(text))
    try:
        header = [_plain(cell) for cell in next(reader, [])]
        about = _about(header, name)
        rows = [
            dict(zip(header, cells, strict=False))
            for cells, _ in zip(reader, range(MAX_ENTRIES), strict=False)
        ]
    except csv.Error as error:
        raise DocumentError(f"{name}: line {reader.line_num}: {error}; save it as plain CSV") from None
    if about == "skill":
        return _resume([], [row.get("name", "") for row in rows])
    return _resume([(about, row) for row in rows if any(row.values())], [])


def _about(header: list[str], name: str) -> About:
    columns = set(header)
    if columns & {"companyname", "company", "employer"}:
        return "job"
    if columns & {"schoolname", "school", "institution"}:
        return "study"
    if columns & {"authority", "issuer"}:
        return "certificate"
    if header == ["name"]:
        return "skill"
    raise DocumentError(
        f"{name}: line 1: no column for an employer or a school; give a profile's exported table"
    )


def _plain(name: str) -> str:
    return "".join(letter for letter in name.lower() if letter.isalpha())[:60]


def _folded(row: Row) -> Row:
    return {_plain(str(key)): value for key, value in row.items()}


def _field(row: Row, kind: str) -> str:
    found = (_text(row.get(field)) for field in _FIELDS[kind])
    return next((text for text in found if text), "")


def _text(value: object, depth: int = 0) -> str:
    """A cell, a list's items or an object's values as one line; lists in lists only as deep as forms go."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        value = ", ".join(
            _text(each, depth + 1) for each in value[:50] if depth < 3 and isinstance(each, str | list)
        )
    return "" if value is None or isinstance(value, bool) else " ".join(str(value)[:2_000].split())


def _resume(entries: list[tuple[About, Row]], told: list[str], contacts: Resume | None = None) -> Resume:
    read = [(*_claim(about, row), _field(row, "told")) for about, row in entries]
    claims = [claim for claim, _, _ in read if claim.what or claim.role]
    named = [skill for claim, _, text in read if claim.about == "job" for skill in _skills(claim, text)]
    listed = [each.name for text in told for each in technologies_in(text, listed=True)]
    skills = tuple(dict.fromkeys([*listed, *(skill.what for skill in named)]))
    return replace(
        contacts or Resume(), claims=(*claims, *named), skills=skills, lines=len(entries) + len(told),
        unread_lines=len(read) - len(claims), unread_dates=sum(unread for _, unread, _ in read),
    )  # fmt: skip


def _claim(about: About, row: Row) -> tuple[Claim, int]:
    """An entry's claim, and how many of its dates could not be read."""
    said = [_field(row, "start"), _field(row, "end")]
    dates = [read_date(text) for text in said]
    unread = sum(bool(text) and not date.readable for text, date in zip(said, dates, strict=True))
    open_end = about == "job" and not said[1] and dates[0].month is not None
    ongoing = dates[1].ongoing or row.get("current") in (True, "true", "yes") or open_end
    place = _field(row, "place")
    heading = split_heading(f"{place} | {_field(row, 'role')}")
    remote = heading.remote or row.get("remote") in (True, "true", "yes")
    what, role = _field(row, "what")[:MAX_SPAN], _field(row, "role")[:MAX_SPAN]
    span = " | ".join(text for text in (what, role, place, *said) if text)[:MAX_SPAN]
    end = None if ongoing else dates[1].month
    return Claim(about, what, role, dates[0].month, end, ongoing, place[:MAX_SPAN], remote, span), unread


def _skills(job: Claim, text: str) -> Iterator[Claim]:
    for each in technologies_in(f"{job.role}. {text}"):
        yield Claim("skill", each.name, "", job.start, job.end, job.ongoing, job.what, False, text[:MAX_SPAN])
