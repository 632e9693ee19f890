"""Of several answers to one question, the newest: what was corrected since no longer counts."""

from collections.abc import Sequence

import ibis.expr.types as ir


def newest(rows: ir.Table, by: Sequence[str]) -> ir.Table:
    """The rows of the latest `time` for each key in `by`; nulls of a key are one key, and rows of one time all stay."""
    keys = list(by)
    last = rows.group_by(keys).agg(last_time=rows["time"].max()).rename({f"last_{key}": key for key in keys})
    same = [rows[key].identical_to(last[f"last_{key}"]) for key in keys]
    joined = rows.join(last, same)
    return joined.filter(joined["time"] == joined["last_time"]).select(*rows.columns)
