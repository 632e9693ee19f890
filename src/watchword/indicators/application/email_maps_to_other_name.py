"""The e-mail address or telephone is registered under another name."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.told_facts import Sign, told
from watchword.settings import Settings

SIGNS = {
    "contact.email-registered-name": Sign(1.0, "e-mail address", ("different",)),
    "contact.phone-registered-name": Sign(0.6, "telephone", ("different",)),
}


@indicator(
    id="email-maps-to-other-name",
    asks="Is the e-mail address or telephone registered elsewhere under a really different name?",
    stage=Stage.APPLICATION,
    family=Family.PERSONA,
    needs=("contact_facts",),
    if_scheme=0.25,
    if_honest=0.01,
    innocent=(
        "a married, former or artist's name",
        "a family's mailbox",
        "a number given on",
    ),
    settle="Ask whose the address was.",
    cites=("mandiant-2024-09-23",),
    says="The {what} is registered under another name.",
)
def email_maps_to_other_name(records: Records, settings: Settings) -> ir.Table:
    """Lookups, made with consent, that give a name which is different by order, initials and transliteration too.

    Rates: mailboxes pass from persona to persona (assumption 0.25); one of a hundred honest people has a
    mailbox under another name (assumption; learned from the employer's own applicants).
    """
    return told(records.contact_facts, SIGNS)
