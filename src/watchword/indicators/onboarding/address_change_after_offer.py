"""The laptop goes to another place than the one that the person gave."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.strongest import strongest
from watchword.settings import Settings


@indicator(
    id="address-change-after-offer",
    asks="Was the laptop sent to another place than the one that the person gave?",
    stage=Stage.ONBOARDING,
    family=Family.DELIVERY,
    needs=("shipments",),
    if_scheme=0.5,
    if_honest=0.03,
    innocent=("a move", "a stay with parents or at college", "parcels that were stolen from the door"),
    settle="Ask the person who lives at that address, and meet them there by video or in person.",
    insider=("ME018",),
    cites=("us-guidance-2022-05-16", "fbi-2023-10-18", "secureworks-2024-10-16", "splunk-2025-09"),
    says="The device ordered on {ordered} went to {address}: {how}.",
)
def address_change_after_offer(records: Records, settings: Settings) -> ir.Table:
    """Labels whose city lies far from the claimed place or from the application's, and orders redirected on the way.

    Far from both counts whole: neither what was said before the offer nor what is on record now explains it.
    Far from the claimed place alone counts 0.8, from the application's alone half, a quarter where the label is
    the claimed home: a move that the employer was told of. A redirection to an unknown place counts 0.4. Orders
    placed later than `window_days` after the first day count half, for they are replacements, and people
    travel. No country or region is weighed. Rates: published cases name the changed address often (assumption
    0.5); delivery anomalies of all kinds are 3 to 15 % among honest hires (suggested range), of which this is
    a part (assumption 3 %).
    """
    limits = settings.thresholds.address_change_after_offer
    flagged = _graded(records, limits.distance_km, limits.window_days)
    found = strongest(flagged)
    return finding(
        found,
        flagged,
        strength=found["strength"],
        facts={
            "ordered": found["time"].strftime("%d %b %Y"),
            "address": found["address"].fill_null("another address"),
            "how": found["how"],
            "orders": found["times"],
        },
    )


def _graded(records: Records, far: float, days: int) -> ir.Table:
    """Outbound orders that went elsewhere, with their `strength` and `how` in words."""
    started = records.people.select("person_id", "start")
    orders = records.deliveries.filter(lambda t: (t["activity"] == "outbound") & t["person_id"].notnull())
    orders = orders.left_join(started, "person_id").drop("person_id_right")
    told = orders["at_home"].fill_null(False)
    claimed = (orders["home_km"].fill_null(0.0) >= far) & ~told
    applied = orders["applied_km"].fill_null(0.0) >= far
    redirected = orders["redirected"].fill_null(False)
    late = orders["time"].delta(orders["start"], unit="second") / 86_400 > days
    base = ibis.cases(
        (claimed & applied, 1.0),
        (claimed, 0.8),
        (applied & ~told, 0.5),
        (redirected, 0.4),
        (applied, 0.25),
        else_=0.0,
    )
    how = ibis.cases(
        (claimed, _distance(orders["home_km"]) + " from the claimed place of work"),
        (redirected & (told | ~applied), ibis.literal("the carrier was told to send it elsewhere")),
        else_=_distance(orders["applied_km"]) + " from the address in the application",
    )
    flagged = orders.mutate(strength=base * late.fill_null(False).ifelse(0.5, 1.0), how=how)
    return flagged.filter(flagged["strength"] > 0)


def _distance(kilometres: ir.Value) -> ir.Value:
    return kilometres.round(0).cast("int64").cast("string") + " km"
