"""Pay or supply of a person runs through a listed firm."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.listed_entries import listed_entries
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings


@indicator(
    id="sdn-name-hit",
    asks="Is the person's agency, payee or vendor on a sanctions list?",
    stage=Stage.PAYMENT,
    family=Family.LISTED,
    needs=("list_matches",),
    if_scheme=0.03,
    if_honest=0.0003,
    innocent=(
        "another firm of the same name",
        "an agency that was listed after it was chosen",
        "a vendor who supplies many people and tells nothing of any one of them",
    ),
    settle="Compare the firm's register number and address with the entry, and ask counsel before the next payment.",
    insider=("IF023.002",),
    cites=("treasury-2025-01-16", "treasury-2025-07-24", "treasury-2025-08-27"),
    says="The person's {through} is on a sanctions list as {listed} ({lists}).",
)
def sdn_name_hit(records: Records, settings: Settings) -> ir.Table:
    """People whose agency, whose account's payee or whose paying firm is a listed entity by a sure match.

    Screening compares names, and only a hit on a firm comes here: a person's own name is never asked about for this,
    and a question is none. All people of one listed firm are one cluster. Rates: designated front companies were
    paid and hired out workers in published cases, most schemes use persons and unlisted firms (assumption 3 %); a sure
    match by name of a firm that honest people work through is one in some thousands (assumption 0.03 %).
    """
    matches = records.list_matches
    matches = matches.filter((matches["verdict"] == "hit") & (matches["about"] != "wallet"))
    found = listed_entries(matches)
    return finding(
        found,
        matches,
        strength=1.0,
        shared=found["entry"],
        facts={name: found[name] for name in ("through", "listed", "lists", "entries")},
    )
