"""One pack: every file read by what it is, and what belongs together compared once all are read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from watchword.documents.code.account import ClaimedPlace
from watchword.documents.limits import Limits
from watchword.documents.pack import Kind, Pack, PackFile
from watchword.documents.resume.offices import Office
from watchword.enrich.places import resolve
from watchword.flows.vet import of_code, of_contacts, of_documents, of_identity, of_photo
from watchword.flows.vet.about import About
from watchword.flows.vet.form_rows import form_rows
from watchword.flows.vet.gathered import FileTold, Gathered
from watchword.flows.vet.read_file import Parts, read_file
from watchword.sources.application_form import Form, FormError, read_form
from watchword.sources.contract import Context

#: Raised when what is read of a pack changes: packs read before are read again.
EDITION = 1


@dataclass(frozen=True)
class PackReading:
    """What a pack gave: its rows, its form, its photographs, its content's key, and files left to the table readers."""

    about: About
    gathered: Gathered
    form: Form
    photos: list[of_photo.SeenPhoto]
    key: str
    tables: tuple[PackFile, ...]


def read_pack(
    pack: Pack, context: Context, now: datetime, limits: Limits, offices: Sequence[Office] = ()
) -> PackReading:
    """Read every file and clone of a pack. A file that cannot be read is told and costs no other."""
    contents, digest = _contents(pack, limits)
    form, form_file = _form(contents)
    candidate = form.candidate or pack.name
    oldest = min((file.path.stat().st_mtime for file, _ in contents), default=now.timestamp())
    received = form.applied or datetime.fromtimestamp(oldest, UTC)
    into = Gathered(candidate, form.emails[0] if form.emails else None, received)
    about = About(candidate, context, limits, now, form.name, form.known_as)
    parts = Parts()
    if form_file:
        into.files.append(FileTold(form_file.name, Kind.FORM, "form"))
        form_rows(form, about, into)
    for file, data in contents:
        if file is not form_file:
            read_file(file, data, about, into, parts)
    of_code.read_clones(pack.clones, pack.folder, into, parts.code)
    _conclude(parts, form, about, into, offices)
    into.notes += [f"{count} files passed over: {why}" for why, count in pack.passed_over.items()]
    return PackReading(about, into, form, parts.photos, f"pack:{EDITION}:{digest}", tuple(parts.tables))


def _contents(pack: Pack, limits: Limits) -> tuple[list[tuple[PackFile, bytes]], str]:
    """Every file's bytes, bounded, and one digest of them all and of the clones' refs."""
    whole = sha256()
    found = []
    for file in pack.files:
        with file.path.open("rb") as stream:
            data = stream.read(limits.bytes + 1)
        whole.update(f"{file.name}\0{len(data)}\0".encode() + sha256(data).digest())
        found.append((file, data))
    for clone in pack.clones:
        whole.update(clone.relative_to(pack.folder).as_posix().encode())
        for head in sorted(clone.rglob("packed-refs"))[:5]:
            whole.update(head.read_bytes()[: limits.bytes])
    return found, whole.hexdigest()[:32]


def _form(contents: Sequence[tuple[PackFile, bytes]]) -> tuple[Form, PackFile | None]:
    """The application form: a file that is called one first, else the first that reads as one."""
    likely = [pair for pair in contents if pair[0].kind in (Kind.FORM, Kind.TABLE, Kind.PROFILE)]
    for file, data in sorted(likely, key=lambda pair: pair[0].kind is not Kind.FORM):
        try:
            form = read_form(data, file.name)
        except FormError:
            continue
        if form is not None:
            return form, file
    return Form(), None


def _conclude(parts: Parts, form: Form, about: About, into: Gathered, offices: Sequence[Office]) -> None:
    """What needs more than one file."""
    resumes = [resume for _, resume in parts.texts.resumes]
    of_documents.conclude(parts.texts, form, offices, about, into)
    lookups = of_contacts.lookups_of(parts.lookups, about)
    emails = tuple(dict.fromkeys(mail.lower() for resume in resumes for mail in resume.emails))
    phones = tuple(phone for resume in resumes for phone in resume.telephones)
    of_contacts.read_contacts(form, emails, phones, lookups, about, into)
    handles = (*form.code_handles, *(handle for resume in resumes for handle in resume.handles))
    place = resolve(form.city, form.region, form.country) if form.city else None
    of_code.conclude(
        parts.code,
        about,
        into,
        emails=(*form.emails, *emails),
        handles=tuple(handle.rpartition("/")[2] for handle in handles),
        places=[ClaimedPlace(place.zone)] if place and place.zone else [],
    )
    said = {"name": form.name, "birth": form.birth_date, "address": form.address}
    of_identity.conclude(said, about, into, parts.identity)
