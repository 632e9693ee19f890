"""Why the employer looks, and whether people were told: said before any case is."""

from watchword.report import words
from watchword.report.document import Document, Told
from watchword.report.markup import Markup, tag

NOT_TOLD = "People were not said to have been told of this; see [monitoring] in the settings."
NO_PURPOSE = "Why the employer looks is not said; see [monitoring] in the settings."
FIRST = "Answer this before acting on any case."


def notice(document: Document) -> Markup | None:
    """One plain line; marked where something is to be answered first. Nothing of a result that tells nothing."""
    given = document.get("monitoring")
    if given is None:
        return None
    purpose = given["purpose"]
    why = f"Why this is looked at: {purpose.rstrip('.')}." if purpose else NO_PURPOSE
    told, settled = _told(given, document["as_of"])
    if purpose and settled:
        return tag("p", f"{why} {told}", class_="quiet notice")
    return tag("p", f"{why} {told} {FIRST}", class_="note notice")


def _told(given: Told, as_of: str) -> tuple[str, bool]:
    """The sentence, and whether people knew at the moment that the result is of."""
    since = given["told"]
    if not isinstance(since, str):
        return ("People were told.", True) if since else (NOT_TOLD, False)
    day = words.day(since)
    if since > as_of[:10]:
        return f"People are told only from {day}, after what is shown here.", False
    return f"People have been told since {day}.", True
