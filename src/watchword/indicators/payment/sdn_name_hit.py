"""Pay or supply of a person runs through a listed firm, or a listed e-mail address or telephone is theirs."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.listed_entries import listed_finding
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings


@indicator(
    id="sdn-name-hit",
    asks="Is the person's agency, payee, vendor, e-mail address, telephone or wallet on a watch list?",
    stage=Stage.PAYMENT,
    family=Family.LISTED,
    needs=("list_matches",),
    if_scheme=0.03,
    if_honest=0.0003,
    innocent=(
        "another firm of the same name",
        "an agency that was listed after it was chosen",
        "a vendor who supplies many people and tells nothing of any one of them",
        "a telephone number that was somebody else's before",
        "a mailbox that several people use",
        "a feed that is mistaken or out of date",
    ),
    settle="Compare the entry with the firm's register number and address, or with since when the mailbox or number is "
    "the person's; of a firm, ask counsel before the next payment.",
    insider=("IF023.002",),
    cites=("treasury-2025-01-16", "treasury-2025-07-24", "treasury-2025-08-27"),
    says="The person's {through} is on a watch list as {listed} ({lists}).",
)
def sdn_name_hit(records: Records, settings: Settings) -> ir.Table:
    """People whose agency, account's payee or paying firm is listed by a sure match, or whose e-mail or telephone is.

    Screening compares firms' names, and looks e-mail addresses and telephones up letter by letter. Only a hit comes
    here: a person's own name is never asked about for this, a question is none, and an address that somebody signs in
    from is never more than a question. Strength is how far the list is believed: 1 for a publisher's own, for
    intelligence its own confidence, 0.5 where it says none. All people of one entry are one cluster. Rates: designated
    front companies were paid and hired out workers in published cases, most schemes use persons and unlisted firms
    (assumption 3 %); a sure match by name of a firm that honest people work through is one in some thousands
    (assumption 0.03 %).
    """
    matches = records.list_matches
    by_feed = (matches["about"] != "wallet") | (
        matches["confidence"] < 1
    )  # a publisher's wallets are wallet-taint's
    matches = matches.filter((matches["verdict"] == "hit") & by_feed)
    return listed_finding(matches, "through")
