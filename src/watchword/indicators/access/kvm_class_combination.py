"""A keyboard that is a disk, too: the shape that an IP-KVM keeps when it disguises its name."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Mode, Stage
from watchword.indicators.finding import finding
from watchword.indicators.phrases import counted, named
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.roles import with_roles
from watchword.settings import Settings

_UNIT = ("person_id", "device_uid", "unit")

#: What each further offer adds to the strength, and how a sentence calls it.
_MORE = {"mouse": 0.1, "audio": 0.2, "network": 0.1, "gadget": 0.3}
_WORDS = {"mouse": "a mouse", "audio": "audio", "network": "a network card"}


@indicator(
    id="kvm-class-combination",
    asks="Is one plugged-in device both a keyboard and a disk?",
    stage=Stage.ACCESS,
    family=Family.KVM,
    needs=("peripherals",),
    if_scheme=0.34,
    if_honest=0.01,
    mode=Mode.FARM,
    innocent=("a gaming keyboard with a driver disk", "a development board", "a security key with storage"),
    settle="Ask for a photo of what is plugged in, and compare it with the maker's description.",
    attack=("T1219.003",),
    cites=("spoofed-ip-kvms", "ipkvm-watch"),
    says="One USB device{called} offered {offers}, as switches do that operate a computer over a network; "
    "plugged in on {days_said}, first on {first:%d %b %Y}.",
)
def kvm_class_combination(records: Records, settings: Settings) -> ir.Table:
    """Units that offer a keyboard and mass storage, over all their interfaces.

    Docks and hubs are no such unit (each of their devices is its own), nor are phones (no keyboard).
    Strength is 0.5; a mouse, audio or a network card beside them adds 0.1, 0.2 and 0.1, and the generic
    Linux gadget identity 0.3. In roles that build hardware or support machines it counts a half, and a
    generic gadget a fifth: boards of their own trade look alike. Rates: survives the disguise that ends
    the strings (assumption 0.34); rare in the one estate that published it (1 % assumed).
    """
    limits = settings.thresholds.kvm_class_combination
    rows = records.usb_devices.filter(lambda t: t["unit"].notnull() & t["person_id"].notnull())
    offered = {offer: rows[offer].fill_null(False).any() for offer in ("keyboard", "storage", *_MORE)}
    units = rows.group_by(*_UNIT).agg(
        **offered,
        product=named(rows["product"].nullif("")),
        days=rows["day"].nunique(),
        sightings=rows["event_id"].nunique(),
    )
    found = units.filter(units["keyboard"] & units["storage"] & (units["sightings"] >= limits.min_sightings))
    found = with_roles(found, records.people)
    trade = found["technical"] | found["hardware"]
    explained = ibis.cases((trade & found["gadget"], 0.2), (trade, 0.5), else_=1.0)
    strength: ir.Value = ibis.literal(0.5)
    for offer, more in _MORE.items():
        strength = strength + found[offer].ifelse(more, 0.0)
    return finding(
        found,
        rows,
        by=_UNIT,
        strength=strength.clip(upper=1.0) * explained,
        facts={
            "called": (found["product"] == "").ifelse("", ibis.literal(" (") + found["product"] + ")"),
            "offers": _offers(found),
            "generic_gadget": found["gadget"],
            "days": found["days"],
            "days_said": counted(found["days"], "day", "days"),
        },
    )


def _offers(unit: ir.Table) -> ir.Value:
    """The unit's offers in words."""
    said: ir.Value = ibis.literal("a keyboard and a disk")
    for offer, word in _WORDS.items():
        said = said + unit[offer].ifelse(f", {word}", "")
    return said
