"""A picture as every other document is read: what it is, what its file says, and why it was not read where it was not."""

from collections.abc import Mapping
from types import MappingProxyType

from watchword.documents.images import credentials, facts, hashes, open
from watchword.documents.images.media import media_type
from watchword.documents.limits import DocumentError, Limits
from watchword.documents.reading import Reading
from watchword.records.fact import Fact

#: What reading a picture says (name -> meaning), all of this folder's tables together.
FACTS: Mapping[str, str] = MappingProxyType({
    "image.refused": "why the picture was not read; shown, never scored",
    **open.FACTS, **facts.FACTS, **credentials.FACTS, **hashes.FACTS,
})  # fmt: skip


def read_image(data: bytes, limits: Limits) -> Reading:
    """A picture's facts, without text; one that cannot be opened gives `refused` and the fact that says so.

    pages: pictures in the file. Never raises for anything in `data`.
    """
    try:
        picture = open.open_image(data, limits)
    except DocumentError as error:
        kind = media_type(data) or "application/octet-stream"
        return Reading(kind, facts=(Fact("image.refused", detail=str(error)[:300]),), refused=str(error))
    said = (*picture.facts, *facts.image_facts(data, picture), *hashes.photo_hashes(picture.pixels).facts)
    return Reading(picture.media_type, pages=picture.frames, facts=said)
