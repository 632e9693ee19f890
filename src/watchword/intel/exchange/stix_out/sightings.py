"""Where a scan saw what a report warns of, as STIX sightings."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from watchword.intel.exchange.identity import moment, written
from watchword.intel.exchange.stix_out.bundle import checked, stix_bundle
from watchword.intel.exchange.stix_out.draft import Draft
from watchword.intel.report import Report

#: STIX 2.1's highest count of a sighting (section 5.2).
MOST = 999_999_999


@dataclass(frozen=True)
class Seen:
    """An observable of the report that a scan met: how often, from when to when (UTC)."""

    kind: str
    value: str
    first: datetime
    last: datetime
    count: int = 1


def sightings(
    report: Report, seen: Iterable[Seen], where: str, *, at: datetime | None = None, tlp: str = "amber"
) -> dict[str, Any]:
    """The report's bundle, and a sighting of every indicator that was met.

    where: the name of the organisation that saw it. What the report does not name is passed over. Sightings say
    that something was seen, never at whom: no person, account or device is in them.
    """
    bundle = stix_bundle(report, at=at, tlp=tlp)
    draft = Draft(moment(report, at), tlp)
    known = {each["name"]: each["id"] for each in bundle["objects"] if each["type"] == "indicator"}
    place = draft.add("identity", {"name": where, "identity_class": "organization", "roles": ["target"]})
    for each in sorted(seen, key=lambda one: (one.kind, one.value, one.first)):
        indicator = known.get(f"{each.kind} {each.value}"[:1000])
        if indicator:
            draft.add("sighting", _sighting(each, indicator, place))
    draft.objects |= {each["id"]: each for each in bundle["objects"]}
    return checked(draft.bundle())


def _sighting(each: Seen, indicator: str, place: str) -> dict[str, Any]:
    return {
        "sighting_of_ref": indicator,
        "where_sighted_refs": [place],
        "first_seen": written(each.first),
        "last_seen": written(max(each.first, each.last)),
        "count": max(0, min(each.count, MOST)),
    }
