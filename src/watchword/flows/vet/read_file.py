"""One file of a pack, read by what it is."""

import re
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from watchword.documents.identity.vendor_result import is_known_vendor
from watchword.documents.images.open import open_image
from watchword.documents.limits import DocumentError
from watchword.documents.pack import Kind, PackFile
from watchword.documents.read import read
from watchword.documents.resume.headings import Section, heading
from watchword.errors import WatchwordError
from watchword.flows.vet import of_code, of_contacts, of_documents, of_identity, of_photo
from watchword.flows.vet.about import About, Columns
from watchword.flows.vet.gathered import FileTold, Gathered
from watchword.sources.recognise import claims
from watchword.sources.registry import LOG_SOURCES, TABLE_SOURCES
from watchword.sources.shape import look

_TEXTS = (Kind.RESUME, Kind.LETTER, Kind.TEST, Kind.IDENTITY)
#: `Resume and cover letter.pdf`, `Ann Lee, Test Engineer.pdf`: the name's word may be of something else.
_RESUME_PERHAPS = (Kind.LETTER, Kind.TEST)
_OF_A_WORKING_LIFE = {Section.JOB, Section.STUDY, Section.SKILL}
_TABLES = (".csv", ".tsv", ".json", ".jsonl", ".ndjson")
_PICTURES = "image/"

#: What a file is by its content, how many words it has, and why it was not read whole.
Told = tuple[str, int, str | None]


@dataclass
class Parts:
    """What of one pack is compared once every file is read, and the tables left to the readers of sources.

    read_as: the kind of those files, by name, that are something else than their name says.
    """

    identity: of_identity.IdentityRead = field(default_factory=of_identity.IdentityRead)
    texts: of_documents.TextsRead = field(default_factory=of_documents.TextsRead)
    code: of_code.CodeRead = field(default_factory=of_code.CodeRead)
    lookups: of_contacts.LookupTexts = field(default_factory=of_contacts.LookupTexts)
    accounts: list[tuple[str, bytes]] = field(default_factory=list)
    photos: list[of_photo.SeenPhoto] = field(default_factory=list)
    tables: list[PackFile] = field(default_factory=list)
    read_as: dict[str, str] = field(default_factory=dict)


def read_file(file: PackFile, data: bytes, about: About, into: Gathered, parts: Parts) -> None:
    """Read one file by its kind; one that cannot be read is told and costs no other."""
    document = sha256(data).hexdigest()[:16]
    try:
        told = _data(file, data, document, about, into, parts)
        if told is None:
            told = _document(file, data, document, about, into, parts)
    except WatchwordError as error:
        told = "unknown", 0, sentence(file.name, str(error))
    except (
        Exception
    ) as error:  # Hostile files find errors in every library; none may cost the pack's other files.
        why = f"could not be read ({type(error).__name__}); look at it by hand, in a safe place"
        told = "unknown", 0, sentence(file.name, why)
    media, words, refused = told
    kind = parts.read_as.get(file.name, file.kind.value)
    into.files.append(FileTold(file.name, kind, media, refused))
    into.add("documents", "pack", document=document, kind=kind, file=file.name, media_type=media,
             words=words, refused=refused)  # fmt: skip


def _data(
    file: PackFile, data: bytes, document: str, about: About, into: Gathered, parts: Parts
) -> Told | None:
    """A table or JSON; None for what is a document. Tables are left to the sources, which know them by content."""
    if not _is_table(file.path):
        return None
    if file.kind is Kind.LOOKUP:
        parts.lookups.texts.append((data.decode("utf-8", "replace"), file.name))
        return "lookup", 0, None
    json = file.path.suffix.lower() == ".json"
    if file.kind is Kind.ACCOUNT and json:
        parts.accounts.append((file.name, data))
        return "account", 0, None
    if json and (
        file.kind is Kind.IDENTITY or is_known_vendor(data) or of_no_source(file.path, about.columns)
    ):
        try:
            of_identity.read_vendor(data, document, about, into, parts.identity)
        except DocumentError:
            if file.kind is Kind.IDENTITY:
                raise
        else:
            return "identity-vendor", 0, None
    if file.kind is Kind.PROFILE and of_documents.read_profile(data, file.name, parts.texts):
        return "profile", 0, None
    parts.tables.append(file)
    return "table", 0, None


def _is_table(path: Path) -> bool:
    """Whether the name says that a file holds rows, packed or not."""
    inner = Path(path.stem) if path.suffix.lower() == ".gz" else path
    return inner.suffix.lower() in _TABLES


def _document(file: PackFile, data: bytes, document: str, about: About, into: Gathered, parts: Parts) -> Told:
    """A text document or a picture."""
    reading = read(file.name, data, about.limits)
    if reading.media_type.startswith(_PICTURES):
        into.facts("document_facts", "pack", "picture", document, reading.facts)
        _picture(file, data, document, about, into, parts)
        return reading.media_type, 0, None
    kind = _kind(file, reading.text, into, parts)
    of_documents.read_text_document(kind, reading, document, about, into, parts.texts)
    wordless = of_documents.without_words(reading)
    if file.kind is Kind.IDENTITY:
        of_identity.read_text(reading.text, document, about, into, parts.identity)
        wordless = of_identity.read_scan(data, reading, file.name, document, about, into, parts.identity)
    refused = reading.refused or (wordless and sentence(file.name, wordless))
    return reading.media_type, len(reading.text.split()), refused


def _picture(file: PackFile, data: bytes, document: str, about: About, into: Gathered, parts: Parts) -> None:
    """A picture, by what its name says that it shows."""
    picture = open_image(data, about.limits)
    if file.kind is Kind.IDENTITY:
        of_identity.read_picture(data, picture, file.name, document, about, into, parts.identity)
    elif file.kind is Kind.PHOTO:
        parts.photos.append(of_photo.read_photo(data, picture, document, into))
    elif file.kind in _TEXTS:
        raise DocumentError(f"{file.name}: a picture, which is not read as text; ask for the document itself")
    else:
        into.notes.append(
            f"{file.name}: a picture whose name does not say of what; neither compared nor kept"
        )


def sentence(name: str, why: str) -> str:
    """Why a file was not read, beginning with its name within the pack, once; without where it lies on this machine."""
    shown = name.rpartition("/")[2]
    plain = re.sub(rf"^(?:\S*/)?{re.escape(shown)}:?\s+|^/\S*: ", "", why)
    return f"{shown}: {plain}"


def of_no_source(path: Path, columns: Columns) -> bool:
    """Whether no reader of logs and tables knows this file by its content."""
    return not claims(look(path), LOG_SOURCES, TABLE_SOURCES, columns)


def _kind(file: PackFile, text: str, into: Gathered, parts: Parts) -> str:
    """What a document is: what its name says, but for a résumé that is called a letter or a test too."""
    if file.kind in _RESUME_PERHAPS and _working_life(text):
        into.notes.append(f"{file.name}: read as a résumé, by its headings")
        parts.read_as[file.name] = Kind.RESUME.value
        return Kind.RESUME.value
    return file.kind.value if file.kind in _TEXTS else _told_by_text(text)


def _working_life(text: str) -> bool:
    """Whether a text has headings of jobs, studies or skills, two of them at least."""
    return len({heading(line) for line in text.splitlines()} & _OF_A_WORKING_LIFE) > 1


def _told_by_text(text: str) -> str:
    """The kind of a document whose name says nothing: headings of a working life make a résumé."""
    lowered = text.lower()
    headings = sum(
        word in lowered for word in ("experience", "education", "skills", "employment", "projects")
    )
    return "resume" if headings >= 2 else "letter" if "dear " in lowered else "other"
