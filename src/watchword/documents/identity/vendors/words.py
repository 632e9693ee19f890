"""Sorting vendors' words into our own: outcomes, results, and what a check is about."""

import re
from collections.abc import Sequence

from watchword.documents.identity.vendors.reading import MAX_CHECKS, plain, texts
from watchword.documents.identity.vendors.result import Group, Outcome, Result, SubCheck

#: Checks of these kinds are about what is never judged here, and are left out altogether.
_NEVER = re.compile(
    r"(?:^|[^a-z])(?:age|gender|sex|nationality|country|ethnicity|race|birthplace)(?:[^a-z]|$)"
)

_GROUPS = (
    (Group.LIVENESS, r"live|spoof|deepfake|present(?:ation)?_attack|selfie_(?:suspicious|pose|multiple)"),
    (Group.FACE, r"face_(?:match|comparison)|facial|similar|portrait|selfie|identical"),
    (Group.QUALITY, r"quality|integrity|usab|blur|glare|readab|resolution|legib|conclusive"),
    (Group.CONSISTENCY, r"consisten|data_?check|comparison|data_validation|database|mrz|check_?digit|barcode|inconsisten"),
    (Group.AUTHENTICITY, r"authentic|tamper|fabricat|security|forg|image_?checks?|original|electronic_replica|paper|"
     r"template|compromised|document|govern"),
)  # fmt: skip

_RESULTS = {
    Result.PASSED: "clear passed pass verified approved accepted ok success succeeded true yes match",
    Result.FAILED: "rejected failed fail declined suspected unverified denied false no no_match mismatch fraud",
    Result.CAUTION: "consider caution warning review unidentified needs_review requires_attention",
}
_OUTCOMES = {
    Outcome.APPROVED: "approved clear verified passed accepted success complete_approved",
    Outcome.DECLINED: "declined rejected failed denied unverified suspected fraud",
    Outcome.RESUBMISSION: "resubmission_requested resubmission resubmit requires_input retry",
    Outcome.EXPIRED: "expired abandoned token_expired canceled cancelled withdrawn",
    Outcome.REVIEW: "review consider caution needs_review warning marked_for_review in_review",
    Outcome.PENDING: "pending created started submitted processing initiated in_progress awaiting completed",
}


def outcome(word: str) -> Outcome:
    """What a vendor's word for the whole comes to; `unknown` where it is not known."""
    return next((one for one, words in _OUTCOMES.items() if plain(word) in words.split()), Outcome.UNKNOWN)


def check(name: str, word: str, reasons: object = None, group: Group | None = None) -> SubCheck | None:
    """One check in our words; None where it is about a trait that is never judged, or has no name."""
    label = plain(name)
    if not label or _NEVER.search(label.replace("_", " ")):
        return None
    result = next((one for one, words in _RESULTS.items() if plain(word) in words.split()), Result.NOT_DONE)
    return SubCheck(label[:80], group or _group(label), result, texts(reasons))


def _group(label: str) -> Group:
    return next((group for group, pattern in _GROUPS if re.search(pattern, label)), Group.OTHER)


def checks(found: Sequence[SubCheck | None]) -> tuple[SubCheck, ...]:
    """Those that are checks, each once, at most 200."""
    return tuple(dict.fromkeys(one for one in found if one is not None))[:MAX_CHECKS]
