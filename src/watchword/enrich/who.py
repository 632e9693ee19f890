"""Who is who: accounts and devices tied to people, in a fixed order, and nothing merged that conflicts.

The order: the employer's mapping; employee number; work e-mail; the identity provider's id; SAML nameID (which
sources give as the account); the device's holder at that time; else an account of its own.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from watchword.enrich.roster import Person, person_id
from watchword.settings import Settings

#: Accounts that are never people, wherever they occur.
_SERVICE = re.compile(
    r"^(svc|service|noreply|no-reply|automation|integration|terraform|jenkins)[-_.@]|^(bot|ci|cd)[-_]"
    r"|\[bot\]$|[-_.](svc|bot|service|automation)(@|$)|\$$"
    r"|^(system|root|local service|network service|dwm-\d+|umfd-\d+|_\w+)$"
)


@dataclass
class Directory:
    """Everything that ties an account to a person.

    `unjoined` counts accounts that could not be tied, by kind; `alone` are people made of an account of their
    own, whose claims nobody knows; `beyond` are people whom the mapping names and the roster does not.
    """

    settings: Settings
    people: list[Person]
    by_key: dict[str, str] = field(default_factory=dict)
    by_local: dict[str, str | None] = field(default_factory=dict)
    conflicts: set[str] = field(default_factory=set)
    alone: dict[str, Person] = field(default_factory=dict)
    beyond: dict[str, str] = field(default_factory=dict)
    unjoined: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        owners: dict[str, set[str]] = defaultdict(set)
        for person in self.people:
            for key in {person.person_id, *person.emails, *person.idp_ids, *person.code_logins}:
                owners[key.lower()].add(person.person_id)
        for key, theirs in owners.items():
            if len(theirs) == 1:
                self.by_key[key] = next(iter(theirs))
            else:
                self.conflicts.add(key)
        for mapped in self.settings.mapping:
            named = mapped.person.lower()
            owner = self.by_key.get(named)
            if owner is None:
                owner = person_id(None, named)
                self.beyond[owner] = named
            self.by_key |= {account.lower(): owner for account in mapped.accounts}
        for key, owner in list(self.by_key.items()):
            local = key.split("@")[0] if "@" in key else key
            self.by_local[local] = owner if self.by_local.get(local, owner) == owner else None

    def service(self, account: str) -> bool:
        """Whether an account is a service's or shared, by the settings or by its name."""
        return self.settings.service_accounts.covers(account) or bool(_SERVICE.search(account))

    def exactly(self, account: str | None, uid: str | None) -> str | None:
        """The person of an account by mapping, number, e-mail or id; None where these do not tell."""
        for key in (account, uid):
            if key and (owner := self.by_key.get(key.lower())):
                return self.own(self.beyond[owner]) if owner in self.beyond else owner
        return None

    def roughly(self, account: str | None) -> str | None:
        r"""The person of a bare login (`jdoe`, `CORP\jdoe`) that fits one person's alone."""
        if not account or "@" in account:
            return None
        return self.by_local.get(account.rsplit("\\", 1)[-1])

    def own(self, account: str) -> str:
        """A person made of nothing but this account."""
        id_ = person_id(None, account)
        if id_ not in self.alone:
            email = account if "@" in account else None
            row = {"person_id": id_, "relationship": "worker", "worker_type": "unknown"}
            self.alone[id_] = Person(id_, email, row, emails={account})
        return id_


def accounts(directory: Directory, seen: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Each distinct account of the records with its person.

    `seen` has source, account, account_uid, personal (whether an account alone makes a person: sign-ins and
    code do, local logins on a device do not) and events. `sure` is false where the device's holder should
    be asked first.
    """
    seen = list(seen)
    learned: dict[tuple[str, str], str] = {}
    for row in seen:
        owner = directory.exactly(row["account"], row["account_uid"])
        if owner and row["account_uid"]:
            learned[row["source"], row["account_uid"]] = owner
    joined = []
    for row in seen:
        account, uid = (row["account"] or "").lower(), row["account_uid"]
        owner, sure = directory.exactly(account, uid) or learned.get((row["source"], uid or "")), True
        kind = None
        if owner is None and directory.service(account):
            kind = "events of service accounts"
        elif owner is None and (account in directory.conflicts):
            kind = "events of an e-mail that two people share in the roster"
        elif owner is None:
            owner, sure = directory.roughly(account), False
            if owner is None and row["personal"] and account:
                owner = directory.own(account)
        if kind:
            directory.unjoined[kind] += row["events"]
        joined.append({"source": row["source"], "account": row["account"] or "", "account_uid": uid or "",
                       "person_id": owner, "sure": sure, "nobody": kind is not None})  # fmt: skip
    return joined


def host(name: str | None) -> str | None:
    """A host name without its domain; None for an address or a number, which name no device."""
    first = (name or "").lower().split(".")[0].strip()
    return first if first and not first.isdigit() else None


def device_keys(rows: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """Ids, host names and serials of one device under one key: `uid:…`, `name:…`, `serial:…` to the key.

    Host names count without their domain. One that several serials bear (a default such as `macbook-pro`)
    joins nothing.
    """
    rows = [{**row, "device_name": host(row["device_name"])} for row in rows]
    serials: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if row["device_name"] and row["serial"]:
            serials[row["device_name"]].add(row["serial"])
    parent: dict[str, str] = {}

    def root(key: str) -> str:
        while parent.setdefault(key, key) != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    for row in rows:
        name = row["device_name"] if len(serials[row["device_name"] or ""]) <= 1 else None
        keys = [
            f"{kind}:{value}"
            for kind, value in (("uid", row["device_uid"]), ("name", name), ("serial", row["serial"]))
            if value
        ]
        for key in keys:
            first, other = sorted((root(keys[0]), root(key)))
            parent[other] = first
    return {key: root(key) for key in parent}


def holders(
    directory: Directory, given: Iterable[Mapping[str, Any]], keys: Mapping[str, str]
) -> list[dict[str, Any]]:
    """Who held a device from when to when; `given` has the device's ids, the person's, and `time` (or None).

    The next holder ends the last one's time; the first holds from the beginning.
    """
    handed: dict[str, list[tuple[datetime, str]]] = defaultdict(list)
    for row in given:
        owner = directory.exactly(row["email"], row["employee_number"])
        ids = (("uid", row["device_uid"]), ("name", host(row["device_name"])), ("serial", row["serial"]))
        device = next(
            (keys[key] for kind, value in ids if value and (key := f"{kind}:{value}") in keys), None
        )
        if owner is None:
            directory.unjoined["devices given to nobody on the roster"] += 1
            continue
        if device is None:
            continue
        handed[device].append((row["time"] or datetime(1970, 1, 1), owner))
    return [spell for device, theirs in handed.items() for spell in _spells(device, sorted(theirs))]


def _spells(device: str, theirs: Sequence[tuple[datetime, str]]) -> list[dict[str, Any]]:
    changes = [pair for index, pair in enumerate(theirs) if index == 0 or pair[1] != theirs[index - 1][1]]
    ends = [moment for moment, _ in changes[1:]] + [datetime(9999, 1, 1)]
    return [
        {
            "device": device,
            "person_id": owner,
            "held_from": datetime(1970, 1, 1) if index == 0 else start,
            "held_to": end,
        }
        for index, ((start, owner), end) in enumerate(zip(changes, ends, strict=True))
    ]
