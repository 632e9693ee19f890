"""Comments and tracked changes that were left in a DOCX."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from watchword.documents.word.docx_names import attribute, local
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "docx.comments": "Number of comments left in the document.",
    "docx.comment-authors": "Number of different people who commented, by name.",
    "docx.tracked-changes": "Number of tracked changes left in the document.",
    "docx.change-authors": "Number of different people who made them, by name.",
}
_CHANGES = frozenset(("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange"))


def change_facts(body: Element, comments: Element | None) -> list[Fact]:
    """Counts of comments and changes and of their authors; nothing where there are none."""
    changed = [one for one in body.iter() if local(one.tag) in _CHANGES and attribute(one, "author")]
    said = [one for one in comments if local(one.tag) == "comment"] if comments is not None else []
    facts = []
    for name, authors, marks in (
        ("comments", "comment-authors", said),
        ("tracked-changes", "change-authors", changed),
    ):
        if marks:
            people = {attribute(one, "author") for one in marks}
            facts.append(Fact(f"docx.{name}", number=float(len(marks))))
            facts.append(Fact(f"docx.{authors}", number=float(len(people))))
    return facts
