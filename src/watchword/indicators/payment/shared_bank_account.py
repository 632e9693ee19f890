"""One account is paid for several people."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.paid_accounts import paid_accounts, sharers
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.sharing import others
from watchword.settings import Settings


@indicator(
    id="shared-bank-account",
    asks="Is one account paid for several people?",
    stage=Stage.PAYMENT,
    family=Family.PAY,
    needs=("payments|payment_changes",),
    if_scheme=0.5,
    if_honest=0.003,
    innocent=("partners with a joint account", "a trust", "an agency that the settings do not name"),
    settle="Ask both for the bank's confirmation of who holds the account, and to declare a shared household.",
    insider=("ME018",),
    cites=("us-guidance-2022-05-16", "fbi-2025-07-23"),
    says="{people} people are paid to one account, ending {end}.",
)
def shared_bank_account(records: Records, settings: Settings) -> ir.Table:
    """Accounts named for two or more people of different declared households; accounts of agencies are left out.

    Two people who both claim the same home count a quarter, as co-location: it is the household that is seen
    once more. The payee's name plays no part. Rates: advisories name the same account for several workers,
    the careful use one each (assumption 0.5); three in a thousand honest people share one undeclared (assumption;
    learned from the company, up to five times).
    """
    least = settings.thresholds.shared_bank_account.min_people
    paid = paid_accounts(records)
    crowd = sharers(paid, records.people)
    crowd = crowd.filter((crowd["people"] >= least) & (crowd["parties"] > 1))
    found = others(crowd, "account_key")
    return finding(
        found,
        paid,
        by=("person_id", "account_key"),
        strength=found["couple"].ifelse(0.25, 1.0),
        shared=found["account_key"],
        family=ibis.cases((found["couple"], Family.CO_LOCATION.value), else_=ibis.null("string")),
        facts={"end": found["end"].fill_null("unknown"), "people": found["people"], "with": found["with"]},
    )
