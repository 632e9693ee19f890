"""Several workers' laptops go to one address."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Mode, Stage
from watchword.indicators.declared_sites import declared_buildings
from watchword.indicators.finding import finding
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.sharing import MOST_OTHERS, parties
from watchword.settings import Settings

_PAIR = ["building", "person_id"]


@indicator(
    id="ship-to-shared-with-other-worker",
    asks="Did several workers' laptops go to one address?",
    stage=Stage.ONBOARDING,
    family=Family.CO_LOCATION,
    needs=("shipments",),
    if_scheme=0.11,
    if_honest=0.006,
    mode=Mode.FARM,
    innocent=(
        "partners or flatmates who both work here",
        "a co-living house",
        "an agency's or employer's office",
    ),
    settle="Ask both to declare a shared household, or declare the address as a site.",
    insider=("ME018",),
    cites=("unit42-2024-11-13", "doj-2024-05-16", "mandiant-2025-05-19", "threat-boutique-2025"),
    says="Devices of {people} people were sent to {address}.",
)
def ship_to_shared_with_other_worker(records: Records, settings: Settings) -> ir.Table:
    """Outbound orders of two or more people without a declared household to one building and unit.

    Declared sites and co-working places are left out, and so are neighbours in different units. Where a label
    leaves out the unit of a building that has units, it counts half: that may be a neighbour, too. Two people
    who both claim the address as home count a quarter. Rates: several laptops at one address is the published
    picture of a farm, spread over several houses by the careful (assumption 0.11); six in a thousand
    honest people live undeclared with a colleague (assumption; learned from the company).
    """
    least = settings.thresholds.ship_to_shared_with_other_worker.min_people
    orders = _orders(records, settings)
    homes = parties(orders.drop("time", "event_id", "source", "address").distinct(), records.people)
    whole = homes.mutate(
        unit=ibis.coalesce(homes["unit"], ibis.cases((homes["at_home"], homes["home_unit"])))
    )
    pairs = _pairs(whole.select(*_PAIR, "party", "unit", "at_home").distinct())
    crowd = pairs.group_by(_PAIR).agg(
        people=pairs["other"].nunique() + 1, sure=pairs["sure"].max(), homes=pairs["homes"].min()
    )
    crowd = crowd.filter(crowd["people"] >= least)
    found = crowd.inner_join(_with(pairs), _PAIR)
    labels = orders.group_by("building").agg(address=orders["address"].min())
    found = found.inner_join(labels, "building")
    couple = (found["people"] == 2) & (found["homes"] == 1)
    return finding(
        found,
        orders,
        by=_PAIR,
        strength=ibis.cases((couple, 0.25), (found["sure"] == 1, 1.0), else_=0.5),
        shared=found["building"],
        facts={
            "address": found["address"].fill_null("one address"),
            "people": found["people"],
            "with": found["with"],
        },
    )


def _orders(records: Records, settings: Settings) -> ir.Table:
    """Outbound orders to a known building that no declared site stands on."""
    orders = records.deliveries.filter(
        lambda t: (t["activity"] == "outbound") & t["building"].notnull() & t["person_id"].notnull()
    )
    sites = declared_buildings(settings)
    kept = orders.filter(~orders["building"].isin(sites)) if sites else orders
    return kept.select(*_PAIR, "unit", "at_home", "address", "time", "event_id", "source")


def _pairs(homes: ir.Table) -> ir.Table:
    """Two people of different parties in one building: `sure` (1 or 0) of the unit, `homes` 1 if both claim it."""
    other = homes.rename(other="person_id", other_party="party", other_unit="unit", other_home="at_home")
    joined = homes.inner_join(other, "building")
    apart = joined.filter(joined["party"] != joined["other_party"])
    units = homes.group_by("building").agg(units=homes["unit"].nunique())
    known = apart.inner_join(units, "building")
    same = (known["unit"] == known["other_unit"]).fill_null(False)
    whole = known["units"] == 0
    both = known["at_home"].fill_null(False) & known["other_home"].fill_null(False)
    near = known.filter(same | known["unit"].isnull() | known["other_unit"].isnull())
    return near.mutate(sure=(same | whole).ifelse(1, 0), homes=both.ifelse(1, 0))


def _with(pairs: ir.Table) -> ir.Table:
    """By person and building, `with`: the people there who may share it, which are not all of a block."""
    apart = pairs.select(*_PAIR, "other").distinct()
    ranked = apart.mutate(place=ibis.row_number().over(ibis.window(group_by=_PAIR, order_by="other")))
    names = {"with": ranked["other"].collect(where=ranked["place"] < MOST_OTHERS).sort()}
    return ranked.group_by(_PAIR).agg(**names)
