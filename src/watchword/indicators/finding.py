"""From what an indicator found to the columns of evidence: the one place where event ids are attached."""

from collections.abc import Mapping, Sequence

import ibis
import ibis.expr.types as ir

#: Most event ids that one piece of evidence carries; the rest is counted.
MOST_EVENTS = 50

#: What every indicator returns, in this order; `shared` and `family` may be null.
COLUMNS = (
    "person_id",
    "first",
    "last",
    "strength",
    "shared",
    "family",
    "facts",
    "event_ids",
    "events",
    "source",
    "other_source",
)


def finding(
    found: ir.Table,
    events: ir.Table,
    by: Sequence[str] = ("person_id",),
    *,
    strength: ir.Value | float,
    facts: Mapping[str, ir.Value],
    shared: ir.Value | None = None,
    family: ir.Value | None = None,
) -> ir.Table:
    """Evidence rows: `found` (one row for each key in `by`) with the events that show it.

    `events` has the columns in `by`, `time`, `event_id` and `source`, and holds only events that are evidence.
    strength is clamped to 0..1; `first` and `last` come from the events. Two phases, because ranking all
    events costs more than ranking those of the few findings. Runs alike on DuckDB and Spark.
    """
    keys = list(by)
    window = ibis.window(group_by=keys, order_by=["time", "event_id"])
    shown = (
        events.semi_join(found, keys)
        .select(*keys, "time", "event_id", "source")
        .distinct()
        .mutate(place=ibis.row_number().over(window))
    )
    gathered = shown.group_by(keys).agg(
        first=shown["time"].min(),
        last=shown["time"].max(),
        event_ids=shown["event_id"].collect(where=shown["place"] < MOST_EVENTS).sort(),
        events=shown["event_id"].nunique(),
        source=shown["source"].min(),
        other_source=shown["source"].max(),
    )
    kept = found.select(
        *keys,
        strength=_clamped(strength),
        shared=ibis.null("string") if shared is None else shared.cast("string"),
        family=ibis.null("string") if family is None else family,
        facts=ibis.struct(dict(facts)),
    )
    return kept.inner_join(gathered, keys).select(*COLUMNS)


def _clamped(strength: ir.Value | float) -> ir.Value:
    if not isinstance(strength, ir.Value):
        return ibis.literal(float(min(1.0, max(0.0, strength))))
    known = strength.cast("float64").fill_null(0.0).round(6)  # engines differ in the digits behind
    return ibis.least(ibis.literal(1.0), ibis.greatest(ibis.literal(0.0), known))


def days_between(first: ir.Value, last: ir.Value) -> ir.Value:
    """Whole days from `first` to `last`."""
    return last.delta(first, unit="day")


def kilometres(lat_a: ir.Value, lon_a: ir.Value, lat_b: ir.Value, lon_b: ir.Value) -> ir.Value:
    """Great-circle distance (haversine, Earth's mean radius 6,371 km); null where a coordinate is null.

    The square root is clamped to 1 only where it is known: `least(1, null)` is 1 on both engines.
    """
    half_lat = ((lat_b - lat_a).radians() / 2).sin()
    half_lon = ((lon_b - lon_a).radians() / 2).sin()
    chord = half_lat * half_lat + lat_a.radians().cos() * lat_b.radians().cos() * half_lon * half_lon
    bounded = ibis.cases((chord.isnull(), ibis.null("float64")), (chord > 1.0, 1.0), else_=chord)
    return 2 * 6371.0 * bounded.sqrt().asin()
