"""The application form among a pack's files."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from watchword.documents.identity.vendor_result import is_known_vendor
from watchword.documents.limits import Limits
from watchword.documents.pack import Kind, Pack, PackFile, called_form
from watchword.flows.vet.about import Columns
from watchword.flows.vet.contents import content
from watchword.flows.vet.read_file import of_no_source
from watchword.sources.applicants import APPLICANTS
from watchword.sources.application_form import Form, FormError, read_form
from watchword.sources.application_form.names import LEAST
from watchword.sources.application_form.reading import MOST_BYTES

_LIKELY = (Kind.TABLE, Kind.PROFILE)
#: What a name may say that is also a word of a post or a number: `Account Executive.json`, `ID 4711.json`.
_PERHAPS = (Kind.IDENTITY, Kind.ACCOUNT)
#: Fields of a form of no known system that is called a form: a name, and one thing more.
_LEAST_CALLED = 2
#: Keys of accounts at code hosts, and of results of identity checks.
_OF_OTHERS = (b'"login"', b'"username"', b'"outcome"', b'"checks"', b'"mrz"', b'"document_number"')


@dataclass(frozen=True)
class FoundForm:
    """The form, the file that it was read from, and files that are forms too and are read by nobody."""

    form: Form = field(default_factory=Form)
    file: PackFile | None = None
    others: tuple[PackFile, ...] = ()


def find_form(pack: Pack, limits: Limits, columns: Columns) -> FoundForm:
    """A file that is called a form first, else the first that reads as one; an empty form where there is none.

    What a file holds goes before what else its name may say. Columns as the employer names those of applications.
    """
    called = [file for file in pack.files if file.kind is Kind.FORM]
    called += [file for file in pack.files if file.kind in _PERHAPS and called_form(file.name)]
    own = columns.get(APPLICANTS.id, {})
    found = [*_forms(called, limits, own)]
    if not found:
        likely = [file for kinds in (_LIKELY, _PERHAPS) for file in pack.files if file.kind in kinds]
        found = [*_first(_forms(likely, limits, own))] or [
            *_first(_forms(called, limits, own, _LEAST_CALLED))
        ]
    if not found:
        return FoundForm()
    # a pack is called by its applicant: of two people's forms that one goes first
    (form, file), *more = sorted(found, key=lambda each: each[0].candidate != pack.name)
    others = (each for told, each in more if _another(form, told) or of_no_source(each.path, columns))
    return FoundForm(form, file, tuple(others))


def _first(found: Iterator[tuple[Form, PackFile]]) -> Iterator[tuple[Form, PackFile]]:
    """The first alone; what comes after is not opened."""
    yield from (each for each, _ in zip(found, range(1), strict=False))


def _forms(
    files: list[PackFile], limits: Limits, columns: Mapping[str, str], least: int = LEAST
) -> Iterator[tuple[Form, PackFile]]:
    """Each of these files that reads as a form."""
    for file in files:
        try:
            data = content(file.path, min(limits.bytes, MOST_BYTES) + 1)
            form = read_form(data, file.name, columns, least=least)
        except (FormError, OSError, ValueError, RecursionError):
            continue
        if form is not None and (file.kind not in _PERHAPS or _applies(form, data)):
            yield form, file


def _applies(form: Form, data: bytes) -> bool:
    """Whether it is somebody's application, not a document's or account's data: it says how to reach the applicant."""
    if not (form.emails or form.phones) or is_known_vendor(data):
        return False
    return not any(each in data for each in _OF_OTHERS)


def _another(form: Form, other: Form) -> bool:
    """Whether a second form is somebody else's: it has another applicant id, and mailboxes of which none is the same.

    Another export of the same application is left to the sources that know it.
    """
    if not (form.emails and other.emails) or (form.candidate and form.candidate == other.candidate):
        return False
    return set(form.emails).isdisjoint(other.emails)
