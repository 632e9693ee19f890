"""One pack: every file read by what it is, and what belongs together compared once all are read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from watchword.documents.code.account import ClaimedPlace
from watchword.documents.limits import Limits
from watchword.documents.pack import Kind, Pack, PackFile
from watchword.documents.resume.claim import Resume
from watchword.documents.resume.offices import Office
from watchword.enrich.applicants.same_applicant import PACK_NAME
from watchword.enrich.contacts.given import Address
from watchword.enrich.places import resolve
from watchword.flows.vet import of_code, of_contacts, of_documents, of_identity, of_photo
from watchword.flows.vet.about import About, Columns
from watchword.flows.vet.contents import Digest, content, oldest, refs_of
from watchword.flows.vet.find_form import find_form
from watchword.flows.vet.form_rows import form_rows
from watchword.flows.vet.gathered import FileTold, Gathered
from watchword.flows.vet.read_file import Parts, of_no_source, read_file
from watchword.sources.applicants import APPLICANTS
from watchword.sources.application_form import Form
from watchword.sources.contract import Context

#: Raised when what is read of a pack changes: packs read before are read again.
EDITION = 6
#: Most names of fields in a note, and most letters of each.
_SHOWN_NAMES, _SHOWN_LETTERS = 8, 50
#: Applicant systems that send forms are younger; an earlier year is another calendar's.
_FIRST_YEAR = 1995


@dataclass(frozen=True)
class PackReading:
    """What a pack gave: its rows, form, résumés and photographs, its content's key, and files left to the table readers.

    given: e-mails, telephones, wallets, accounts at code hosts and the mailboxes of code, for asking watch lists.
    """

    about: About
    gathered: Gathered
    form: Form
    resumes: list[tuple[str, Resume]]
    photos: list[of_photo.SeenPhoto]
    key: str
    tables: tuple[PackFile, ...]
    given: of_contacts.Given = field(default_factory=dict, repr=False)


def read_pack(
    pack: Pack,
    context: Context,
    now: datetime,
    limits: Limits,
    offices: Sequence[Office] = (),
    columns: Columns | None = None,
) -> PackReading:
    """Read every file and clone of a pack. A file that cannot be read is told and costs no other.

    `columns` are the employer's own names by source; a form goes by those of applications.
    """
    columns = columns or {}
    found = find_form(pack, limits, columns)
    form, form_file = found.form, found.file
    candidate = form.candidate or pack.name
    applied = form.applied if form.applied and _plausible(form.applied, now) else None
    into = Gathered(candidate, form.emails[0] if form.emails else None, applied or oldest(pack, now))
    about = About(candidate, context, limits, now, form.name, form.known_as, columns)
    parts, digest = Parts(), Digest(candidate)
    if own := columns.get(APPLICANTS.id):
        digest.add("columns", repr(sorted(own.items())).encode())
    if form_file:
        into.files.append(FileTold(form_file.name, Kind.FORM, "form"))
        form_rows(form, about, into)
    for file in pack.files:
        try:
            data = content(file.path, limits.bytes + 1)
        except OSError as error:
            why = f"{file.name}: cannot be opened ({error.strerror}); copy it again"
            into.files.append(FileTold(file.name, file.kind, "unknown", why))
            continue
        digest.add(file.name, data)
        if file in found.others and form_file:
            why = f"{file.name}: a second form; {form_file.name} was read; leave one form in each applicant's folder"
            into.files.append(FileTold(file.name, file.kind, "form", why))
        elif file is not form_file:
            read_file(file, data, about, into, parts)
        elif file.kind is Kind.TABLE and not of_no_source(file.path, columns):
            # an export of one application tells of more than a form: its result, and the number of who was hired
            parts.tables.append(file)
    for clone in pack.clones:
        digest.add(clone.relative_to(pack.folder).as_posix(), refs_of(clone))
    of_code.read_clones(pack.clones, pack.folder, into, parts.code)
    given = _conclude(parts, form, about, into, offices)
    into.notes += _notes(pack, form, form_file, applied)
    _same_applicant(pack, candidate, into)
    texts, key = parts.texts.resumes, f"pack:{EDITION}:{digest.hex()}"
    return PackReading(about, into, form, texts, parts.photos, key, tuple(parts.tables), given)


def _plausible(applied: datetime, now: datetime) -> bool:
    """Whether a date is one of this calendar: systems that sent it are younger than 1995, and it lies not ahead."""
    return applied.year >= _FIRST_YEAR and applied <= now + timedelta(days=2)


def _notes(pack: Pack, form: Form, form_file: PackFile | None, applied: datetime | None) -> Iterator[str]:
    """What the reader should know of the reading: what was passed over, and how the applicant was told apart."""
    for why, count in pack.passed_over.items():
        yield f"{count} {'entry' if count == 1 else 'entries'} passed over: {why}"
    if form_file is None:
        yield f"no application form was read: kept under the folder's name, {pack.name}; names were not compared"
    elif not form.candidate:
        yield f"the form has no id of the applicant: kept under the folder's name, {pack.name}"
    if form.doubled:
        yield f"given twice on the form, of which the first filled one was read: {_some(form.doubled)}"
    if form.unknown:
        yield f"not understood on the form: {_some(form.unknown)}; name them in [columns.applicants] of the settings"
    if form.applied and applied is None:
        yield (
            f"the form's date of application, {form.applied:%Y-%m-%d}, is of another calendar or lies ahead; "
            "the files' own dates were taken"
        )


def _some(names: Sequence[str]) -> str:
    """The first names of a list, and how many more there are."""
    shown = [
        f"{name[:_SHOWN_LETTERS]}…" if len(name) > _SHOWN_LETTERS else name for name in names[:_SHOWN_NAMES]
    ]
    more = len(names) - len(shown)
    return f"{', '.join(shown)}{f' and {more} more' if more else ''}"


def _same_applicant(pack: Pack, candidate: str, into: Gathered) -> None:
    """Keep the folder's name as another id of the applicant, since tables within may use it."""
    if pack.name != candidate:
        into.add("identifiers", "pack", kind=PACK_NAME, value_key=pack.name, seen_in="pack")


