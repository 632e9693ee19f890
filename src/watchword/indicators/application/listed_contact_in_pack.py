"""A wallet, mailbox, telephone or code account of the pack is on a watch list or in a feed."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.listed_entries import listed_finding
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings


@indicator(
    id="listed-contact-in-pack",
    asks="Is a wallet, mailbox, telephone or code account that the applicant gave on a watch list or in a feed?",
    stage=Stage.APPLICATION,
    family=Family.LISTED,
    needs=("list_matches", "contact_facts"),
    if_scheme=0.03,
    if_honest=0.0001,
    innocent=(
        "a telephone number that was somebody else's before",
        "an exchange's wallet that serves many customers",
        "a mailbox that several people use, or that somebody else entered",
        "a feed that is mistaken or out of date",
    ),
    settle="Compare the entry with since when the wallet, mailbox or number is the applicant's; of an official list, ask "
    "counsel before anything is paid.",
    attack=("T1585",),
    insider=("IF023.002",),
    cites=("treasury-2025-07-08", "treasury-2025-07-24"),
    says="The pack's {through} is on a watch list as {listed} ({lists}).",
)
def listed_contact_in_pack(records: Records, settings: Settings) -> ir.Table:
    """Applicants who gave a wallet, mailbox, telephone or code account that a list names letter by letter.

    An applicant's name is never asked about for this. Strength is how far the list is believed: 1 for a publisher's own,
    for intelligence its own confidence, 0.5 where it says none. All applicants of one entry are one cluster. Rates: reports
    publish some of the mailboxes, numbers, wallets and code accounts that schemes use again (assumption 3 %); an honest
    applicant bears one by a number's former owner or an exchange's wallet (assumption 1 in 10,000).
    """
    matches = records.list_matches
    matches = matches.filter(matches["verdict"] == "hit")
    return listed_finding(matches, "through")
