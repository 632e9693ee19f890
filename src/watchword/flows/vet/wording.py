"""Words for what has ids inside: kinds of shared values, records that a pack lacks, numbers of people."""

import re
from collections.abc import Iterable, Mapping

#: Kinds of values that people may share, as a reader calls them.
KINDS: Mapping[str, str] = {
    "bank": "bank account",
    "code-handle": "account at a code host",
    "code-tree": "code history",
    "delivery-unit": "home address",
    "device": "device",
    "document-ancestry": "original file of a document",
    "document-number": "number of an identity document",
    "document-template": "background of the identity document",
    "email": "mailbox",
    "phone": "telephone",
    "photo": "photograph",
    "reference-contact": "referee",
    "session-address": "home connection",
    "tax-number": "tax number",
    "text-letter": "passages of a letter",
    "text-resume": "passages of the résumé",
    "text-test": "passages of a test's answers",
    "wallet": "wallet",
}
#: What a pack may lack, by the table that it would fill.
_LACKING: Mapping[str, str] = {
    "answers": "interview form",
    "applications": "application form",
    "checks": "result of a check",
    "code facts": "code history",
    "contact facts": "contact data",
    "identity facts": "identity document",
    "letter facts": "letter",
    "meetings": "log of meetings",
    "photo facts": "photograph",
    "referees": "log of references",
    "resume facts": "résumé",
    "sessions": "log of form, test or signature sessions",
}
#: What lists say is none of the pack's own.
_LISTS = "list_matches"
#: Ids that stand in indicators' sentences: kinds of values, and what a check was made of.
_IDS = re.compile(
    r"\b(?:"
    + "|".join(
        sorted({*KINDS, "bank-owner", "device-serial", "in-person"} - {"text-test"}, key=len, reverse=True)
    )
    + r")\b"
)
_NUMBERS = (
    (re.compile(r"(?<![\w.,])1 (people|applicants) of other names\b"), "1 person of another name"),
    (re.compile(r"(?<![\w.,])1 other people\b"), "1 other person"),
    (re.compile(r"(?<![\w.,])1 people\b"), "1 person"),
    (re.compile(r"\bthose of 1 person\b"), "that of 1 person"),
    (re.compile(r"(?<![\w.,])1 (job|school|place|meeting|occasion|question|challenge)s\b"), r"1 \1"),
    (re.compile(r"(?<![\w.,])1 times\b"), "once"),
    (re.compile(r"(?<![\w.,])2 times\b"), "twice"),
)


def plain(sentence: str) -> str:
    """An indicator's sentence without ids, and with one person as one."""
    said = _IDS.sub(lambda found: found[0].replace("-", " "), sentence)
    for pattern, words in _NUMBERS:
        said = pattern.sub(words, said)
    return said


def lacking(needs: Iterable[str]) -> str:
    """Why an indicator could not judge: what the pack has none of. `needs` are tables, `|` between alternatives."""
    asked = [need for need in needs if need != "shared"]
    if _LISTS in asked:
        return "no official watch list was asked about the pack's wallet, mailbox, telephone or code account"
    named = " and no ".join(map(_named, asked))
    return f"the pack has no {named}" if named else "nothing was there to compare with"


def too_little(needs: Iterable[str]) -> str:
    """Why an indicator could not judge what is there: it asks for more of it, or for another part of it."""
    named = " and ".join(_named(need) for need in needs if need != "shared")
    return f"too little in the {named}" if named else "nothing was there to compare with"


def _named(need: str) -> str:
    return " or ".join(dict.fromkeys(_LACKING.get(each, each) for each in need.replace("_", " ").split("|")))


def in_words(id_: str) -> str:
    """An id of a gate, an evidence or an access as words."""
    return id_.replace("-", " ").replace("_", " ")
