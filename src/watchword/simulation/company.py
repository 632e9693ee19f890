"""Founds the company: offices, agencies, repositories and everybody in it, each with a story."""

import random
from datetime import date

from watchword.simulation.naming import Naming
from watchword.simulation.networks import Addresses
from watchword.simulation.people import Company, PayAccount
from watchword.simulation.places import city
from watchword.simulation.scene import Scene
from watchword.simulation.staff import DOMAIN, hire_everybody
from watchword.simulation.stories import tell_stories
from watchword.simulation.window import Window

AGENCIES = ("Northgate Staffing LLC", "Talentbridge Partners", "Codewell Contracting GmbH")
_AREAS = (
    *("billing", "catalog", "checkout", "crawler", "gateway", "identity", "invoices"),
    *("ledger", "mobile", "notify", "orders", "portal", "search", "sync"),
)
_PARTS = ("api", "core", "ui", "infra", "jobs", "docs")


def _agencies() -> list[tuple[str, PayAccount]]:
    since = date(2022, 3, 1)
    return [
        (name, PayAccount(since, name.upper()[:22].strip(), "071000013", f"55500{number}7788"))
        for number, name in enumerate(AGENCIES)
    ]


def found_company(
    seed: int, people: int, window: Window, planted_share: float, culture: str | None = None
) -> Company:
    """The whole company, ready to be written; the same arguments give the same company."""
    addresses = Addresses(random.Random(f"{seed}:addresses"))
    company = Company(
        domain=DOMAIN,
        people=[],
        office_lines=[addresses.office(city("Denver")), addresses.office(city("Dublin"))],
        vpn_line=addresses.office(city("Denver"), "company-vpn"),
        cowork_lines=[
            addresses.office(city(name), "cowork")
            for name in ("Austin", "London", "Berlin", "Chicago", "Toronto", "Bengaluru")
        ],
        agencies=_agencies(),
        naming=Naming(seed, culture),
        repositories=[f"{area}-{part}" for area in _AREAS for part in _PARTS],
    )
    company.people = hire_everybody(seed, people, window, (addresses, company.naming))
    tell_stories(Scene(company, window, addresses, random.Random(f"{seed}:stories")), planted_share)
    return company
