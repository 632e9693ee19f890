"""The e-mail address or telephone is registered under another name."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.told_facts import Sign, standing, told
from watchword.settings import Settings

SIGNS = {
    "contact.email-registered-name": Sign(1.0, "e-mail address", ("different",)),
    "contact.phone-registered-name": Sign(0.15, "telephone", ("different",)),
}


@indicator(
    id="email-maps-to-other-name",
    asks="Is the e-mail address or telephone registered elsewhere under a really different name?",
    stage=Stage.APPLICATION,
    family=Family.PERSONA,
    needs=("contact_facts",),
    judged_by=("contact.email-registered-name|contact.phone-registered-name",),
    unjudged="nobody was asked about the mailbox",
    if_scheme=0.25,
    if_honest=0.02,
    innocent=(
        "a married, former or artist's name",
        "a family's mailbox",
        "a number given on, or paid for by a relative",
    ),
    settle="Ask who else uses the mailbox or telephone, and for earlier names; a change of name settles it.",
    cites=("mandiant-2024-09-23",),
    says="The {what} is registered under another name.",
)
def email_maps_to_other_name(records: Records, settings: Settings) -> ir.Table:
    """Lookups, made with consent, that give a name which is different by order, initials and transliteration too.

    A telephone counts little: many are paid for by a relative or an employer. A newer lookup replaces an older one.
    Rates: mailboxes pass from persona to persona (assumption 0.25); two of a hundred honest people have a mailbox
    under another name (assumption; learned from the employer's own applicants).
    """
    return told(standing(records.contact_facts, *SIGNS), SIGNS)
