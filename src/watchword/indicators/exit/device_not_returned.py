"""The laptop does not come back."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.phrases import counted, named
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings

_DAY = 86_400

#: What an inventory says of a device that is back; matched at the start of the status.
_IN_STORE = r"^(returned|in stock|in storage|available|wiped|retired|disposed|recycled|sold)"

#: What a return order says once the parcel is there.
_ARRIVED = r"^(returned|received|delivered|completed|closed)"

#: What an outbound order says of a device that the person never got.
_NEVER_SENT = r"^(cancel|void|rejected|returned)"


def former_holders(records: Records, settings: Settings) -> ir.Table:
    """Who can be judged: people whose last day is past by the time allowed, and who had a device."""
    return _held(records, settings).select("person_id").distinct()


@indicator(
    id="device-not-returned",
    asks="Is a device still outstanding long after the last day?",
    stage=Stage.EXIT,
    family=Family.LEAVING,
    needs=("people", "shipments|assignments"),
    if_scheme=0.5,
    if_honest=0.05,
    innocent=(
        "a return that was never arranged",
        "a parcel lost on the way",
        "a device that the person may keep",
    ),
    settle="Ask for the return once more with a prepaid label, and note the address that it comes from.",
    insider=("IF015.001", "ME001.001"),
    cites=("nisos-2024", "secureworks-2024-10-16", "doj-2024-05-16"),
    says="{outstanding} not back {late} days after the return was due ({serials}).",
    exposed=former_holders,
)
def device_not_returned(records: Records, settings: Settings) -> ir.Table:
    """Devices sent or assigned to people who left, neither returned nor given to somebody else, and overdue.

    A return is due at the end, or later where its order says so. Strength 0.5 at the time allowed and
    whole at three times it; devices that the inventory calls lost or stolen count half. A return that was received
    without a serial number answers for all the person's devices. Rates: kept laptops are named in several
    reports (assumption 0.5 of leavers of the scheme); 5 % of honest leavers are that late (assumption; learned).
    """
    allowed = settings.thresholds.device_not_returned.overdue_days
    held = _held(records, settings)
    lost = (held["state"].fill_null("").re_search(r"^(lost|stolen)")).ifelse(1, 0)
    held = held.mutate(lost=lost)
    devices = held.group_by("person_id", "device").agg(
        serial=held["serial"].max(), late=held["late"].min(), lost=held["lost"].max(), back=held["back"].max()
    )
    out = devices.filter(devices["back"] == 0)
    found = out.group_by("person_id").agg(
        devices=out["device"].nunique(),
        late=out["late"].min(),
        lost=out["lost"].min(),
        serials=named(out["serial"]),
    )
    base = ibis.least(1.0, 0.5 + 0.25 * (found["late"] - allowed) / allowed)
    return finding(
        found,
        held.semi_join(out, ["person_id", "device"]),
        strength=base * ibis.cases((found["lost"] == 1, 0.5), else_=1.0),
        facts={
            "outstanding": counted(found["devices"], "device is", "devices are"),
            "devices": found["devices"],
            "late": found["late"].round(0).cast("int64"),
            "serials": found["serials"],
        },
    )


def _held(records: Records, settings: Settings) -> ir.Table:
    """Devices of people who left long enough ago: `late` in days, `state`, and `back` 1 where it has come back."""
    allowed = settings.thresholds.device_not_returned.overdue_days
    returns = records.deliveries.filter(lambda t: t["activity"] == "return")
    due = returns.group_by("person_id").agg(due=returns["due"].max())
    left = records.people.filter(lambda t: t["end"].notnull()).select("person_id", "end")
    left = left.left_join(due, "person_id").drop("person_id_right").cross_join(records.scan.select("as_of"))
    later = (left["due"] > left["end"]).fill_null(False)
    left = left.mutate(since=ibis.cases((later, left["due"]), else_=left["end"]))
    left = left.mutate(late=left["as_of"].delta(left["since"], unit="second") / _DAY)
    left = left.filter(left["late"] >= allowed).select("person_id", "end", "late")
    devices = _devices(records).inner_join(left, "person_id")
    devices = devices.mutate(time=ibis.coalesce(devices["time"], devices["end"]))
    return _with_returns(devices.filter(devices["time"] <= devices["end"]), records, returns)


def _devices(records: Records) -> ir.Table:
    """Devices sent or assigned to people, one row an order or assignment."""
    sent = records.deliveries.filter(
        lambda t: (
            (t["activity"] == "outbound")
            & t["person_id"].notnull()
            & ~t["status"].fill_null("").lower().re_search(_NEVER_SENT)
        )
    )
    sent = sent.mutate(
        device=ibis.coalesce(sent["serial"].upper(), sent["event_id"]), state=ibis.null("string")
    )
    given = records.assignments.filter(lambda t: t["person_id"].notnull())
    given = given.mutate(
        device=ibis.coalesce(given["serial"].upper(), given["device_uid"], given["event_id"]),
        state=given["status"].lower(),
    )
    columns = ("person_id", "device", "serial", "state", "time", "event_id", "source")
    return sent.select(*columns).union(given.select(*columns))


def _with_returns(devices: ir.Table, records: Records, returns: ir.Table) -> ir.Table:
    """Devices with `back`: by their status, by a return received, or because somebody else has them now."""
    done = returns.filter(
        returns["received"].notnull()
        | returns["delivered"].notnull()
        | returns["status"].fill_null("").lower().re_search(_ARRIVED)
    )
    by_serial = done.filter(done["serial"].notnull())
    by_serial = by_serial.select("person_id", device=by_serial["serial"].upper()).distinct().mutate(came=1)
    unnamed = done.filter(done["serial"].isnull()).select("person_id").distinct().mutate(unnamed=1)
    keys = ["person_id", "device"]
    joined = devices.left_join(by_serial, keys).drop("person_id_right", "device_right")
    joined = joined.left_join(unnamed, "person_id").drop("person_id_right")
    joined = joined.left_join(_holders(records), "device").drop("device_right")
    back = (
        joined["state"].fill_null("").re_search(_IN_STORE)
        | joined["came"].notnull()
        | joined["unnamed"].notnull()
        | (joined["given_last"] > joined["time"]).fill_null(False)
    )
    return joined.mutate(back=back.ifelse(1, 0))


def _holders(records: Records) -> ir.Table:
    """When each device that several people had was last sent or given to anybody."""
    rows = _devices(records)
    counts = rows.group_by("device").agg(given_last=rows["time"].max(), holders=rows["person_id"].nunique())
    return counts.filter(counts["holders"] > 1).select("device", "given_last")
