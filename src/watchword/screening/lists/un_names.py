"""Names and aliases of the UN list: several in one element, in two scripts, with notes."""

import re
from xml.etree.ElementTree import Element

from watchword.screening.entry import ListedName, NameStrength
from watchword.screening.lists.un_elements import ABSENT
from watchword.screening.lists.xml_elements import text_at

_GROUP = re.compile(r"(.+?)\s*\(((?:[^()]|\([^()]*\))*)\)")
_COMMENT = re.compile(
    r"\s*\((?:[^()]* listed as|original script|third|(?:birth|combat) name|false [^()]*)\)|, born .*", re.I
)
_IN_SCRIPT = re.compile(r"(?:original script|in arabic(?: script)?):", re.I)


def alias_names(alias: Element) -> list[ListedName]:
    """The names of one alias; a note gives further ones where it is a list or the original script."""
    strength = NameStrength.WEAK if text_at(alias, "QUALITY").lower() == "low" else NameStrength.STRONG
    note = text_at(alias, "NOTE")
    *_, script = _IN_SCRIPT.split(note)
    more = script if script != note or (";" in note and not re.search(r"[\d:(]", note)) else ""
    return [*parted(text_at(alias, "ALIAS_NAME"), strength), *parted(more, strength)]


def parted(text: str, strength: NameStrength) -> list[ListedName]:
    """A name, or several where semicolons, letters ("b)") or a second script in parentheses part them."""
    text = _COMMENT.sub("", _IN_SCRIPT.sub("", text)).strip(" ,;")
    group = _GROUP.fullmatch(text)
    if group and (";" in group[2] or _two_scripts(group[1], group[2])):
        return [*parted(group[1], strength), *parted(group[2], strength)]
    parts = (part.removesuffix("- sub-unit name").strip(" ,;") for part in re.split(r";|\s[b-z]\)\s", text))
    return [ListedName(part.removeprefix(") "), strength) for part in parts if part.lower() not in ABSENT]


def _two_scripts(one: str, other: str) -> bool:
    latin = [re.search(r"[A-Za-z]", text) is not None for text in (one, other)]
    return latin[0] != latin[1] and re.search(r"[^\W\d_]", other) is not None
