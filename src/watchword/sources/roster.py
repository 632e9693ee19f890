"""The employer's roster, as HR products export it: who works here, as what, since when, and from where."""

import re
from collections.abc import Mapping
from typing import Any

from watchword.sources.addresses import Address, address, city_first
from watchword.sources.cells import email, emails, flag, kept, listed, lower, number, turned
from watchword.sources.contract import Context, Rows, TableSource
from watchword.sources.dates import moments
from watchword.sources.roster_headers import ALIASES
from watchword.sources.who import SOMEBODY, Who, who

_LEFT = re.compile(
    r"\b(?:terminated|inactive|separated|left|resigned|former|ex-employee|offboarded|dismissed|deceased|retired|ended|t)\b"
)
_HERE = re.compile(
    r"\b(?:active|current|employed|on leave|leave|hired|a|l|onboarding|pre-?hire|pending|probation|notice)\b"
)


def convert(row: Mapping[str, str], context: Context) -> Rows:
    """One row as a spell in `people`, and what is protected apart from it."""
    own = who(row)
    if not own.known:
        return "has neither a work e-mail nor an employee number"
    dates = moments(row, ("rehired", "start", "first_start", "notice", "end"), context)
    if isinstance(dates, str):
        return dates
    place, home = _work_place(row), _home(row)
    kind = _worker_type(row)
    person: dict[str, Any] = {
        "employee_number": own.number,
        "email": own.email,
        "former_emails": [each for each in emails(row.get("former_emails", "")) if each != own.email],
        "idp_id": kept(row.get("idp_id", "")),
        "code_login": lower(row.get("code_login", "").strip().removeprefix("@")),
        "relationship": _relationship(row, kind, ended=dates["end"] is not None),
        "worker_type": kind,
        "manager": _manager(row),
        "remote": _remote(row),
        "start": dates["rehired"] or dates["start"] or dates["first_start"],
        "notice": dates["notice"],
        "end": dates["end"],
        "city": place.city,
        "region": place.region,
        "country": place.country,
        "address": home.line if home.street else None,
        **{name: kept(row.get(name, "")) for name in ("role", "department", "agency", "household")},
    }
    return [("people", person), ("protected", _protected(row, own))]


def _protected(row: Mapping[str, str], own: Who) -> dict[str, Any]:
    """What no indicator sees: names, birth date and nationality, as written."""
    parts = kept(" ".join(row.get(name, "") for name in ("first_name", "middle_name", "last_name")))
    name = turned(row.get("legal_name", "")) or parts or turned(row.get("name", "")) or own.name
    known = [turned(row.get("name", "")), own.name]
    known += [each for key in ("preferred_name", "former_name") for each in listed(row.get(key, ""))]
    return {
        "employee_number": own.number,
        "email": own.email,
        "name": name,
        "known_as": list(dict.fromkeys(each for each in known if each and each != name)),
        "birth_date": kept(row.get("birth_date", "")),
        "nationality": kept(row.get("nationality", "")),
    }


def _work_place(row: Mapping[str, str]) -> Address:
    """Claimed place of work: its own columns, a `Location` with commas, else the plain or the home city."""
    work = address({**row, "work_address": ""}, "work_")
    if work.city:
        return work
    located = row.get("location", "")
    if "," in located and (named := city_first(re.sub(r"(?i)^\W*remote\W+", "", located))).city:
        return Address(None, named.city, work.region or named.region, None, work.country or named.country)
    for where in (address(row), address(row, "home_")):
        if where.city or where.region or where.country:
            return Address(None, where.city, work.region or where.region, None, work.country or where.country)
    return work


def _home(row: Mapping[str, str]) -> Address:
    """The home address: by columns called so, else by plain ones."""
    home = address(row, "home_")
    return home if home.street else address(row)


def _worker_type(row: Mapping[str, str]) -> str:
    """Employee, contractor or agency, by type, status (some products put it there) and agency."""
    text = f"{row.get('worker_type', '')} {row.get('status', '')}".lower()
    if kept(row.get("agency", "")) or "agency" in text or "temp" in re.findall(r"\w+", text):
        return "agency"
    words = (
        "contract",
        "consult",
        "freelance",
        "contingent",
        "vendor",
        "1099",
        "external",
        "c2c",
        "corp-to-corp",
    )
    # A "fixed-term contract" and a "permanent contract" are employments.
    employed = re.search(r"fixed|permanent|employment contract|contract of employment|indefinite", text)
    return "contractor" if any(word in text for word in words) and not employed else "employee"


def _relationship(row: Mapping[str, str], kind: str, *, ended: bool) -> str:
    """Leaver where the status says so, or where it is silent and there is an end; else worker or contractor."""
    status = row.get("status", "").lower().strip()
    left = bool(_LEFT.search(status)) or (ended and not _HERE.search(status))
    return "leaver" if left else ("worker" if kind == "employee" else "contractor")


def _manager(row: Mapping[str, str]) -> str | None:
    """The manager's e-mail or number; a bare name is protected and left out."""
    for name in ("manager_email", "manager_number", "manager"):
        cell = row.get(name, "")
        if found := email(cell):
            return found
        if inside := re.search(r"\(([^()]*\d[^()]*)\)", cell):
            return inside[1].strip()
        if any(char.isdigit() for char in cell):
            return number(cell)
    return None


def _remote(row: Mapping[str, str]) -> bool | None:
    """Remote by its own column, else by a place of work that says so."""
    cell = row.get("remote", "").lower()
    if (known := flag(cell)) is not None:
        return known
    if re.search(r"remote|home|virtual|telework|telecommut|distributed", cell):
        return True
    if re.search(r"hybrid|on-?\s?site|in[ -](?:office|person)|office", cell):
        return False
    return True if re.search(r"remote|work from home|\bwfh\b", row.get("location", "").lower()) else None


ROSTER = TableSource(
    id="roster",
    title="roster of people",
    version=1,
    aliases=ALIASES,
    needs=(
        SOMEBODY,
        (
            "start",
            "rehired",
            "first_start",
            "end",
            "role",
            "worker_type",
            "manager",
            "manager_email",
            "department",
        ),
        ("legal_name", "name", "person", "person_name", "first_name", "last_name", "role", "department"),
    ),
    convert=convert,
    export="HR: a worker report with number, work e-mail, type, title, dates, place of work, home address",
    distinctive=("start", "manager", "department", "worker_type", "role", "preferred_name"),
)
