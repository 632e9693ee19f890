"""An account that was silent for years woke up, under another name."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings


@indicator(
    id="dormant-account-wakeup",
    asks="Did an account that was silent for years wake up under another name?",
    stage=Stage.APPLICATION,
    family=Family.CODE_HISTORY,
    needs=("code_facts",),
    if_scheme=0.1,
    if_honest=0.004,
    innocent=(
        "somebody who came back to programming",
        "a name that was changed",
    ),
    settle="Ask what the account was used for before, and for the change of the name.",
    cites=("seal-2026-05-11",),
    says="After {years:.0f} years of silence the account woke up under a name that does not agree with the one before.",
)
def dormant_account_wakeup(records: Records, settings: Settings) -> ir.Table:
    """A silence of three years or more, then ten a week, and no name before that agrees with one after.

    A return under the same name is a return, and never counts. Rates: old accounts are bought (assumption
    0.1); four in a thousand honest people come back under another name (assumption).
    """
    woke = records.code_facts.filter(lambda t: t["fact"] == "code.wakeup")
    changed = records.code_facts.filter(
        lambda t: (t["fact"] == "code.wakeup-name-changed") & (t["number"] == 1)
    )
    found = woke.semi_join(changed, "person_id").group_by("person_id").agg(years=woke["number"].max())
    return finding(found, woke.union(changed), strength=1.0, facts={"years": found["years"]})
