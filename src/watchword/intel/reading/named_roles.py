"""The part that an organisation has, by the words around its name."""

import re
from dataclasses import dataclass

from watchword.intel.reading.names import Name
from watchword.intel.reading.organisation_names import is_public, is_unit
from watchword.intel.reading.passage import Passage
from watchword.intel.reading.places import places
from watchword.intel.report import Role

_SUPPLY = re.compile(
    r"suppl(?:y|ier|iers|ies|ied)\b|logistics|procure|supply chain|"
    r"(?:ship|sent|send|sold|sell|provid|deliver|purchas|b(?:uy|ought))\w* .{0,40}(?:hardware|"
    r"laptops?|equipment|notebooks|computers|devices)",
    re.I,
)
_FRONT = re.compile(r"\bfronts?\b(?! of)|shell compan|cover compan|poses? as|posing as|sham compan", re.I)
_RESPONSIBLE = re.compile(
    r"attribut\w+ to|(?:directed|run|controlled|sponsored|operated|backed) by|work of|behind the (?:scheme|campaign|activity) is",
    re.I,
)
_DIRECTS = re.compile(
    r"\s*,?\s*(?:which |that )?(?:directs?|controls?|oversees?|sponsors?|runs?|operates?|"
    r"dispatch(?:es|ed)|deploy(?:s|ed)|is behind)\b",
    re.I,
)
_TIED = re.compile(
    r"associated|subordinate|linked|affiliat|on behalf of|belongs? to|part of|overseen|works? for|employ(?:s|ed|ing)?\b|"
    r"reports? to|answers? to|dispatch|parent|sanctioned|designated|collected|paid|paymasters?|"
    r"subsidiar|registered|owned|controls",
    re.I,
)
_HARMED = re.compile(
    r"\b(?:victims?|target(?:s|ed|ing)?|attack(?:s|ed)? (?:on|against)|breach(?:es|ed)? (?:of|"
    r"at)|hired (?:at|by)|infiltrat\w+|employed (?:at|by))\b",
    re.I,
)
_SAID = re.compile(
    r"\s*(?:\([^()]{1,60}\)\s*)?,?\s*(?:has |have |also |today |recently |jointly )*(?:said|"
    r"says|announced|sanctioned|designated|warn(?:s|ed)|reported|"
    r"published|unsealed|charged|indicted|noted|assess(?:es|ed)?|identified|advis(?:es|"
    r"ed)|stated|issued|imposed|seized|disclosed|observed|tracks?)\b",
    re.I,
)
_CITED = re.compile(
    r"(?:according to|(?:reported|sanctioned|designated|published|charged|announced|warned|"
    r"seized|unsealed|issued) by|report (?:it |them )?to|contact)(?: \w+){0,2} $",
    re.I,
)
_TAIL = 120


@dataclass(frozen=True)
class Around:
    """A name, and the words before and behind it, or around the list that it stands in; other names are blanked."""

    name: Name
    before: str
    after: str


def role_of(around: Around, passage: Passage) -> Role:
    """Its part: what stands in brackets behind it, else the words around, else what its label and section speak of."""
    name, before = around.name, _clause(around.before)
    after = re.split(r"[.;]\s", around.after)[0]
    label = f"{passage.label} {passage.heading if passage.kind == 'aliases' else ''}".lower()
    if _SAID.match(around.after) or _CITED.search(around.before):
        return Role.MENTIONED
    if (
        "supplier" in label
        or _SUPPLY.search(name.hint)
        or _SUPPLY.search(before)
        or _SUPPLY.match(after.lstrip())
    ):
        return Role.SUPPLIER
    if _FRONT.search(before) or _FRONT.search(after[:_TAIL]) or "front" in label or "shell" in label:
        return Role.FRONT
    if "victim" in label or _HARMED.search(before):
        return Role.TARGET
    if _RESPONSIBLE.search(before) or (is_public(name.text) and _DIRECTS.match(after)):
        return Role.ATTRIBUTION if is_public(name.text) or is_unit(name.text) else Role.ASSOCIATED
    tied = bool(_TIED.search(before) or _TIED.search(after)) or passage.topic in ("attribution", "aliases")
    return Role.ASSOCIATED if tied and not _is_source(name.text, passage) else Role.MENTIONED


def _clause(before: str) -> str:
    return re.split(r"[.;]\s", before)[-1]


def _is_source(name: str, passage: Passage) -> bool:
    """Whether a public body is only the one that speaks: outside attribution, unless it is a numbered unit."""
    return (
        is_public(name)
        and passage.topic not in ("attribution", "aliases")
        and not is_unit(name)
        and bool(places(name))
    )