def _conclude(
    parts: Parts, form: Form, about: About, into: Gathered, offices: Sequence[Office]
) -> of_contacts.Given:
    """What needs more than one file; the contacts that were given."""
    resumes = [resume for _, resume in parts.texts.resumes]
    of_documents.conclude(parts.texts, form, offices, about, into)
    lookups = of_contacts.lookups_of(parts.lookups, about, into)
    emails = tuple(dict.fromkeys(mail.lower() for resume in resumes for mail in resume.emails))
    phones = tuple(phone for resume in resumes for phone in resume.telephones)
    homes = [Address(each.source, each.address) for each in parts.identity.claims if each.address.strip()]
    given = of_contacts.read_contacts(form, emails, phones, lookups, about, into, homes)
    of_code.read_accounts(parts.accounts, about, into, parts.code)
    handles = tuple(
        dict.fromkeys((*form.code_handles, *(handle for resume in resumes for handle in resume.handles)))
    )
    place = resolve(form.city, form.region, form.country) if form.city else None
    of_account = of_code.conclude(
        parts.code,
        about,
        into,
        emails=(*form.emails, *emails),
        handles=tuple(handle.rpartition("/")[2] for handle in handles),
        places=[ClaimedPlace(place.zone)] if place and place.zone else [],
    )
    said = {"name": form.name, "birth": form.birth_date, "address": form.address}
    of_identity.conclude(said, about, into, parts.identity)
    accounts = tuple(dict.fromkeys((*handles, *of_account.get("handle", ()))))
    of_contacts.keep_handles(accounts, about, into)
    return {**given, **of_account, "handle": accounts}
