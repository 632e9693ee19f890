"""Photographs of a pack: what the file says, and whether the same picture was handed in before."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from watchword.documents.images.facts import image_facts
from watchword.documents.images.hashes import PhotoHashes, photo_hashes
from watchword.documents.images.kept_photos import PhotoStore
from watchword.documents.images.open import Picture
from watchword.documents.images.search import Match, PhotoIndex
from watchword.documents.images.thumbnails import thumbnail
from watchword.flows.home import HomeError, home, key
from watchword.flows.vet.about import About
from watchword.flows.vet.gathered import Gathered
from watchword.sources.contact_keys import value_key

_SOURCE = "photo"
#: Bits of a perceptual hash.
_BITS = 64
#: What a kept photo is for; a store opened for anything else would have to say so.
PURPOSE = "to see whether one photograph stands on several applications"


@dataclass(frozen=True)
class SeenPhoto:
    """A photograph of this pack that waits to be compared and kept."""

    document: str
    hashes: PhotoHashes
    thumbnail: bytes


def read_photo(data: bytes, picture: Picture, document: str, into: Gathered) -> SeenPhoto:
    """The file's own word as facts, and what is needed to compare the picture."""
    hashes = photo_hashes(picture.pixels)
    into.facts(
        "document_facts",
        _SOURCE,
        "photo",
        document,
        (*picture.facts, *image_facts(data, picture), *hashes.facts),
    )
    return SeenPhoto(document, hashes, thumbnail(picture.pixels))


def photo_store() -> PhotoStore:
    """Where photographs are kept, under WATCHWORD_HOME; raises HomeError in one line where that cannot be written."""
    folder = home() / "photos"
    try:
        return PhotoStore(folder, key())
    except OSError as error:
        raise HomeError(
            f"{folder}: photographs cannot be kept there ({error.strerror}); set WATCHWORD_HOME to a folder of yours"
        ) from error


def keep_photos(store: PhotoStore, photos: list[SeenPhoto], about: About, today: datetime, days: int) -> None:
    """Keep the photographs, encrypted, until their time is over."""
    for photo in photos:
        if photo.hashes.whole is not None:
            store.keep(about.candidate, photo.document, photo.thumbnail, photo.hashes, today, days, PURPOSE)


def photos_alike(
    store: PhotoStore, seen: Sequence[tuple[About, list[SeenPhoto]]]
) -> Iterator[dict[str, Any]]:
    """Rows for `shared`, by candidates: others whose photograph, kept or handed in now, is the same picture."""
    now = PhotoIndex(
        (about.candidate, each.document, each.hashes) for about, photos in seen for each in photos
    )
    for about, photos in seen:
        for photo in photos:
            near: dict[tuple[str, str], Match] = {}
            for match in (*store.near(photo.hashes, but=about.candidate), *now.near(photo.hashes)):
                if match.person != about.candidate:
                    near.setdefault((match.person, match.document), match)
            yield from _rows(photo, list(near.values()), about)


def _rows(photo: SeenPhoto, near: Sequence[Match], about: About) -> Iterator[dict[str, Any]]:
    people = {match.person for match in near} | {about.candidate}
    for match in near:
        yield {
            "person_id": about.candidate,
            "other": match.person,
            "kind": "photo",
            "value_key": value_key("photo", photo.document, about.context),
            "shown": "mirrored" if match.mirrored else "",
            "share": 1 - match.distance / _BITS,
            "shared_by": len(people),
            "time": about.now,
            "other_time": None,
        }
