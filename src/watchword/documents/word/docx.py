"""Reading a DOCX or DOCM: its making, what it carries, and its text."""

from watchword.documents.concealment import hidden_facts, speech_facts
from watchword.documents.deadline import Deadline
from watchword.documents.limits import DocumentError, Limits
from watchword.documents.reading import Reading
from watchword.documents.word.carried import carried_facts, field_facts
from watchword.documents.word.changes import change_facts
from watchword.documents.word.look import Styles
from watchword.documents.word.package import Package, member_facts, unpacked
from watchword.documents.word.properties import property_facts, revision_facts
from watchword.documents.word.story import Story
from watchword.records.fact import Fact

_MAIN = "word/document.xml"
_STORIES = 50


def read_docx(data: bytes, media_type: str, limits: Limits) -> Reading:
    """A DOCX's text and facts; whatever is wrong with it is said in `refused`. Never raises."""
    facts: list[Fact] = []
    story: Story | None = None
    try:
        with unpacked(data, limits, Deadline(limits.seconds)) as package:
            facts += member_facts(package.names)
            if _MAIN not in package.names:
                raise DocumentError("has no main text, as every Word document does; ask for it again, as PDF")
            story = Story(Styles(package.tree("word/styles.xml")), limits.characters)
            _stories(package, story, facts)
            facts += property_facts(package) + revision_facts(package.tree("word/settings.xml"))
            facts += carried_facts(package)
    except DocumentError as error:
        return Reading(media_type, *_said(story, facts), refused=str(error))
    return Reading(media_type, *_said(story, facts))


def _said(story: Story | None, facts: list[Fact]) -> tuple[str, int, tuple[Fact, ...]]:
    """Text, pages (a DOCX has none until it is laid out) and facts of what was read, whole or not."""
    if story is None:
        return "", 0, tuple(facts)
    hidden = "\n".join("".join(pieces) for _, pieces in sorted(story.hidden.items()))
    return story.text, 0, (*facts, *hidden_facts(story.hidden), *speech_facts(story.text, hidden))


def _stories(package: Package, story: Story, facts: list[Fact]) -> None:
    """Headers first, where people put their contacts, then the text, then notes and footers."""
    body = package.tree(_MAIN)
    comments = package.tree("word/comments.xml")
    for name in _parts(package.names, "header"):
        header = package.tree(name)
        if header is not None:
            story.read(header)
    if body is not None:
        facts += change_facts(body, comments) + field_facts(body)
        story.read(body)
    for start in ("footnotes", "endnotes", "footer"):
        for name in _parts(package.names, start):
            part = package.tree(name)
            if part is not None:
                story.read(part)


def _parts(names: tuple[str, ...], start: str) -> list[str]:
    found = {name for name in names if name.startswith(f"word/{start}") and name.endswith(".xml")}
    return sorted(found)[:_STORIES]
