"""The application form among a pack's files."""

from watchword.documents.limits import Limits
from watchword.documents.pack import Kind, Pack, PackFile
from watchword.flows.vet.contents import content
from watchword.sources.application_form import Form, FormError, read_form
from watchword.sources.application_form.reading import MOST_BYTES

_LIKELY = (Kind.FORM, Kind.TABLE, Kind.PROFILE)


def find_form(pack: Pack, limits: Limits) -> tuple[Form, PackFile | None]:
    """A file that is called a form first, else the first that reads as one; an empty form where there is none."""
    likely = [file for file in pack.files if file.kind in _LIKELY]
    for file in sorted(likely, key=lambda file: file.kind is not Kind.FORM):
        try:
            form = read_form(content(file.path, min(limits.bytes, MOST_BYTES) + 1), file.name)
        except (FormError, OSError, ValueError, RecursionError):
            continue
        if form is not None:
            return form, file
    return Form(), None
