"""Makes a claim of a line with dates and completes it from the short lines above and below."""

from collections.abc import Sequence
from dataclasses import replace

from watchword.documents.resume.claim import MAX_SPAN, About, Claim
from watchword.documents.resume.headings import Section
from watchword.documents.resume.parts import is_degree, is_place, is_title, split_heading
from watchword.documents.resume.spans import Span

_EDGES = " \t,;:|•·▪●*-–—()[]/"
_ABOUT: dict[Section | None, About] = {Section.STUDY: "study", Section.CERTIFICATE: "certificate"}


def dated_entry(line: str, span: Span, section: Section | None) -> Claim:
    """The claim of one line: what stands before and behind its dates is employer, role and place."""
    before, behind = line[: span.left].rstrip(_EDGES), line[span.right :].lstrip(_EDGES)
    parts = split_heading(f"{before}\t{behind}".strip(_EDGES), study=section is Section.STUDY)
    about = _ABOUT.get(section, "job")
    if section is None and not parts.role and is_degree(parts.what):
        about, parts = "study", split_heading(f"{before}\t{behind}".strip(_EDGES), study=True)
    return Claim(
        about, parts.what[:MAX_SPAN], parts.role[:MAX_SPAN], span.start, span.end, span.ongoing, parts.place,
        parts.remote, line[:MAX_SPAN],
    )  # fmt: skip


def completed_above(claim: Claim, above: Sequence[str]) -> Claim:
    """The claim with what it lacks from the lines above it, the nearest first; a whole one only takes a place."""
    for line in reversed(above):
        lacking = not claim.what or not claim.role
        more = split_heading(line, study=claim.about == "study")
        if lacking and (more.what or more.role):
            claim = replace(
                claim, what=claim.what or more.what, role=claim.role or more.role, place=claim.place or more.place,
                remote=claim.remote or more.remote, span=f"{line}\n{claim.span}"[:MAX_SPAN],
            )  # fmt: skip
    return claim


def completed_below(claim: Claim, line: str) -> Claim | None:
    """The claim with what it lacks from a line behind it; None where the line gives nothing that it lacks."""
    studying = claim.about == "study"
    more = split_heading(line, study=studying)
    titled = (is_degree if studying else is_title)(more.role)
    place = line if is_place(line) else more.place
    done = replace(
        claim,
        what=claim.what or ("" if is_place(line) else more.what),
        role=claim.role or (more.role if titled else ""),
        place=claim.place or (place if claim.what or titled or is_place(line) or more.what else ""),
        remote=claim.remote or more.remote,
    )
    return None if done == claim else replace(done, span=f"{claim.span}\n{line}"[:MAX_SPAN])
