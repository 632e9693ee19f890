"""People as rows to be compared: names, birth date, addresses, telephone and mailbox of each; it stays in memory."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

import pyarrow as pa

from watchword.enrich.address_line import split_line
from watchword.enrich.applicants.tied import WORKER, own
from watchword.enrich.home_address import home_key
from watchword.enrich.workbench import Workbench
from watchword.linkage.kinds import KINDS

#: Names and contacts of one person that are compared, the newest; somebody with more has been recorded in error.
MOST = 6
COLUMNS = (
    "person_id", "given", "family", "birth_date", "street", "unit", "locality", "region", "postal", "phone", "email",
)  # fmt: skip

_Row = Mapping[str, Any]


def person_rows(bench: Workbench, first: Mapping[str, str]) -> pa.Table:
    """Rows with COLUMNS as text, absent values null; needs `tied`. first: later application -> the id that stands for it.

    A person has as many rows as names or contacts, whichever are more: every name stands beside a contact and the
    other way round, without one row for each pair of them.
    """
    named, reached = _named(bench, first), _own(_reached(bench, first))
    rows = list(
        chain.from_iterable(
            _rows(person, named.get(person, ()), reached.get(person, ()))
            for person in sorted(named.keys() | reached.keys())
        )
    )
    return pa.Table.from_pylist(rows, schema=pa.schema([(name, pa.string()) for name in COLUMNS]))


def _rows(person: str, names: Sequence[_Row], contacts: Sequence[_Row]) -> Iterator[dict[str, Any]]:
    names, contacts = names or ({},), contacts or ({},)
    for at in range(max(len(names), len(contacts))):
        yield {
            "person_id": person,
            **names[at if at < len(names) else 0],
            **contacts[at if at < len(contacts) else 0],
        }


def _named(bench: Workbench, first: Mapping[str, str]) -> dict[str, tuple[dict[str, Any], ...]]:
    """Each person's names with their birth date, the newest first: the full ones, then preferred and former ones."""
    found: dict[str, dict[tuple[str, str], None]] = {}
    born: dict[str, str] = {}
    for row in bench.rows(f"""
        SELECT person_id, name, known_as, birth_date, utc AS said FROM {own("applicant_names", everybody=True)}
        UNION ALL SELECT {WORKER}, name, known_as, birth_date, ingested_at AT TIME ZONE 'UTC' FROM protected
        ORDER BY said DESC, name"""):
        person = first.get(row["person_id"], row["person_id"])
        if row["birth_date"]:
            born.setdefault(person, row["birth_date"])
        if row["name"]:
            whole = (row["name"], *(_whole(other, row["name"]) for other in row["known_as"] or ()))
            found.setdefault(person, {}).update(dict.fromkeys(map(split_name, whole)))
    return {
        person: tuple(
            {"given": given or None, "family": family or None, "birth_date": born.get(person)}
            for given, family in list(names)[:MOST]
        )
        for person, names in found.items()
    }


def split_name(name: str) -> tuple[str, str]:
    """Given and family name: around a comma, else the last word is the family's; comparing allows for either order.

    A name of one word stands as given name alone.
    """
    family, comma, given = name.partition(",")
    if comma and family.strip() and given.strip():
        return given.strip(), family.strip()
    words = name.replace(",", " ").split()
    return (" ".join(words[:-1]), words[-1]) if len(words) > 1 else (" ".join(words), "")


def _whole(other: str, name: str) -> str:
    """Another name as a whole one: a single word gets the family name of the first."""
    given, family = split_name(name)
    return f"{other} {family}" if family and given and len(other.split()) == 1 else other


def _reached(bench: Workbench, first: Mapping[str, str]) -> dict[str, list[dict[str, Any]]]:
    """Each person's contacts and homes, the newest first."""
    found: dict[str, list[dict[str, Any]]] = {}
    for row in bench.rows(f"""
        SELECT person_id, email, phone, address, city, region, country, max(utc) AS said
        FROM {own("applications", everybody=True)} GROUP BY ALL
        UNION ALL SELECT {WORKER}, NULL, NULL, address, city, region, country, max("start" AT TIME ZONE 'UTC')
        FROM people GROUP BY ALL ORDER BY said DESC NULLS LAST, email, phone, address, city"""):
        person = first.get(row["person_id"], row["person_id"])
        contact = {"phone": row["phone"], "email": row["email"], **home(row)}
        known = found.setdefault(person, [])
        if len(known) < MOST and contact not in known:
            known.append(contact)
    return found


def _own(reached: Mapping[str, list[dict[str, Any]]]) -> dict[str, list[dict[str, Any]]]:
    """The contacts without mailboxes and telephones that too many share to be anybody's own, such as an agency's."""
    for name in ("email", "phone"):
        each = ({contact[name] for contact in contacts if contact[name]} for contacts in reached.values())
        common = {
            value
            for value, people in Counter(chain.from_iterable(each)).items()
            if people > KINDS[name].limit
        }
        for contacts in reached.values():
            contacts[:] = [
                {**contact, name: None} if contact[name] in common else contact for contact in contacts
            ]
    return dict(reached)


def home(row: _Row) -> dict[str, str | None]:
    """An address in parts: street with its number in one spelling, unit, locality, region and postal code."""
    building, unit = home_key(row["address"], row["city"], row["region"], row["country"])
    parts = split_line(row["address"]) if row["address"] else None
    return {
        "street": building.partition("|")[0] if building else None,
        "unit": unit,
        "locality": row["city"] or (parts.city if parts else None),
        "region": row["region"] or (parts.region if parts else None),
        "postal": parts.postcode if parts else None,
    }
