"""One file of a pack, read by what it is."""

from dataclasses import dataclass, field
from hashlib import sha256

from watchword.documents.images.open import open_image
from watchword.documents.pack import Kind, PackFile
from watchword.documents.read import read
from watchword.errors import WatchwordError
from watchword.flows.vet import of_code, of_contacts, of_documents, of_identity, of_photo
from watchword.flows.vet.about import About
from watchword.flows.vet.gathered import FileTold, Gathered

_TEXTS = (Kind.RESUME, Kind.LETTER, Kind.TEST, Kind.IDENTITY)
_TABLES = (".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".gz")
_PICTURES = "image/"

#: What a file is by its content, how many words it has, and why it was not read whole.
Told = tuple[str, int, str | None]


@dataclass
class Parts:
    """What of one pack is compared once every file is read, and the tables left to the readers of sources."""

    identity: of_identity.IdentityRead = field(default_factory=of_identity.IdentityRead)
    texts: of_documents.TextsRead = field(default_factory=of_documents.TextsRead)
    code: of_code.CodeRead = field(default_factory=of_code.CodeRead)
    lookups: of_contacts.LookupTexts = field(default_factory=of_contacts.LookupTexts)
    photos: list[of_photo.SeenPhoto] = field(default_factory=list)
    tables: list[PackFile] = field(default_factory=list)


def read_file(file: PackFile, data: bytes, about: About, into: Gathered, parts: Parts) -> None:
    """Read one file by its kind; one that cannot be read is told and costs no other."""
    document = sha256(data).hexdigest()[:16]
    try:
        told = _data(file, data, document, about, into, parts)
        if told is None:
            told = _document(file, data, document, about, into, parts)
    except WatchwordError as error:
        told = "unknown", 0, f"{file.name}: {error}"
    media, words, refused = told
    into.files.append(FileTold(file.name, file.kind, media, refused))
    into.add("documents", "pack", document=document, kind=file.kind.value, file=file.name, media_type=media,
             words=words, refused=refused)  # fmt: skip


def _data(
    file: PackFile, data: bytes, document: str, about: About, into: Gathered, parts: Parts
) -> Told | None:
    """A table or JSON; None for what is a document. Tables are left to the sources, which know them by content."""
    if file.path.suffix.lower() not in _TABLES:
        return None
    if file.kind is Kind.LOOKUP:
        parts.lookups.texts.append((data.decode("utf-8", "replace"), file.name))
        return "lookup", 0, None
    if file.kind is Kind.ACCOUNT:
        of_code.read_account(file.path, about, parts.code)
        return "account", 0, None
    if file.kind is Kind.IDENTITY and file.path.suffix.lower() == ".json":
        of_identity.read_vendor(data, document, about, into, parts.identity)
        return "identity-vendor", 0, None
    if file.kind is Kind.PROFILE and of_documents.read_profile(data, file.name, parts.texts):
        return "profile", 0, None
    parts.tables.append(file)
    return "table", 0, None


def _document(file: PackFile, data: bytes, document: str, about: About, into: Gathered, parts: Parts) -> Told:
    """A text document or a picture."""
    reading = read(file.name, data, about.limits)
    if reading.media_type.startswith(_PICTURES):
        picture = open_image(data, about.limits)
        if file.kind is Kind.IDENTITY:
            of_identity.read_picture(picture, document, about, into, parts.identity)
        else:
            parts.photos.append(of_photo.read_photo(data, picture, document, into))
        return reading.media_type, 0, None
    kind = file.kind.value if file.kind in _TEXTS else _told_by_text(reading.text)
    of_documents.read_text_document(kind, reading, document, about, into, parts.texts)
    if file.kind is Kind.IDENTITY:
        of_identity.read_text(reading.text, document, about, into, parts.identity)
    return reading.media_type, len(reading.text.split()), reading.refused


def _told_by_text(text: str) -> str:
    """The kind of a document whose name says nothing: headings of a working life make a résumé."""
    lowered = text.lower()
    headings = sum(
        word in lowered for word in ("experience", "education", "skills", "employment", "projects")
    )
    return "resume" if headings >= 2 else "letter" if "dear " in lowered else "other"
