"""The XML names of word processing documents, transitional and strict alike."""

from xml.etree.ElementTree import Element


def local(name: str) -> str:
    """An element's or attribute's name without its namespace: the two standards differ in nothing else."""
    return name.rpartition("}")[2]


def attribute(element: Element, name: str) -> str:
    """An attribute by its local name; empty where there is none."""
    for key, value in element.attrib.items():
        if local(key) == name:
            return value
    return ""


def child(element: Element | None, name: str) -> Element | None:
    """The first child with a local name."""
    if element is None:
        return None
    return next((one for one in element if local(one.tag) == name), None)


def switched_on(element: Element | None) -> bool:
    """Whether a yes-or-no property is present and not turned off."""
    return element is not None and attribute(element, "val").lower() not in ("0", "false", "off", "none")
