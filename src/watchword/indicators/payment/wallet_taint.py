"""Pay goes to a listed wallet."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.listed_entries import listed_finding
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings


@indicator(
    id="wallet-taint",
    asks="Is the wallet that pay goes to on a watch list?",
    stage=Stage.PAYMENT,
    family=Family.LISTED,
    needs=("list_matches", "payments|payment_changes"),
    if_scheme=0.02,
    if_honest=0.00001,
    innocent=(
        "an exchange's wallet that serves many customers",
        "an address that somebody else entered or changed",
        "a feed that is mistaken or out of date",
    ),
    settle="Ask the person who holds the keys of the wallet, and counsel before the next payment.",
    attack=("T1657",),
    insider=("IF023.002",),
    cites=("treasury-2025-07-08", "trm-labs-2025-07"),
    says="Pay goes to a wallet ending {end} that is on a watch list, of {listed} ({lists}).",
    hard=True,
)
def wallet_taint(records: Records, settings: Settings) -> ir.Table:
    """People whose pay, or whose new account, is a wallet that a list names letter by letter.

    A wallet's address is as exact as an identifier can be, so a publisher's own list makes it hard; one that only a feed
    names counts in sdn-name-hit, as far as the feed is believed. Only the listed wallet itself counts, not those that
    it traded with: `watchword transfers` follows those. Rates: lists name few of the wallets that schemes use (assumption
    2 %); an honest person hardly ever has pay sent to one, but for an exchange's (assumption 1 in 100,000).
    """
    matches = records.list_matches
    matches = matches.filter(
        (matches["verdict"] == "hit")
        & (matches["about"] == "wallet")
        & (matches["confidence"].coalesce(1.0) >= 1)
    )
    return listed_finding(matches, "end")
