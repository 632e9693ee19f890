"""Texts of the UN list's elements, white space folded and "na" left out."""

from xml.etree.ElementTree import Element

from watchword.screening.lists.text import folded

ABSENT = frozenset({"", "na", "n/a", "-"})


def values_of(element: Element, path: str) -> list[str]:
    """The texts of all parts at `path` that say something."""
    texts = (folded(each.text or "") for each in element.findall(path))
    return [text for text in texts if text.lower() not in ABSENT]
