"""Mailbox and account are new while a long career is claimed."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
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
    if_scheme=0.25,
    if_honest=0.02,
    innocent=(
        "somebody who returns to work",
        "a changed name",
        "old accounts that were removed",
    ),
    settle="Ask for an earlier address or account, or a colleague who knows the applicant from before.",
    cites=(
        "nisos-2024",
        "microsoft-2025-06-30",
    ),
    says="The mailbox is {mail} days old and the account at the code host {account} days.",
)
def new_email_and_new_profile(records: Records, settings: Settings) -> ir.Table:
    """A mailbox by a lookup's answer and an account by its host's, both younger than the limit when the application came.

    Without a lookup it is not evaluated. Rates: personas are set up together (assumption 0.25); two of a
    hundred honest people begin anew (assumption; learned from the employer's own applicants).
    """
    young = settings.thresholds.new_email_and_new_profile.young_days
    mails = records.contact_facts.filter(lambda t: t["fact"] == "contact.email-first-seen")
    accounts = records.code_facts.filter(
        lambda t: (t["fact"] == "code.account") & t["moment"].notnull()
    ).mutate(number=lambda t: t["time"].delta(t["moment"], unit="day").cast("float64"))
    mail = mails.group_by("person_id").agg(mail=mails["number"].max().cast("int64"))
    account = accounts.group_by("person_id").agg(account=accounts["number"].max().cast("int64"))
    found = mail.inner_join(account, "person_id").filter(
        lambda t: (t["mail"] < young) & (t["account"] < young)
    )
    columns = ("person_id", "event_id", "source", "time")
    rows = mails.select(*columns).union(accounts.select(*columns))
    return finding(found, rows, strength=1.0, facts={"mail": found["mail"], "account": found["account"]})
