"""Everything that is asked of the lists beside people's own names, each distinct value once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from watchword.enrich.parcels import plain_firm
from watchword.enrich.prepare import PreparedTables
from watchword.enrich.roster import person_id
from watchword.enrich.workbench import Workbench
from watchword.flows.counterparties import records_of
from watchword.flows.counterparties.subject import Event, Subject, Tie
from watchword.screening.query import Kind, Query

Row = Mapping[str, Any]


def gathered(bench: Workbench, prepared: PreparedTables, listed_wallets: Mapping[str, str]) -> list[Subject]:
    """All subjects. `listed_wallets` has the keyed hash of each listed wallet, and the wallet."""
    paid = records_of.pay(bench, prepared)
    supplied = records_of.agencies(bench)
    known = records_of.vendors(bench)
    return [
        *_vendors(known, paid, supplied),
        *_agencies(supplied),
        *_payees(paid),
        *_wallets(paid, known, listed_wallets),
        *_ship_to(records_of.labels(bench, prepared)),
        *_suppliers(records_of.suppliers(bench, prepared)),
    ]


def _firm(text: str) -> Query:
    """A name asked as a firm's: matches with listed people are asked apart, and go to compliance alone."""
    return Query(text, Kind.ORGANIZATION)


def _vendors(rows: Iterable[Row], paid: Iterable[Row], supplied: Iterable[Row]) -> list[Subject]:
    """Firms of the vendor master, with the people who are paid through them or whom they supply."""
    through: dict[str, list[Tie]] = defaultdict(list)
    for row in paid:
        keys = {row["account_key"], None if row["own"] else plain_firm(row["payee"] or "")} - {None, ""}
        for key in keys:
            through[key].append(records_of.tie(dict(row)))
    for row in supplied:
        through[plain_firm(row["agency"])].append(_spell(row))
    found: dict[tuple[str, str], Subject] = {}
    for row in rows:
        names = tuple(dict.fromkeys(name for name in (row["firm"], row["payee"]) if name))
        subject = found.setdefault(
            (row["vendor_id"] or "", names[0]), Subject("vendor", names[0], row["vendor_id"] or "")
        )
        asked = [_firm(name) for name in names]
        asked += [Query(row["address"], Kind.ADDRESS)] if row["address"] else []
        subject.queries = tuple(dict.fromkeys((*subject.queries, *asked)))
        subject.names = tuple(dict.fromkeys((*subject.names, *names)))
        subject.ties.append(Tie(None, (Event(row["id"], row["source"], None),), 1))
        own = {row["account_key"], *map(plain_firm, names)} - {None, ""}
        subject.ties += _distinct(each for key in sorted(own) for each in through[key])
    return list(found.values())


def _distinct(ties: Iterable[Tie]) -> list[Tie]:
    return list(dict.fromkeys(ties))


def _spell(row: Row) -> Tie:
    event = Event(row["id"], row["source"], row["time"])
    return Tie(person_id(row["employee_number"], row["email"]), (event,), 1)


def _agencies(rows: Iterable[Row]) -> list[Subject]:
    found: dict[str, Subject] = {}
    for row in rows:
        name = row["agency"]
        subject = found.setdefault(name, Subject("agency", name, "", (_firm(name),), (name,)))
        subject.ties.append(_spell(row))
    return list(found.values())


def _payees(rows: Iterable[Row]) -> list[Subject]:
    """Names on accounts that are not the person's own."""
    found: dict[str, Subject] = {}
    for row in rows:
        name = row["payee"]
        if name and not row["own"]:
            subject = found.setdefault(name, Subject("payee", name, "", (_firm(name),), (name,)))
            subject.ties.append(records_of.tie(dict(row)))
    return list(found.values())


def _wallets(paid: Iterable[Row], vendors: Iterable[Row], listed: Mapping[str, str]) -> list[Subject]:
    """Accounts that pay goes to: only those that are a listed wallet have a question, which the wallet answers."""
    found: dict[str, Subject] = {}
    for row in paid:
        if key := row["account_key"]:
            subject = found.setdefault(key, _account(key, row["account_end"], listed))
            subject.ties.append(records_of.tie(dict(row)))
    for row in vendors:
        key = row["account_key"]
        if key in listed:
            subject = found.setdefault(key, _account(key, None, listed))
            subject.reference = row["vendor_id"] or row["firm"] or ""
            subject.ties.append(Tie(None, (Event(row["id"], row["source"], None),), 1))
    return list(found.values())


def _account(key: str, end: str | None, listed: Mapping[str, str]) -> Subject:
    shown = end or (listed[key][-4:].upper() if key in listed else "")
    queries = (Query(listed[key], Kind.WALLET),) if key in listed else ()
    return Subject("wallet", f"…{shown}" if shown else "", queries=queries, account_end=shown or None)


def _ship_to(rows: Iterable[Row]) -> list[Subject]:
    """Recipients that are not the person, and the addresses on labels."""
    found: dict[tuple[str, str], Subject] = {}
    for row in rows:
        street, rest = row["address"], [row[part] for part in ("city", "region", "postcode", "country")]
        line = ", ".join(part for part in (street, *rest) if part)
        if street:
            place = found.setdefault(
                ("address", line), Subject("ship_to", line, "", _spellings(street, rest))
            )
            place.ties.append(records_of.tie(dict(row)))
        if name := row["recipient"]:
            subject = found.setdefault(("name", name), Subject("ship_to", name, "", (_firm(name),), (name,)))
            subject.ties.append(records_of.tie(dict(row)))
    return list(found.values())


def _spellings(street: str, rest: list[str | None]) -> tuple[Query, ...]:
    """An address as lists may write it: with and without region, postcode and country, since all words must agree."""
    city, region, postcode, country = rest
    forms = (
        (street, city, region, postcode, country), (street, city, region, country), (street, city, postcode, country),
        (street, city, country), (street, city, region, postcode), (street, city),
    )  # fmt: skip
    lines = dict.fromkeys(", ".join(part for part in form if part) for form in forms)
    return tuple(Query(line, Kind.ADDRESS) for line in lines)


def _suppliers(rows: Iterable[Row]) -> list[Subject]:
    found: dict[str, Subject] = {}
    for row in rows:
        name = row["supplier"]
        subject = found.setdefault(name, Subject("supplier", name, "", (_firm(name),), (name,)))
        subject.ties.append(records_of.tie(dict(row)))
    return list(found.values())
