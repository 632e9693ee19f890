"""One bank account or wallet stands on packs in different names."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.shared_values import sharing, strangers
from watchword.settings import Settings

#: An account of more people is a bureau's or an agency's.
_MOST_PEOPLE = 40


@indicator(
    id="shared-account-across-applicants",
    asks="Is the account to be paid also that of somebody of another name whom the employer knows?",
    stage=Stage.APPLICATION,
    family=Family.PAY,
    needs=("shared",),
    if_scheme=0.3,
    if_honest=0.001,
    innocent=("partners with a joint account", "a payroll bureau's or an agency's account"),
    settle="Ask for the bank's confirmation of who holds the account before anything is paid.",
    insider=("ME018",),
    cites=("us-guidance-2022-05-16", "fbi-2025-07-23"),
    says="The pack gives the same {what}{ending} as that of {whom}.",
)
def shared_account_across_applicants(records: Records, settings: Settings) -> ir.Table:
    """Bank accounts and wallets of the pack that other applicants gave or that people at work are paid to.

    Rates: advisories name the same account for several workers (assumption 0.3); one in a thousand honest
    applicants shares one with somebody outside the household (assumption; learned from the applicants).
    """
    same = strangers(records.shared, ("bank", "wallet"), _MOST_PEOPLE)
    found = same.mutate(kind=ibis.cases((same["kind"] == "bank", "bank account"), else_="wallet"))
    return sharing(found)
