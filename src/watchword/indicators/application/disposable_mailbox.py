"""The mailbox is of a kind that is thrown away."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.told_facts import Sign, latest, told
from watchword.settings import Settings

SIGNS = {"contact.email-disposable": Sign(1.0, "a throw-away mailbox")}
#: Facts of which every mailbox that can be read has one.
_READ = ("contact.email-first-seen", "contact.email-age-not-evaluated")


@indicator(
    id="disposable-mailbox",
    asks="Does the application give a throw-away mailbox?",
    stage=Stage.APPLICATION,
    family=Family.PERSONA,
    needs=("contact_facts",),
    judged_by=("contact.email",),
    unjudged="the application gives no mailbox",
    if_scheme=0.05,
    if_honest=0.02,
    innocent=("privacy from job boards",),
    settle="Ask for an address that will last through the hiring.",
    cites=("own-derivation",),
    says="The application gives {what}.",
)
def disposable_mailbox(records: Records, settings: Settings) -> ir.Table:
    """Domains that give throw-away mailboxes; aliases of privacy services are not among them.

    A lasting address given in its place settles it.
    Rates: rare in either (assumptions 0.05 and 0.02).
    """
    return told(latest(records.contact_facts, *_READ, *SIGNS), SIGNS)
