"""Identity documents of the UN list: numbers that stand among words."""

import re
from xml.etree.ElementTree import Element

from watchword.screening.entry import Identifier
from watchword.screening.lists.un_elements import ABSENT
from watchword.screening.lists.xml_elements import text_at


def document_of(element: Element) -> Identifier | None:
    """An identity document with its kind and issuer; None where no number is given."""
    label, detail, note = (
        text_at(element, part) for part in ("TYPE_OF_DOCUMENT", "TYPE_OF_DOCUMENT2", "NOTE")
    )
    number = text_at(element, "NUMBER")
    value = _number(number) or number or _number(detail) or _number(note)
    said = f"{detail} {number} {note}".lower() if detail or _number(number) != number else label.lower()
    issuer = text_at(element, "COUNTRY_OF_ISSUE") or text_at(element, "ISSUING_COUNTRY")
    return (
        Identifier(_document_kind(said, label.lower()), value, issuer)
        if value.lower() not in ABSENT
        else None
    )


def _document_kind(said: str, label: str) -> str:
    """The kind by the closest words; the list files travel papers and licences under the two labels it has."""
    for words, kind in (
        (r"passport|passeport|pasaporte", "passport"),
        (r"national.* (?:id|number|no)|\bident|tazkira|social security|\bssn\b", "national-id"),
        (
            r"certificate|licence|permit|ration|voter|student|travel|laissez|residen|registration|fiscal",
            "other",
        ),
    ):
        if re.search(words, said):
            return kind
    return "passport" if "pas" in label else "national-id" if "ident" in label else "other"


def _number(text: str) -> str:
    """The number among the words around it: "French passport number 05AT521433 (expired)"."""
    if re.search(r"\d", text) and not re.search(r"[a-z]{3}|[,(]", text):
        return text
    bare = re.sub(r"\s*\([^()]*\)\s*$|,.*|\bissued\b.*|\bunder name\b.*", "", text)
    found = re.search(r"(?:\b[A-Z]{1,2}[- ] ?)?\S*\d.*$", bare)
    return found[0].strip(" .:") if found else ""
