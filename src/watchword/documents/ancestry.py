"""Documents that stem from one original, by the identifiers that programs leave in copies."""

import re
from collections.abc import Iterable
from hashlib import md5

from watchword.records.fact import Fact

_CONSTANT_IDS = frozenset(
    (
        # qpdf's --static-id: the digits of pi.
        "31415926535897932384626433832795",
        # MD5 of nothing, by writers that hash an empty name.
        "d41d8cd98f00b204e9800998ecf8427e",
    )
)
# The template that the python-docx library carries: everything made with it has these.
_TEMPLATE_RSIDS = frozenset(
    (
        "00B47730",
        "00034616",
        "0006063C",
        "0015074B",
        "0029639D",
        "00326F90",
        "00AA1D8D",
        "00CB0664",
        "00FC693F",
    )
)
_COMMON_RSIDS = 3
_SESSIONS = 16
_FAMILIES = ("docx", "odt", "rtf")


def lineage_values(facts: Iterable[Fact]) -> list[tuple[str, str]]:
    """Exact keys (kind, value) under which documents of one origin meet among very many; sorted, no repeats.

    Kinds: pdf-first-id, pdf-original-document-id (to which a first version gives its own document
    identifier), and docx-, odt- or rtf-rsid-root, which is given only where three more sessions stand beside
    it, so that a fresh copy of a template has no key.

    One original is no wrongdoing: a public résumé template, an agency's letterhead, a blank form or the
    default template of a program hands its identifiers to everyone who starts from it, and a person's own
    versions share theirs. Identifiers that are constant in a program are left out here; those of popular
    templates show by being shared by very many, and whoever compares many people must leave those out.
    """
    kept = list(facts)
    values = {("pdf-first-id", value) for value in _identifiers(kept, "pdf.first-id")}
    originals = _identifiers(kept, "pdf.original-document-id") | _identifiers(kept, "pdf.document-id")
    values |= {("pdf-original-document-id", value) for value in originals}
    for family in _FAMILIES:
        roots = _sessions(kept, f"{family}.rsid-root")
        if len(_sessions(kept, f"{family}.rsid") - roots) >= _COMMON_RSIDS:
            values |= {(f"{family}-rsid-root", root) for root in roots}
    return sorted(values)


def session_values(facts: Iterable[Fact]) -> list[str]:
    """Editing sessions by which two documents of one past meet though their first session differs; at most sixteen.

    Of more, those with the lowest hash are taken, so that two documents keep the same ones of what they have in common.
    One session in common is chance, or a passage that was copied: whoever compares must ask for several, and leave out
    those that many people have, as a template's. Fewer than three are none.
    """
    kept = list(facts)
    names = [(family, f"{family}.{name}") for family in _FAMILIES for name in ("rsid", "rsid-root")]
    values = {f"{family}:{one}" for family, name in names for one in _sessions(kept, name)}
    lowest = sorted(values, key=lambda value: md5(value.encode(), usedforsecurity=False).digest())
    return lowest[:_SESSIONS] if len(values) >= _COMMON_RSIDS else []


def _identifiers(facts: Iterable[Fact], name: str) -> set[str]:
    return {
        value
        for fact in facts
        if fact.name == name and (value := fact.value.lower()) and not _constant(value)
    }


def _constant(value: str) -> bool:
    """Whether an identifier tells nothing: too short, one digit repeated, or a program's own constant."""
    digits = re.sub(r"^(?:xmp\.[dio]id:|uuid:|adobe:docid:[a-z]+:)|[^0-9a-z]", "", value)
    return len(digits) < 16 or len(set(digits)) < 3 or digits in _CONSTANT_IDS


def _sessions(facts: Iterable[Fact], name: str) -> set[str]:
    return {
        fact.value
        for fact in facts
        if fact.name == name and fact.value not in _TEMPLATE_RSIDS and len(set(fact.value)) > 1
    }
