"""An observation of an interviewer as evidence: shared by the indicators that read one."""

import ibis.expr.types as ir

from watchword.indicators.finding import finding
from watchword.indicators.gathered import gathered
from watchword.indicators.records import Records


def observed(records: Records, observation: str, strength: float = 1.0, least: int = 1) -> ir.Table:
    """People of whom an interviewer wrote `yes` to this observation at least so often; accommodated rows never count."""
    rows = records.answers.filter(
        lambda t: (
            (t["challenge"] == observation) & (t["answer"] == "yes") & ~t["accommodated"].fill_null(False)
        )
    ).mutate(strength=strength)
    found = gathered(rows)
    found = found.filter(found["times"] >= least)
    return finding(found, rows, strength=found["strength"], facts={"times": found["times"]})
