"""Kept photographs of a person, opened for somebody to look at: what the program compares, people must see."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from watchword.errors import WatchwordError
from watchword.flows.gates.desk import Desk
from watchword.flows.gates.moment import who, words
from watchword.flows.home import home, key
from watchword.private_file import write_private
from watchword.vetting.rules import VettingError


@dataclass(frozen=True)
class OpenedPhoto:
    """A small copy that was written for its reader: where, when it was kept, and until when (UTC)."""

    path: Path
    kept: datetime
    until: datetime


def open_photos(
    at: Desk, person: str, folder: Path, *, by: str, why: str, lake: Path | None = None
) -> list[OpenedPhoto]:
    """Write the small copies that are kept of an applicant to a folder, as JPEG with mode 0600.

    The audit is told who looks at whom and why before a picture is given. Raises VettingError where nothing is kept, with
    the applicant's id where `lake` knows it, and where the folder cannot be written to; KeptPhotoError for a photograph
    that was changed.
    """
    looks, reason = who(by, "--by"), words(why, "--why")
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        opened = list(_opened(at, person, folder, looks, reason))
    except OSError as error:
        raise VettingError(f"{folder}: cannot be written ({error.strerror}); choose another --out") from None
    if not opened:
        hint = _other_ids(lake, person) or "give the applicant's id, or its days are over"
        raise VettingError(f"person {person[:100]}: no photograph is kept; {hint}")
    return opened


def _other_ids(lake: Path | None, person: str) -> str:
    """A question, where the lake knows somebody of this name as an applicant of another id."""
    if lake is None:
        return ""
    # the engine is not loaded where a picture was found
    from watchword.flows.gates.known_as import candidates_named  # noqa: PLC0415

    try:
        found = candidates_named(lake, person)
    except WatchwordError:
        # a lake that cannot be asked keeps nobody from being told that there is no photograph
        return ""
    return f"did you mean {' or '.join(found)}?" if found else ""


def _opened(at: Desk, person: str, folder: Path, by: str, why: str) -> Iterator[OpenedPhoto]:
    # libraries of pictures, which who never vets may not have
    from watchword.documents.images.kept_photos import PhotoStore  # noqa: PLC0415

    def tell(what: str, whose: str, document: str) -> None:
        at.store.note_read(f"{what}-photo", by, at.now, {"person": whose, "document": document, "why": why})

    store = PhotoStore(home() / "photos", key(), tell)
    for each in store.of(person):
        path = folder / f"photo-{each.document}.jpg"
        write_private(path, store.open(person, each.document))
        yield OpenedPhoto(path, each.kept, each.until)
