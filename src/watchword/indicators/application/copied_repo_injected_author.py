"""The code history is a copy of somebody else's under another author."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.checked import told_together
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.shared_values import strangers
from watchword.indicators.told_facts import Sign, signs
from watchword.settings import Settings

SIGNS = {"code.copied-from": Sign(1.0, "a history that came with the pack for comparison")}

#: How the reader ends the detail where the applicant's history is the older of the two: then the other is the copy.
_OLDER = r"; older: mine; in order: [0-9.]+$"

#: What a history says that an applicant of another name gave too: who had it first is unknown.
_EITHER = 0.2


@indicator(
    id="copied-repo-injected-author",
    asks="Does the code history repeat somebody else's under another author?",
    stage=Stage.APPLICATION,
    family=Family.CODE_HISTORY,
    needs=("code_facts", "shared"),
    if_scheme=0.3,
    if_honest=0.002,
    innocent=(
        "a fork that keeps its authors",
        "course work from one starter",
        "a project taken over with its history",
        "an author whose work somebody else copied",
    ),
    settle="Ask which parts are the applicant's own, and walk through one of them on a call.",
    cites=(
        "seal-2026-05-11",
        "gh-fake-analyzer",
    ),
    says="Under another author, the code history repeats {what}.",
)
def copied_repo_injected_author(records: Records, settings: Settings) -> ir.Table:
    """Histories whose trees, times or subjects agree with an older one while the authors differ.

    Found by the states of the tree, which survive a change of author, against references in the pack (whole, unless
    the applicant's is the older) and against every other applicant (a fifth: either may be the author). Rates:
    portfolios are copied with the author exchanged (assumption 0.3); two in a thousand honest ones share that much
    with somebody of another name (assumption; learned from the employer's own applicants).
    """
    limits = settings.thresholds.copied_repo_injected_author
    others = strangers(records.shared, ("code-tree",), limits.max_people)
    others = others.mutate(
        strength=others["strength"] * _EITHER,
        what=ibis.literal("a history that an applicant of another name gave too"),
    )
    copied = signs(records.code_facts, SIGNS)
    return told_together(copied.filter(~copied["detail"].re_search(_OLDER).fill_null(False)), others)
