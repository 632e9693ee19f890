"""Mailbox and code account were both made shortly before the application."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.told_facts import aged
from watchword.settings import Settings


@indicator(
    id="new-email-and-new-profile",
    asks="Were mailbox and code account both made shortly before the application?",
    stage=Stage.APPLICATION,
    family=Family.PERSONA,
    needs=(
        "contact_facts",
        "code_facts",
    ),
    judged_by=("contact.email-first-seen",),
    unjudged="nobody was asked about the mailbox",
    if_scheme=0.2,
    if_honest=0.05,
    innocent=(
        "somebody who begins or returns to work",
        "a changed name",
        "old accounts that were removed, for privacy or safety too",
    ),
    settle="Ask for an earlier address or account, or a colleague who knows the applicant from before.",
    cites=(
        "nisos-2024",
        "microsoft-2025-06-30",
    ),
    says="When the application came, the mailbox was {mail} days old and the account at the code host {account} days.",
)
def new_email_and_new_profile(records: Records, settings: Settings) -> ir.Table:
    """A mailbox by a lookup's answer and an account by its host's, both younger than the limit when the application came.

    Of several mailboxes the oldest decides; without a lookup it is not evaluated. How long a career is claimed is not
    asked, for that would ask for an age. Rates: personas are set up
    together (assumption 0.2); one of twenty honest people begins anew, after a change of name or out of need for
    privacy too (assumption; learned from the employer's own applicants).
    """
    young = settings.thresholds.new_email_and_new_profile.young_days
    mails = aged(records.contact_facts, "contact.email-first-seen")
    accounts = aged(records.code_facts, "code.account")
    mail = mails.group_by("person_id").agg(mail=mails["days"].max())
    account = accounts.group_by("person_id").agg(account=accounts["days"].max())
    found = mail.inner_join(account, "person_id").filter(
        lambda t: (t["mail"] < young) & (t["account"] < young)
    )
    columns = ("person_id", "event_id", "source", "time")
    rows = mails.select(*columns).union(accounts.select(*columns))
    return finding(found, rows, strength=1.0, facts={"mail": found["mail"], "account": found["account"]})
