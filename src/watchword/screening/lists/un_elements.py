"""Texts of the UN list's elements, white space folded and "na" left out."""

from xml.etree.ElementTree import Element

from watchword.screening.lists.text import folded

ABSENT = frozenset({"", "na", "n/a", "-"})


def text_of(element: Element, path: str) -> str:
    """The text of the first part at `path`; empty where there is none."""
    return folded(element.findtext(path) or "")


def values_of(element: Element, path: str) -> list[str]:
    """The texts of all parts at `path` that say something."""
    texts = (folded(each.text or "") for each in element.findall(path))
    return [text for text in texts if text.lower() not in ABSENT]
