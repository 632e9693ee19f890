"""A form on its way: values arrive under whatever name, are put right, and the first filled one stands."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from watchword.sources.addresses import address, city_first
from watchword.sources.application_form import names
from watchword.sources.application_form.form import Form
from watchword.sources.application_form.links import account_link, code_handle, urls
from watchword.sources.application_form.values import text, texts
from watchword.sources.cells import email, emails, kept, listed, number, phone, turned
from watchword.sources.contract import Context
from watchword.sources.dates import moment

#: Fields of which every value is read.
MANY = ("known_as", "emails", "phones", "links", "wallets", "household")
#: Most fields named that nobody understood, and most characters of each.
_MOST_UNKNOWN, _LONGEST_NAME = 100, 80
#: Reading a date needs no key.
_DATES = Context(key=b"")


@dataclass
class Draft:
    """Single values by our name (the first filled one stands), lists by our name, spells, and names to be told of."""

    one: dict[str, str] = field(default_factory=dict)
    many: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    employments: list[Mapping[str, str]] = field(default_factory=list)
    educations: list[Mapping[str, str]] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)

    def put(self, ours: str, value: object) -> None:
        """Put a value under our name of it."""
        if ours in MANY:
            self.many[ours] += texts(value)
        elif plain := kept(_one_line(text(value)) if ours in _PLACES else text(value)):
            self.one.setdefault(ours, plain)

    def named(self, name: str, value: object) -> bool:
        """Put a value under whatever name a form has for it; False where the name is not understood."""
        if (ours := names.field(name)) is None:
            if not names.left(name):
                self.unknown.append(name)
            return names.left(name)
        self.put(ours, (ours == "links" and account_link(name, text(value))) or value)
        return True

    def rest(self, raw: Mapping[str, Any], read: Collection[str]) -> None:
        """Note the filled fields of an object that are neither read nor known to be of no use."""
        self.unknown += [
            name for name, value in raw.items() if name not in read and value and not names.left(name)
        ]

    def form(self) -> Form:
        """The form as it stands."""
        name = self._name()
        links = _once(url for each in self.many["links"] for url in urls(each))
        return Form(
            candidate=number(self.one.get("candidate", "")) or "",
            name=name,
            known_as=tuple(each for each in self._parts("known_as") if each != name),
            emails=_once(found for each in self.many["emails"] for found in emails(each)),
            phones=_once(found for each in self._parts("phones") if (found := phone(each))),
            **self._home(),
            applied=moment(self.one.get("applied", ""), _DATES),
            referrer=_referrer(self.one.get("referrer", "")),
            links=links,
            code_handles=_once(handle for link in links if (handle := code_handle(link))),
            wallets=self._parts("wallets"),
            household=_once(email(each) or each for each in self._parts("household")),
            employments=tuple(self.employments),
            educations=tuple(self.educations),
            unknown=_once(_plain(each) for each in self.unknown if not names.of_no_use(each))[:_MOST_UNKNOWN],
            doubled=_once(_plain(each) for each in self.doubled)[:_MOST_UNKNOWN],
            **{each: self.one.get(each, "") for each in _SAME},
        )

    def _name(self) -> str:
        """The whole name, else one made of its parts."""
        parts = (self.one.get(each) for each in ("first_name", "middle_name", "last_name"))
        return turned(self.one.get("name", "")) or " ".join(part for part in parts if part)

    def _home(self) -> dict[str, str]:
        """The address in one line and its parts; a place alone where no address names a city."""
        home = address(self.one)
        named = city_first(self.one.get("location", "")) if home.city is None else home
        return {
            "address": home.line if home.street and home.line else "",
            "city": named.city or "",
            "region": home.region or named.region or "",
            "country": home.country or named.country or "",
        }

    def _parts(self, ours: str) -> tuple[str, ...]:
        """Each value of a list once, those that share a cell apart."""
        return _once(part for each in self.many[ours] for part in listed(each))


#: Fields whose lines stand for parts, as commas do.
_PLACES = ("address", "address_2", "location")
#: Fields that stand as they were written.
_SAME = ("birth_date", "post", "agency", "iban", "routing", "account", "account_owner", "tax_number")


def _once(found: Iterable[str]) -> tuple[str, ...]:
    """Each value once, in the order of their first coming."""
    return tuple(dict.fromkeys(found))


def _one_line(written: str) -> str:
    """The lines of an address as parts of one line."""
    return ", ".join(line for each in written.splitlines() if (line := each.strip(" ,\t")))


def _plain(name: str) -> str:
    return re.sub(r"\s+", " ", text(name))[:_LONGEST_NAME]


def _referrer(cell: str) -> str:
    """An e-mail, or an employee's number; names are protected."""
    return email(cell) or (cell if re.fullmatch(r"[A-Za-z]{0,6}[-_]?\d[\w.-]*", cell) else "")
