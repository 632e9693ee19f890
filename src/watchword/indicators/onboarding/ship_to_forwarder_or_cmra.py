"""The laptop goes to a forwarder, a mail agent or a box."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Mode, Stage
from watchword.indicators.finding import finding
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.strongest import strongest
from watchword.settings import Settings


@indicator(
    id="ship-to-forwarder-or-cmra",
    asks="Did the laptop go to a forwarder, a mail agent or a box instead of a home?",
    stage=Stage.ONBOARDING,
    family=Family.DELIVERY,
    needs=("shipments",),
    if_scheme=0.17,
    if_honest=0.015,
    mode=Mode.OWN_DEVICE,
    innocent=("a rural home without delivery", "a safe-address programme", "no safe door for parcels"),
    settle="Ask who collects parcels there, and offer a delivery in person against an identity document.",
    insider=("ME018",),
    cites=("fbi-2023-10-18", "knowbe4-2024-07-23", "threat-boutique-2025", "usps-dmm-508"),
    says="The device ordered on {ordered} went to {address}, {what}.",
)
def ship_to_forwarder_or_cmra(records: Records, settings: Settings) -> ir.Table:
    """Outbound orders whose label is that of a forwarder, virtual office, private mail agent or post-office box.

    Forwarders count whole, virtual offices 0.8, mail agents 0.6, boxes 0.2: the more the place passes parcels on,
    the less it is where somebody lives. Except for forwarders, a place in the claimed city (nearer than
    the distance of address-change-after-offer) counts half, as that is where honest people have theirs.
    Rates: few published cases went through forwarders, most through somebody's home (assumption 0.17);
    1.5 % of honest people have parcels sent to an agent or box (assumption; learned from the company).
    """
    limits = settings.thresholds.ship_to_forwarder_or_cmra
    near = settings.thresholds.address_change_after_offer.distance_km
    orders = records.deliveries.filter(
        lambda t: (t["activity"] == "outbound") & t["mail_drop"].notnull() & t["person_id"].notnull()
    )
    kind = orders["mail_drop"]
    base = ibis.cases(
        (kind == "forwarder", 1.0), (kind == "virtual_office", 0.8), (kind == "cmra", 0.6), else_=0.2
    )
    local = (kind != "forwarder") & (orders["home_km"] < near).fill_null(False)
    what = ibis.cases(
        (kind == "forwarder", "a parcel forwarder"),
        (kind == "virtual_office", "a virtual office"),
        (kind == "cmra", "a mail agent"),
        else_="a post-office box",
    )
    flagged = orders.mutate(strength=base * ibis.cases((local, 0.5), else_=1.0), what=what)
    found = strongest(flagged)
    found = found.filter(found["times"] >= limits.min_orders)
    return finding(
        found,
        flagged,
        strength=found["strength"],
        facts={
            "ordered": found["time"].strftime("%d %b %Y"),
            "address": found["address"].fill_null("an address"),
            "what": found["what"],
            "orders": found["times"],
        },
    )
