"""Pay goes to an account in somebody else's name."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.paid_accounts import paid_accounts, sharers
from watchword.indicators.phrases import named
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings

_ACCOUNT = ["person_id", "account_key"]


@indicator(
    id="banking-name-mismatch",
    asks="Does pay go to an account in somebody else's name?",
    stage=Stage.ONBOARDING,
    family=Family.PAY,
    needs=("payments|payment_changes",),
    if_scheme=0.09,
    if_honest=0.01,
    innocent=("a joint or a partner's account", "a trust or a firm of their own", "a former family name"),
    settle="Ask for the bank's own confirmation of who holds the account.",
    insider=("IF016",),
    cites=("us-guidance-2022-05-16", "fbi-2025-07-23"),
    says="Pay was directed to an account in another name (ending {ends}), last on {last:%d %b %Y}.",
)
def banking_name_mismatch(records: Records, settings: Settings) -> ir.Table:
    """Payments and new accounts whose payee's name surely differs from the person's; agencies' accounts are left out.

    Only `different` counts: truncated, initialled, transliterated and former names are `compatible`. A single
    payment or an account not yet paid counts 0.7, for a mistake is put right after it. Contractors count half, as many
    are paid through a firm of their own. A payee of the same family name or home counts a quarter; where the account
    is that of two colleagues who both claim one home, it is that home which is seen once more: co-location.
    Rates: mule and shared accounts are named in several reports, yet most accounts were opened in the false name
    (assumption 0.09); 1 % of honest people use another's (assumption; learned).
    """
    limits = settings.thresholds.banking_name_mismatch
    paid = paid_accounts(records)
    rows = paid.filter(paid["payee_agreement"] == "different").left_join(_couples(paid, records), _ACCOUNT)
    found = rows.group_by("person_id").agg(
        payments=rows["paid"].sum(),
        times=rows["event_id"].nunique(),
        ends=named(rows["account_end"]),
        near=rows["payee_family"].fill_null(False).all(),
        couple=rows["couple"].fill_null(False).all(),
    )
    found = found.filter(found["times"] >= limits.min_payments)
    kinds = records.people.select("person_id", "worker_type")
    found = found.left_join(kinds, "person_id").drop("person_id_right")
    contracted = found["worker_type"].isin(["contractor", "agency"]).fill_null(False)
    once = ibis.cases((found["payments"] <= 1, 0.7), else_=1.0)
    return finding(
        found,
        rows,
        strength=once * contracted.ifelse(0.5, 1.0) * (found["near"] | found["couple"]).ifelse(0.25, 1.0),
        family=ibis.cases((found["couple"], Family.CO_LOCATION.value), else_=ibis.null("string")),
        facts={"ends": found["ends"], "payments": found["payments"]},
    )


def _couples(paid: ir.Table, records: Records) -> ir.Table:
    """Accounts of two people who claim one home, declared or not, by person."""
    shared = sharers(paid, records.people)
    return shared.filter(shared["couple"]).select(*_ACCOUNT, "couple")
