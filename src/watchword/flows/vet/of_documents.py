"""Résumés, letters and answers of a pack: their own word, their text, and the values that others may share."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import orjson

from watchword.documents.ancestry import lineage_values, session_values
from watchword.documents.reading import Reading
from watchword.documents.resume.claim import Resume
from watchword.documents.resume.coherence import coherence_facts
from watchword.documents.resume.compare import compare_resumes
from watchword.documents.resume.offices import Office
from watchword.documents.resume.parse import read_resume
from watchword.documents.resume.structured import joined, read_structured
from watchword.documents.resume.whereabouts import unplaced
from watchword.enrich.applicants.common_sessions import SESSION
from watchword.errors import WatchwordError
from watchword.flows.vet.about import About
from watchword.flows.vet.gathered import Gathered
from watchword.sources.application_form import Form
from watchword.sources.contact_keys import value_key
from watchword.sources.text_bands import bands

#: Letters of a text that are kept: longer than any résumé that people read.
MOST_TEXT = 60_000
#: Fewer words a scanned page are the scanner's own stamp.
_WORDS_OF_A_SCANNER = 10
#: The kind of a document's facts where nothing of it could be read: no question counts as asked of it.
_UNREAD = "unread"
#: So many lines that could not be read are told, where they are a third of those about work and study.
_MANY_LINES = 3
_COMPARED = ("resume", "letter", "test")


@dataclass
class TextsRead:
    """The résumés of one pack in the order in which they are to be compared, each with what it is called."""

    resumes: list[tuple[str, Resume]] = field(default_factory=list)
    profiles: list[tuple[str, Resume]] = field(default_factory=list)


def read_text_document(
    kind: str, reading: Reading, document: str, about: About, into: Gathered, read: TextsRead
) -> None:
    """Facts, text and ancestry of one document; a résumé is also read for what it claims."""
    unread = without_words(reading) and not any(fact.name.startswith("text.") for fact in reading.facts)
    # of what holds no words nothing was judged, unless they are hidden
    into.facts("document_facts", kind, _UNREAD if unread else kind, document, reading.facts)
    for lineage, value in lineage_values(reading.facts):
        key = value_key(lineage, value, about.context)
        into.identifier(kind, "document-ancestry", key, seen_in=kind)
    for session in session_values(reading.facts):
        into.identifier(kind, SESSION, value_key(SESSION, session, about.context), seen_in=kind)
    if kind in _COMPARED and reading.text:
        text = reading.text[:MOST_TEXT]
        into.add("document_texts", kind, document=document, kind=kind, text=text, bands=bands(text))
    if kind == "resume" and reading.text:
        read.resumes.append((document, read_resume(reading.text)))


def without_words(reading: Reading) -> str | None:
    """What to ask for where a document holds no words, as a scan; None where it has some or was refused anyway."""
    words = len(reading.text.split())
    scanned = sum(fact.number or 0 for fact in reading.facts if fact.name == "pdf.scanned-pages")
    if reading.refused or words >= _WORDS_OF_A_SCANNER * max(1, scanned) or (words and not scanned):
        return None
    what = "is a scan without text" if scanned else "holds no words"
    return f"{what}, so nothing of it was read; ask for it as it was written, as PDF or DOCX"


def read_profile(data: bytes, name: str, read: TextsRead) -> bool:
    """A profile's export or a structured résumé, beside the résumés; False where it is none."""
    try:
        profile = read_structured(data.decode("utf-8", "replace"), name)
    except WatchwordError:
        return False
    if not profile.claims:
        return False
    read.profiles.append((name, profile))
    return True


def conclude(read: TextsRead, form: Form, offices: Sequence[Office], about: About, into: Gathered) -> None:
    """Whether each résumé agrees with itself, with its next version, with profiles and with the form."""
    for document, resume in read.resumes:
        facts = coherence_facts(resume, about.now.date(), offices)
        into.facts("document_facts", "resume", "resume", document, facts)
        files = (row["file"] for row in into.rows["documents"] if row["document"] == document)
        into.notes += [
            note for note in _left_open(next(files, "the résumé"), resume, offices) if note not in into.notes
        ]
    stated = [resume for _, resume in read.resumes]
    for (document, _), earlier, later in zip(read.resumes, stated, stated[1:], strict=False):
        into.facts("document_facts", "resume-versions", "resume", document, compare_resumes(earlier, later))
    profiles = [profile for _, profile in read.profiles]
    others = [*([joined(*profiles)] if profiles else ()), *_form_resume(form)]
    for other in others if stated else ():
        facts = compare_resumes(stated[-1], other)
        into.facts("document_facts", "resume-versions", "resume", read.resumes[-1][0], facts)


def _left_open(file: str, resume: Resume, offices: Sequence[Office]) -> Iterator[str]:
    """What the reader should know where much of a résumé, or a site of its employers, could not be read."""
    if resume.unread_lines >= _MANY_LINES and resume.unread_lines * 3 >= resume.lines:
        yield (
            f"{file}: {resume.unread_lines} of {resume.lines} lines about work, study or certificates could not be "
            "read; compare them yourself, or ask for the dates in the Gregorian calendar or with its own name"
        )
    for office in unplaced(resume.of("job"), offices):
        yield (
            f"--offices: {office.city[:60]!r}, of {office.employer[:60]}, is no place that is known; write its state or "
            "country behind a comma"
        )


def _form_resume(form: Form) -> list[Resume]:
    """The form's own jobs and studies, read as a structured résumé."""
    work = [
        {"name": each.get("employer"), "position": each.get("title"), "startDate": each.get("start"),
         "endDate": each.get("end"), "location": each.get("city")} for each in form.employments
    ]  # fmt: skip
    studies = [
        {"institution": each.get("school"), "area": each.get("degree"), "startDate": each.get("start"),
         "endDate": each.get("end")} for each in form.educations
    ]  # fmt: skip
    if not work and not studies:
        return []
    document = orjson.dumps({"basics": {}, "work": work, "education": studies}).decode()
    return [read_structured(document, "application form.json")]
