"""A whole report out of its blocks: every finder over every passage."""

import re
from collections.abc import Sequence

from watchword.intel.reading.actors import actors_of
from watchword.intel.reading.amounts import amounts_of
from watchword.intel.reading.block import Block, Shape
from watchword.intel.reading.countries import countries_of
from watchword.intel.reading.dates import dates_of
from watchword.intel.reading.decoding import cleaned_of
from watchword.intel.reading.lines import blocks_of
from watchword.intel.reading.measures import advice_in, mitigations_of, tactics_of
from watchword.intel.reading.observables import observables_of
from watchword.intel.reading.organisations import accused_by, organisations_of
from watchword.intel.reading.passage import Passage
from watchword.intel.reading.persons import persons_of
from watchword.intel.reading.sections import sections_of, unmarked
from watchword.intel.reading.sectors import sectors_of
from watchword.intel.reading.sentences import sentences
from watchword.intel.reading.software import software_of
from watchword.intel.reading.techniques import proposed, techniques_of
from watchword.intel.report import Report, Subject

#: Letters that are read; 2,000 pages hold some six million.
MOST_LETTERS = 20_000_000
_SHORT_TITLE = 160
_MARKING = re.compile(r"TLP\b|UNCLASSIFIED\b", re.I)


def report_of(text: str, title: str, digest: str) -> Report:
    """A report out of plain text or Markdown. Raises nothing; what had to be left out is said in its notes.

    title: the report's, or "" for its first heading. digest: SHA-256 of what it was read from.
    """
    cleaned, notes = cleaned_of(text[:MOST_LETTERS])
    if len(text) > MOST_LETTERS:
        notes += (f"only the first {MOST_LETTERS:,} letters were read",)
    blocks, more = blocks_of(cleaned)
    return report_from(blocks, title, digest, notes + more)


def report_from(blocks: Sequence[Block], title: str, digest: str, notes: tuple[str, ...]) -> Report:
    """A report out of its blocks, the same for every format."""
    sections, passages = sections_of(blocks)
    advice = advice_in(passages)
    titles = [Passage(each.heading, each.line, each.heading, "heading") for each in sections if each.heading]
    organisations, masked = organisations_of(passages)
    offers = tuple(proposed(plain) for plain in masked)
    countries = countries_of(passages, masked, accused_by(organisations))
    headings = [(each.line, unmarked(each.text)) for each in blocks if each.shape is Shape.HEADING]
    actors = actors_of(passages, headings, countries)
    observables, wrong = observables_of(passages)
    subjects = (*actors, *organisations, *persons_of(passages), *software_of(passages, masked))
    return Report(
        title=title or _title(blocks),
        digest=digest,
        sections=sections,
        subjects=_once(subjects),
        countries=countries,
        sectors=sectors_of(passages),
        observables=observables,
        techniques=techniques_of((*passages, *titles), (*offers, *([()] * len(titles))), advice),
        tactics=tactics_of(passages, offers, advice),
        mitigations=mitigations_of(passages, advice),
        amounts=amounts_of(passages),
        dates=dates_of(passages),
        notes=notes + wrong,
    )


def _once(subjects: Sequence[Subject]) -> tuple[Subject, ...]:
    """Each name once: what is an actor's or organisation's is not a person's or a malware's too."""
    kept: dict[str, Subject] = {}
    for subject in subjects:
        kept.setdefault(subject.name.lower(), subject)
    return tuple(kept.values())


def _title(blocks: Sequence[Block]) -> str:
    """The first heading of the first level, else a short opening, else the first heading, else the first words."""
    if not blocks:
        return ""
    headings = [each for each in blocks if each.shape is Shape.HEADING]
    first = next((each for each in headings if each.level == 1), None)
    if first is None:
        opening = [each for each in blocks[:3] if not _MARKING.match(each.text)]
        short = opening and opening[0].shape is not Shape.ITEM and len(opening[0].text) <= _SHORT_TITLE
        first = (opening if short else headings or opening or blocks)[0]
    title = next((sentence for _, sentence in sentences(unmarked(first.text))), "")
    return title if len(title) <= _SHORT_TITLE else f"{title[:_SHORT_TITLE].rsplit(' ', 1)[0]} …"
