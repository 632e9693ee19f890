"""A whole report out of its blocks: every finder over every passage."""

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
from watchword.intel.reading.organisations import organisations_of
from watchword.intel.reading.persons import persons_of
from watchword.intel.reading.sections import sections_of, unmarked
from watchword.intel.reading.sectors import sectors_of
from watchword.intel.reading.software import software_of
from watchword.intel.reading.techniques import techniques_of
from watchword.intel.report import Report, Subject

#: Letters that are read; 2,000 pages hold some six million.
MOST_LETTERS = 20_000_000
_LONGEST_TITLE = 300


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
    organisations, masked = organisations_of(passages)
    countries = countries_of(passages, masked)
    headings = [(each.line, unmarked(each.text)) for each in blocks if each.shape is Shape.HEADING]
    actors = actors_of(passages, headings, countries)
    observables, wrong = observables_of(passages)
    subjects = (*actors, *organisations, *persons_of(passages), *software_of(passages))
    return Report(
        title=title or _title(blocks),
        digest=digest,
        sections=sections,
        subjects=_once(subjects),
        countries=countries,
        sectors=sectors_of(passages),
        observables=observables,
        techniques=techniques_of(passages, advice),
        tactics=tactics_of(passages, advice),
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
    """The first heading of the first level, else the first heading, else the first words."""
    headings = [each for each in blocks if each.shape is Shape.HEADING]
    first = next((each for each in headings if each.level == 1), headings[0] if headings else None)
    if first is None and blocks:
        first = blocks[0]
    return unmarked(first.text)[:_LONGEST_TITLE] if first else ""
