"""Of several answers to one question, the newest: what was corrected since no longer counts."""

from collections.abc import Sequence

import ibis
import ibis.expr.types as ir


def newest(rows: ir.Table, by: Sequence[str]) -> ir.Table:
    """The rows of the newest reading for each key in `by`; nulls of a key are one key, and rows of one reading all stay.

    The newest reading is the pack that is vetted now (`current`), where it says anything for the key; else that of the
    latest `time`, which all readings of one application share.
    """
    keys = list(by)
    now = rows["current"].fill_null(False) if "current" in rows.columns else ibis.literal(False)
    marked = rows.mutate(said_now=now)
    last = marked.group_by(keys).agg(last_time=marked["time"].max(), any_now=marked["said_now"].any())
    last = last.rename({f"last_{key}": key for key in keys})
    same = [marked[key].identical_to(last[f"last_{key}"]) for key in keys]
    joined = marked.join(last, same)
    stands = joined["any_now"].ifelse(joined["said_now"], joined["time"] == joined["last_time"])
    return joined.filter(stands).select(*rows.columns)
