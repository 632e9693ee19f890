"""Identity documents of different people share their background or other pixels."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.shared_values import sharing, strangers
from watchword.settings import Settings

#: A background on more documents is an office's own table or scanner.
_MOST_PEOPLE = 25


@indicator(
    id="same-document-template-many",
    asks="Does the picture of the identity document share its background with that of somebody of another name?",
    stage=Stage.IDENTITY,
    family=Family.DOCUMENTS,
    needs=("shared", "identity_facts"),
    if_scheme=0.15,
    if_honest=0.001,
    innocent=("one notary's or office's scanner and table", "relatives who took pictures on one table"),
    settle="Look at both pictures yourself, and ask for the document again, live or in person.",
    insider=("PR027.001",),
    cites=("us-guidance-2022-05-16",),
    says="The picture of the document shares its background with that of {whom}.",
)
def same_document_template_many(records: Records, settings: Settings) -> ir.Table:
    """Pictures of documents whose regions outside the portrait agree with another person's.

    Layouts are everybody's: only what is below the print counts, which differs from picture to picture. Rates:
    forged documents are made on one template (assumption 0.15); one in a thousand honest people shares a table or
    scanner (assumption; learned from the employer's own applicants).
    """
    return sharing(strangers(records.shared, ("document-template",), _MOST_PEOPLE))
