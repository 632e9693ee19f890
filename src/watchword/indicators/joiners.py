"""People who started while the records run: only of them the first days are seen."""

import ibis.expr.types as ir

from watchword.indicators.records import Records


def joiners(records: Records) -> ir.Table:
    """`person_id` and `start` of people whose first day lies within the records' time."""
    scan = records.scan.select(earliest="first", as_of="as_of")
    known = records.people.filter(lambda t: t["start"].notnull()).select("person_id", "start")
    within = known.cross_join(scan)
    seen = within.filter((within["start"] >= within["earliest"]) & (within["start"] <= within["as_of"]))
    return seen.select("person_id", "start").distinct()
