"""Reading an ODT: its making, what it carries, and its text."""

from xml.etree.ElementTree import Element

from watchword.documents.concealment import hidden_facts, speech_facts
from watchword.documents.deadline import Deadline
from watchword.documents.limits import DocumentError, Limits
from watchword.documents.media import ODT
from watchword.documents.reading import Reading
from watchword.documents.word.odt_facts import carried_facts, meta_facts, revision_facts
from watchword.documents.word.odt_story import OdtStory
from watchword.documents.word.package import Package, member_facts, unpacked
from watchword.records.fact import Fact


def read_odt(data: bytes, limits: Limits) -> Reading:
    """An ODT's text and facts; whatever is wrong with it is said in `refused`. Never raises."""
    facts: list[Fact] = []
    story = OdtStory(limits.characters)
    refused = None
    try:
        with unpacked(data, limits, Deadline(limits.seconds)) as package:
            facts += member_facts(package.names)
            _refuse_locked(package)
            _read(package, story, facts)
    except DocumentError as error:
        refused = str(error)
    hidden = "\n".join("".join(pieces) for _, pieces in sorted(story.hidden.items()))
    said = (*facts, *hidden_facts(story.hidden), *speech_facts(story.text, hidden))
    return Reading(ODT, story.text, 0, said, refused)


def _refuse_locked(package: Package) -> None:
    if b"encryption-data" in (package.part("META-INF/manifest.xml") or b""):
        raise DocumentError("is locked with a password; ask for a copy that opens without one")


def _read(package: Package, story: OdtStory, facts: list[Fact]) -> None:
    content = package.tree("content.xml")
    if content is None:
        raise DocumentError("has no main text, as every ODT does; ask for it again, as PDF")
    styles: Element | None = package.tree("styles.xml")
    facts += meta_facts(package.tree("meta.xml"))
    facts += revision_facts((package.tree("settings.xml"), content, styles))
    facts += carried_facts(package.names, content)
    story.learn(styles)
    story.learn(content)
    if styles is not None:
        # Headers and footers, where people put their contacts, stand with the styles.
        story.read(styles)
    story.read(content)
