"""Photographs of a pack: what the file says, and whether the same picture was handed in before."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from watchword.documents.images.facts import image_facts
from watchword.documents.images.hashes import PhotoHashes, photo_hashes
from watchword.documents.images.kept_photos import PhotoStore
from watchword.documents.images.open import Picture
from watchword.documents.images.thumbnails import thumbnail
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


def keep_photos(store: PhotoStore, photos: list[SeenPhoto], about: About, days: int) -> None:
    """Keep the photographs, encrypted, until their time is over."""
    for photo in photos:
        if photo.hashes.whole is not None:
            store.keep(
                about.candidate, photo.document, photo.thumbnail, photo.hashes, about.now, days, PURPOSE
            )


def photos_alike(store: PhotoStore, photos: list[SeenPhoto], about: About) -> Iterator[dict[str, Any]]:
    """Rows for `shared`: other people whose kept photograph is the same picture."""
    for photo in photos:
        near = store.near(photo.hashes, but=about.candidate)
        for match in near:
            yield {
                "person_id": about.candidate,
                "other": match.person,
                "kind": "photo",
                "value_key": value_key("photo", photo.document, about.context),
                "shown": "mirrored" if match.mirrored else "",
                "share": 1 - match.distance / _BITS,
                "shared_by": len({each.person for each in near}) + 1,
                "time": about.now,
                "other_time": None,
            }
