"""One telephone or mailbox stands on applications in different names."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import days_between
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.shared_values import sharing, strangers
from watchword.settings import Settings


@indicator(
    id="contact-reuse-across-applicants",
    asks="Does a telephone or mailbox of this application also stand on one in another name?",
    stage=Stage.APPLICATION,
    family=Family.PERSONA,
    needs=("shared",),
    if_scheme=0.35,
    if_honest=0.003,
    innocent=(
        "partners or a family with one telephone",
        "an agency that writes in its own contact",
        "a number that was given to somebody else since",
        "a name that was changed",
    ),
    settle="Ask the applicant whose the number or mailbox is, and since when.",
    attack=("T1585.002",),
    insider=("PR027",),
    cites=("fbi-2025-01-23", "us-guidance-2022-05-16", "mandiant-2024-09-23"),
    says="This application gives the same {what} as that of {whom}.",
)
def contact_reuse_across_applicants(records: Records, settings: Settings) -> ir.Table:
    """Telephones (last ten digits) and mailboxes (as their provider folds them) shared with people of another name.

    A household is innocent; two of one agency or one home say next to nothing; a value on more applications than
    `max_people` is an office's; what two gave years apart has passed from one to the other. Rates: operators run
    several personas over few telephones (assumption 0.35); three in a thousand honest applicants share one
    (assumption; learned from the employer's own applicants).
    """
    limits = settings.thresholds.contact_reuse_across_applicants
    same = strangers(records.shared, ("email", "phone"), limits.max_people)
    apart = days_between(same["time"], same["other_time"]).abs().fill_null(0)
    named = ibis.cases((same["kind"] == "phone", "telephone"), else_="mailbox")
    return sharing(same.filter(apart <= limits.window_days).mutate(kind=named))
