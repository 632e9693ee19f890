"""Vendors' words for checks and results as the table of checks has them; a word that is not here is never guessed."""

import re

#: Screenings that reports have side by side, each with its own result: our column -> what it checks. Checkr's report
#: names all but the last three so.
SCREENINGS = {
    "employment_verification": "employment",
    "international_employment_verification": "employment",
    "education_verification": "education",
    "international_education_verification": "education",
    "identity_verification": "identity",
    "identity_document_validation": "identity",
    "ssn_trace": "tax-number",
    "national_criminal_search": "criminal",
    "county_criminal_searches": "criminal",
    "federal_criminal_search": "criminal",
    "sex_offender_search": "criminal",
    "ssnvs_result": "tax-number",
    "e_verify_result": "tax-number",
    "bank_owner_verification": "bank-owner",
}

#: Words of a check's name -> what was checked; the first that fits decides.
_CHECKED: tuple[tuple[str, str], ...] = (
    ("device-serial", r"serial"),
    ("bank-owner", r"bank|account owner|account holder"),
    ("tax-number", r"ssn|ssnvs|\be.?verify|cbsv|tax|social security|national insurance"),
    ("liveness", r"liveness|selfie"),
    ("face", r"\bface\b|facial"),
    ("in-person", r"in.?person|notary|met at"),
    ("residence", r"residen|lives (?:at|there)"),
    ("criminal", r"crimin|felon|misdemeanou?r|county|sex offender|federal search|state search"),
    ("education", r"educat|degree|diploma|student clearinghouse|enrol|school|universit"),
    ("employment", r"employ|work ?history|work number|truework|income"),
    ("identity", r"identit|document|\bid\b|\bidv\b|kyc"),
    ("breach", r"breach|infostealer"),
    ("address", r"address"),
)

_RESULTS: dict[str, tuple[str, ...]] = {
    "confirmed": (
        "confirmed", "verified", "clear", "cleared", "match", "matched", "matches", "exact match", "full match", "pass",
        "passed", "approved", "valid", "degree confirmed", "degree verified", "enrollment confirmed", "owner verified",
        "employment authorized", "same", "same person", "verified by source", "meets", "no discrepancy", "yes",
    ),
    "contradicted": (
        "contradicted", "mismatch", "no match", "not matched", "does not match", "different",
        "different person", "final nonconfirmation", "never attended", "never enrolled", "never employed",
        "never worked there", "no such employee", "fraudulent", "deceased", "not the owner", "false", "rejected",
    ),
    "unreachable": (
        "unreachable", "unable to contact", "unable to reach", "no response", "no answer", "not reachable",
        "source closed", "out of business", "company closed", "no reply",
    ),
    "refused": (
        "refused", "declined", "source refused", "candidate declined", "consent refused", "consent withdrawn", "denied by source",
    ),
    "inconclusive": (
        "inconclusive", "unable to verify", "unverifiable", "not verified", "unverified", "partial", "partially verified",
        "partial match", "close match", "review", "needs review", "consider", "tentative nonconfirmation",
        "alert", "needs attention", "could not verify", "unperformable",
    ),
    "not-found": (
        "not found", "no record", "no record found", "no records found", "no records", "no results", "none found",
        "student not found", "person not found",
    ),
}  # fmt: skip
_BY_WORD = {word: result for result, words in _RESULTS.items() for word in words}
#: Says that something differs, not what: a start date that is a month off, a title, or all of it.
_DIFFERS = frozenset({"discrepancy", "discrepancies", "discrepant", "discrepancy found"})
#: Not a result yet, or none any more.
_UNFINISHED = frozenset(
    {
        "pending", "in progress", "processing", "open", "ordered", "submitted", "requested", "suspended", "awaiting",
        "canceled", "cancelled", "expired", "draft", "invited", "dispute", "on hold", "not started", "case in continuance",
    }
)  # fmt: skip
#: Says that a check has ended, not how.
_ENDED = frozenset({"complete", "completed", "done", "closed", "finished"})
_CONTACT: dict[str, tuple[str, ...]] = {
    "independent": (
        "independent", "own research", "found by us", "found independently", "vendor", "public directory", "directory",
        "the work number", "national student clearinghouse", "registry", "official website", "source database",
    ),
    "candidate": (
        "candidate", "applicant", "provided by candidate", "candidate provided", "provided by applicant", "from candidate",
        "supplied by candidate", "candidate supplied", "given by candidate",
        "resume", "form",
    ),
    "unknown": ("unknown", "not recorded", "not known"),
}  # fmt: skip
_CONTACT_BY_WORD = {word: source for source, words in _CONTACT.items() for word in words}


def checked(name: str) -> str | None:
    """What a check of this name checks; None where its name does not say."""
    plain = plain_words(name)
    return next((ours for ours, words in _CHECKED if plain == plain_words(ours)), None) or next(
        (ours for ours, words in _CHECKED if re.search(words, plain)), None
    )


def result(word: str, reason: str = "") -> str | None:
    """A result in the table's words; None for a word that is not known.

    A discrepancy decides nothing, since honest people round their dates: only a reason that is itself a word for a
    contradiction, such as `never employed`, makes it one.
    """
    plain = plain_words(word)
    if plain in _DIFFERS:
        against = _BY_WORD.get(plain_words(reason)) == "contradicted"
        return "contradicted" if against else "inconclusive"
    return _BY_WORD.get(plain)


def unfinished(word: str) -> bool:
    """Whether a word says that there is no result."""
    return plain_words(word) in _UNFINISHED


def ended(word: str) -> bool:
    """Whether a word says only that a check has ended."""
    return plain_words(word) in _ENDED


def contact_from(cell: str) -> str | None:
    """Who gave the contact that was asked, unknown where nothing is written; None for a word that is not known."""
    plain = plain_words(cell)
    return _CONTACT_BY_WORD.get(plain) if plain else "unknown"


def plain_words(text: str) -> str:
    """Words in lower case with one blank between them."""
    return re.sub(r"[\s_./()-]+", " ", text.lower()).strip()
