"""One identity document's or tax number stands in packs of different names."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.shared_values import sharing, strangers
from watchword.settings import Settings

#: A number of more people is a specimen's or a placeholder.
_MOST_PEOPLE = 20


@indicator(
    id="document-number-in-two-names",
    asks="Does the number of an identity document or tax number also belong to somebody of another name?",
    stage=Stage.IDENTITY,
    family=Family.DOCUMENTS,
    needs=("shared", "identity_facts|contact_facts"),
    if_scheme=0.1,
    if_honest=0.0001,
    innocent=(
        "a name that was changed",
        "a number that was mistyped or read wrongly",
        "a placeholder number",
    ),
    settle="See the document itself, in person or by a notary, and read the number again.",
    attack=("T1656",),
    insider=("PR027.001",),
    cites=("us-guidance-2022-05-16", "own-derivation"),
    says="The pack gives the same {what} as that of {whom}.",
)
def document_number_in_two_names(records: Records, settings: Settings) -> ir.Table:
    """Passport, licence, identity card and tax numbers, keyed, that stand in packs of people of other names.

    Rates: one stolen or forged document serves more than one persona (assumption 0.1); for an honest person it
    takes a change of name or a slip (assumption 1 in 10,000).
    """
    same = strangers(records.shared, ("document-number", "tax-number"), _MOST_PEOPLE)
    named = ibis.cases((same["kind"] == "tax-number", "tax number"), else_="document number")
    return sharing(same.mutate(kind=named))
