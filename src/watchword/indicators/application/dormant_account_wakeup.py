"""An account that was silent for years woke up, under another name."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.told_facts import standing
from watchword.settings import Settings


@indicator(
    id="dormant-account-wakeup",
    asks="Did an account that was silent for years wake up under another name?",
    stage=Stage.APPLICATION,
    family=Family.CODE_HISTORY,
    needs=("code_facts",),
    judged_by=("code.longest-gap",),
    unjudged="too little in the code history",
    if_scheme=0.1,
    if_honest=0.01,
    innocent=(
        "somebody who came back to programming",
        "a name that was changed",
    ),
    settle="Ask what the account was used for before, and whether a name was changed; a change of name settles it.",
    cites=("seal-2026-05-11",),
    says="After {years:.0f} years without activity the account went on under a name that does not agree with the one before.",
)
def dormant_account_wakeup(records: Records, settings: Settings) -> ir.Table:
    """A silence of three years or more, then ten a week, and no name before that agrees with one after.

    A return under the same name is a return, and never counts. Rates: old accounts are bought (assumption 0.1); one
    of a hundred honest people comes back under another name (assumption).
    """
    woke = standing(records.code_facts, "code.wakeup")
    changed = standing(records.code_facts, "code.wakeup-name-changed").filter(lambda t: t["number"] == 1)
    both = woke.semi_join(changed, "person_id")
    found = both.group_by("person_id").agg(years=both["number"].max())
    return finding(found, woke.union(changed), strength=1.0, facts={"years": found["years"]})
