"""Somebody else signs for the laptop."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.strongest import strongest
from watchword.settings import Settings


@indicator(
    id="delivery-signature-mismatch",
    asks="Did somebody of another name sign for the laptop?",
    stage=Stage.ONBOARDING,
    family=Family.DELIVERY,
    needs=("shipments", "delivery_events"),
    if_scheme=0.3,
    if_honest=0.05,
    innocent=("a partner or flatmate", "a doorman or front desk", "a neighbour"),
    settle="Ask who signed, and see the device's serial number in the person's hands on video.",
    cites=("mandiant-2024-09-23", "fbi-2023-10-18"),
    says="Somebody of another name signed for the device ordered on {ordered} and sent to {address}.",
)
def delivery_signature_mismatch(records: Records, settings: Settings) -> ir.Table:
    """Outbound orders delivered to a signer whose name surely differs from the person's.

    Away from the claimed home it counts 0.8, at an unknown kind of place 0.6, at the claimed home half: doormen
    and partners sign there. It counts whole where the label, too, names somebody else. A signer of the same family
    name or declared household counts as the settings say (0.2). Rates: in a farm the keeper signs, where the
    carrier asks at all (assumption 0.3); partners and front desks sign for about 5 % (assumption; learned).
    """
    limits = settings.thresholds.delivery_signature_mismatch
    orders = records.deliveries.filter(
        lambda t: (
            (t["activity"] == "outbound") & (t["signer_agreement"] == "different") & t["person_id"].notnull()
        )
    )
    strength = ibis.cases(
        (orders["signer_family"].fill_null(False), limits.shared_family_name_strength),
        ((orders["recipient_agreement"] == "different").fill_null(False), 1.0),
        (orders["at_home"].fill_null(False), 0.5),
        (orders["at_home"].isnull(), 0.6),
        else_=0.8,
    )
    flagged = orders.mutate(strength=strength)
    found = strongest(flagged)
    found = found.filter(found["times"] >= limits.min_deliveries)
    return finding(
        found,
        flagged,
        strength=found["strength"],
        facts={
            "ordered": found["time"].strftime("%d %b %Y"),
            "address": found["address"].fill_null("an address"),
            "scan": found["delivery_event_id"],
            "deliveries": found["times"],
        },
    )
