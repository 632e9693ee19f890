"""A USB device that names itself as a known network keyboard-video switch."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Mode, Stage
from watchword.indicators.finding import finding
from watchword.indicators.phrases import counted
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.roles import with_roles
from watchword.settings import Settings


@indicator(
    id="ip-kvm-usb-strings",
    asks="Is the device operated through a known IP-KVM?",
    stage=Stage.ACCESS,
    family=Family.KVM,
    needs=("peripherals",),
    if_scheme=0.02,
    if_honest=0.002,
    mode=Mode.FARM,
    innocent=(
        "a home lab whose switch also reaches the work computer",
        "data-centre or hardware staff at work",
    ),
    settle="Ask for a photo of the desk in a call, and what the device is for.",
    attack=("T1219.003", "T1200"),
    cites=("ipkvm-watch", "pikvm-docs", "tinypilot-source", "jetkvm-source", "mandiant-2024-09-23"),
    says="A USB device that identifies itself as {product}, which operates a computer over a network, was "
    "plugged in on {days_said}, first on {first:%d %b %Y}.",
)
def ip_kvm_usb_strings(records: Records, settings: Settings) -> ir.Table:
    """USB identities that belong to one IP-KVM product alone.

    Identities that are generic (the Linux gadget 1d6b:0104 and its like) never count alone. People whose
    role builds hardware or supports machines count 0.3: they own such switches. Rates: named by
    advisories as the farm's tool besides remote software, and cheap to disguise (assumption 0.02); about
    two honest people in a thousand have one on a work computer (assumption; no source publishes it).
    """
    limits = settings.thresholds.ip_kvm_usb_strings
    seen = records.usb_devices.filter(
        lambda t: t["kvm_product"].notnull() & t["kvm_specific"].fill_null(False) & t["person_id"].notnull()
    )
    people = seen.group_by("person_id", "kvm_product").agg(
        days=seen["day"].nunique(),
        sightings=seen["event_id"].nunique(),
        computers=seen["device_uid"].nunique(),
        shown=seen["kvm_by"].min(),
    )
    found = with_roles(people.filter(people["sightings"] >= limits.min_sightings), records.people)
    return finding(
        found,
        seen,
        by=("person_id", "kvm_product"),
        strength=(found["technical"] | found["hardware"]).ifelse(0.3, 1.0),
        facts={
            "product": found["kvm_product"],
            "days": found["days"],
            "days_said": counted(found["days"], "day", "days"),
            "computers": found["computers"],
            "shown_by": found["shown"],
        },
    )
