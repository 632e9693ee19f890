"""Reading a DOCX or DOCM: its making, what it carries, and its text."""

from collections.abc import Callable, Iterator
from functools import partial
from xml.etree.ElementTree import Element

from watchword.documents.concealment import hidden_facts, speech_facts
from watchword.documents.deadline import Deadline
from watchword.documents.limits import DocumentError, Limits
from watchword.documents.reading import Reading
from watchword.documents.word.carried import carried_facts
from watchword.documents.word.changes import change_facts
from watchword.documents.word.docx_names import attribute
from watchword.documents.word.fields import field_facts
from watchword.documents.word.look import Styles
from watchword.documents.word.package import Package, member_facts, unpacked
from watchword.documents.word.properties import property_facts, revision_facts
from watchword.documents.word.story import Story
from watchword.documents.word.typefaces import font_facts, language_facts
from watchword.records.fact import Fact

_MAIN = "word/document.xml"


def read_docx(data: bytes, media_type: str, limits: Limits) -> Reading:
    """A DOCX's text and facts; whatever is wrong with it is said in `refused`. Never raises.

    A part that is unsound or too long costs what it holds and no other part.
    """
    facts: list[Fact] = []
    story: Story | None = None
    refused: list[str] = []
    try:
        with unpacked(data, limits, Deadline(limits.seconds)) as package:
            facts += member_facts(package.names) + carried_facts(package, refused)
            main = main_part(package)
            story = Story(limits.characters, styles=Styles(_sound(package, "word/styles.xml", refused)))
            for step in _steps(package, main, story, facts, refused):
                try:
                    step()
                except DocumentError as error:
                    refused.append(str(error))
    except DocumentError as error:
        refused.append(str(error))
    text, pages, told = _said(story, facts)
    return Reading(media_type, text, pages, told, refused[0] if refused else None)


def main_part(package: Package) -> str:
    """The part that programs show as the text: by the package's own word, else by its usual name.

    Some programs call it document2.xml, and a file may carry a harmless one under the usual name beside it.
    Raises DocumentError where there is none.
    """
    relationships = package.tree("_rels/.rels")
    for one in relationships if relationships is not None else ():
        if attribute(one, "Type").endswith("/officeDocument"):
            target = attribute(one, "Target").removeprefix("/")
            named = next((name for name in package.names if name.lower() == target.lower()), None)
            if named is not None:
                return named
    if _MAIN not in package.names:
        raise DocumentError("has no main text, as every Word document does; ask for it again, as PDF")
    return _MAIN


def _sound(package: Package, name: str, refused: list[str]) -> Element | None:
    try:
        return package.tree(name)
    except DocumentError as error:
        refused.append(str(error))
        return None


def _said(story: Story | None, facts: list[Fact]) -> tuple[str, int, tuple[Fact, ...]]:
    """Text, pages (a DOCX has none until it is laid out) and facts of what was read, whole or not."""
    if story is None:
        return "", 0, tuple(facts)
    hidden = "\n".join("".join(pieces) for _, pieces in sorted(story.hidden.items()))
    return story.text, 0, (*facts, *hidden_facts(story.hidden), *speech_facts(story.text, hidden))


def _steps(
    package: Package, main: str, story: Story, facts: list[Fact], refused: list[str]
) -> Iterator[Callable[[], None]]:
    """Properties, then the text: headers first, where people put their contacts, and notes and footers last."""
    yield lambda: facts.extend(property_facts(package))
    yield lambda: facts.extend(revision_facts(package.tree("word/settings.xml")))
    headers, notes = (
        _parts(package.names, starts) for starts in (("header",), ("footnotes", "endnotes", "footer"))
    )
    for name in (*headers, main, *notes):
        comments = _sound(package, "word/comments.xml", refused) if name == main else None
        yield partial(_story, package.tree, name, story, facts, comments)
    yield lambda: facts.extend(font_facts(_sound(package, "word/fontTable.xml", refused)))
    yield lambda: facts.extend(language_facts(_sound(package, "word/styles.xml", refused)))


def _story(
    tree: Callable[[str], Element | None],
    name: str,
    story: Story,
    facts: list[Fact],
    comments: Element | None,
) -> None:
    """One part's fields, comments, changes and text."""
    part = tree(name)
    if part is not None:
        facts += field_facts(part) + change_facts(part, comments)
        story.read(part)


def _parts(names: tuple[str, ...], starts: tuple[str, ...]) -> list[str]:
    """Parts by name, in the order of their beginnings."""
    found = {name for name in names if name.endswith(".xml")}
    return [name for start in starts for name in sorted(found) if name.startswith(f"word/{start}")]
