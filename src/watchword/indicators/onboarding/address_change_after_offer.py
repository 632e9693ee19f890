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
    if_scheme=0.15,
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
    0.35); delivery anomalies of all kinds are 3 to 15 % among honest hires (suggested range), of which this is
    a part (assumption 3 %).
    """
    limits = settings.thresholds.address_change_after_offer
    started = records.people.select("person_id", "start")
    orders = records.deliveries.filter(lambda t: (t["activity"] == "outbound") & t["person_id"].notnull())
    orders = orders.left_join(started, "person_id").drop("person_id_right")
    claimed = orders["home_km"].fill_null(0.0) >= limits.distance_km
    applied = orders["applied_km"].fill_null(0.0) >= limits.distance_km
    told = orders["at_home"].fill_null(False)
    redirected = orders["redirected"].fill_null(False)
    late = orders["time"].delta(orders["start"], unit="second") / 86_400 > limits.window_days
    base = ibis.cases(
        (claimed & applied & ~told, 1.0),
        (claimed & ~told, 0.8),
        (redirected, 0.4),
        (applied & told, 0.25),
        (applied, 0.5),
        else_=0.0,
    )
    how = ibis.cases(
        (
            claimed & ~told,
            orders["home_km"].round(0).cast("int64").cast("string") + " km from the claimed place of work",
        ),
        (redirected, ibis.literal("the carrier was told to send it elsewhere")),
        else_=orders["applied_km"].round(0).cast("int64").cast("string")
        + " km from the address in the application",
    )
    flagged = orders.mutate(strength=base * ibis.cases((late.fill_null(False), 0.5), else_=1.0), how=how)
    flagged = flagged.filter(flagged["strength"] > 0)
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
