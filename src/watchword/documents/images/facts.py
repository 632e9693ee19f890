"""What a picture's file says of itself: software, camera, times, edits, marks of generators, earlier compression.

Everything here is advice. Metadata is lost by every messenger and can be written by anyone; that it is absent says
nothing. Where a picture was taken is not read: only that the file says so.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta

from watchword.documents.images.compression import earlier_quality, quality_of
from watchword.documents.images.containers import jpeg_segments
from watchword.documents.images.credentials import credential_facts
from watchword.documents.images.exif import Exif, read_exif
from watchword.documents.images.generators import named_generators, png_generators
from watchword.documents.images.hashes import photo_hashes
from watchword.documents.images.media import exif_block
from watchword.documents.images.open import Picture, open_image
from watchword.documents.images.pixels import as_stored, turned
from watchword.documents.images.screens import is_display
from watchword.documents.images.xmp import Xmp, read_xmp
from watchword.documents.limits import DocumentError, Limits
from watchword.records.fact import Fact

_WEAK = "; shown, weak"
#: What these facts mean (name -> meaning).
FACTS: Mapping[str, str] = {
    "image.camera": "the camera's make and model, by the file's own account" + _WEAK,
    "image.software": "the program that wrote the file, by its own account" + _WEAK,
    "image.taken": "when it was taken, by the file's own account; time only where the file gives its zone"
    + _WEAK,
    "image.changed": "when it was last changed, by the file's own account; time only with a zone" + _WEAK,
    "image.gps": "the file records where it was taken; the place itself is not read and not kept" + _WEAK,
    "image.editor": "an editing program that left its mark (name)" + _WEAK,
    "image.history": "steps of an editing history (XMP); number: how many" + _WEAK,
    "image.document-id": "the editing program's id of the document, which its copies share" + _WEAK,
    "image.original-id": "the editing program's id of the document this one was made from" + _WEAK,
    "image.thumbnail-differs": "the embedded small picture shows something else; number: bits of 64 that differ"
    + _WEAK,
    "image.source-type": "IPTC's digital source type, as trainedAlgorithmicMedia for generated pictures"
    + _WEAK,
    "image.generator": "a picture generator that left its mark (name); what it was asked for is not kept"
    + _WEAK,
    "image.quality": "a JPEG's quality by its tables; number: 1 to 100; shown, never scored",
    "image.recompressed": "the JPEG looks saved before at a lower quality; number: that quality, 1 to 100"
    + _WEAK,
    "image.screenshot-like": "as large as a known display to the pixel, and no camera named" + _WEAK,
}
#: Bits of 64 by which a thumbnail's hash differs before it is said to: two unrelated pictures differ in 32.
THUMBNAIL_APART = 22
#: Editing programs by what their names hold, in lower case.
EDITORS = {
    "photoshop": "Adobe Photoshop", "lightroom": "Adobe Lightroom", "illustrator": "Adobe Illustrator",
    "indesign": "Adobe InDesign", "gimp": "GIMP", "affinity": "Affinity", "pixelmator": "Pixelmator",
    "canva": "Canva", "figma": "Figma", "coreldraw": "CorelDRAW", "paint.net": "Paint.NET", "photopea": "Photopea",
    "krita": "Krita", "inkscape": "Inkscape", "snapseed": "Snapseed", "facetune": "Facetune", "remini": "Remini",
    "picsart": "Picsart", "faceapp": "FaceApp",
}  # fmt: skip
_PHOTOSHOP = b"Photoshop 3.0\0"
_THUMBNAIL_LIMITS = Limits(bytes=65_536, pixels=1_000_000)


def image_facts(data: bytes, picture: Picture) -> tuple[Fact, ...]:
    """What the file of an opened picture says of itself, beside what opening it showed. Never raises."""
    exif = read_exif(exif_block(data, picture.media_type)) or Exif()
    xmp = read_xmp(data) or Xmp()
    return (
        *_camera(exif),
        *_edits(data, picture, exif, xmp),
        *_marks(data, picture, exif, xmp),
        *credential_facts(data, picture.media_type),
        *_thumbnail(picture, exif),
        *_compression(data, picture),
        *_screenshot(picture, exif),
    )


def _camera(exif: Exif) -> Iterator[Fact]:
    """The camera, the software, the times, and whether a place is recorded."""
    words = exif.words
    make, model = words.get("make", ""), words.get("model", "")
    if camera := (model if model.lower().startswith(make.lower()) else f"{make} {model}").strip() or make:
        yield Fact("image.camera", camera)
    if software := words.get("software") or words.get("processing"):
        yield Fact("image.software", software)
    if taken := words.get("taken") or words.get("digitised"):
        yield Fact("image.taken", taken, time=moment(taken, words.get("taken_offset", "")))
    if changed := words.get("changed"):
        yield Fact("image.changed", changed, time=moment(changed, words.get("changed_offset", "")))
    if exif.position:
        yield Fact("image.gps", "present")


def moment(text: str, offset: str) -> datetime | None:
    """EXIF's `2026:03:04 05:06:07` with its `+01:00` in UTC; None without an offset or for what is no date."""
    try:
        local = datetime.strptime(text, "%Y:%m:%d %H:%M:%S").replace(tzinfo=UTC)
        sign, hours, minutes = -1 if offset[:1] == "-" else 1, int(offset[1:3]), int(offset[4:6])
        return (local - timedelta(minutes=sign * (60 * hours + minutes))).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _edits(data: bytes, picture: Picture, exif: Exif, xmp: Xmp) -> Iterator[Fact]:
    """Editing programs, by every place where they leave their names, and the document's ids."""
    told = " ".join(
        (exif.words.get("software", ""), exif.words.get("processing", ""), xmp.tool, *xmp.programs)
    ).lower()
    found = {name for sign, name in EDITORS.items() if sign in told}
    if picture.media_type == "image/jpeg" and any(
        segment.marker == 0xED and segment.payload.startswith(_PHOTOSHOP) for segment in jpeg_segments(data)
    ):
        found.add("Photoshop resources (APP13)")
    yield from (Fact("image.editor", name) for name in sorted(found))
    if xmp.steps:
        yield Fact("image.history", str(xmp.steps), xmp.steps, detail=", ".join(xmp.programs)[:300])
    if xmp.document:
        yield Fact("image.document-id", xmp.document)
    if xmp.original:
        yield Fact("image.original-id", xmp.original)


def _marks(data: bytes, picture: Picture, exif: Exif, xmp: Xmp) -> Iterator[Fact]:
    """Marks of picture generators."""
    if xmp.source:
        yield Fact("image.source-type", xmp.source)
    found = set(png_generators(data)) if picture.media_type == "image/png" else set()
    for text in (exif.words.get("software", ""), exif.comment, xmp.tool, *xmp.programs):
        found.update(named_generators(text))
    yield from (Fact("image.generator", name) for name in sorted(found))


def _thumbnail(picture: Picture, exif: Exif) -> Iterator[Fact]:
    """Whether the embedded small picture shows something else, whichever way either is turned."""
    if not exif.thumbnail:
        return
    try:
        small = open_image(exif.thumbnail, _THUMBNAIL_LIMITS).pixels
    except DocumentError:
        return
    whole = photo_hashes(as_stored(picture.pixels, picture.orientation)).whole
    ways = [photo_hashes(turned(small, way)).whole for way in (1, 3, 6, 8)]
    apart = [(whole ^ way).bit_count() for way in ways if way is not None and whole is not None]
    if apart and min(apart) >= THUMBNAIL_APART:
        yield Fact("image.thumbnail-differs", str(min(apart)), min(apart))


def _compression(data: bytes, picture: Picture) -> Iterator[Fact]:
    """A JPEG's quality, and an earlier, lower one."""
    quality = quality_of(data) if picture.media_type == "image/jpeg" else None
    if quality is None:
        return
    yield Fact("image.quality", str(quality), quality)
    stored = as_stored(picture.pixels, picture.orientation)
    if picture.reduced == 1 and (earlier := earlier_quality(stored, quality)):
        yield Fact("image.recompressed", str(earlier), earlier)


def _screenshot(picture: Picture, exif: Exif) -> Iterator[Fact]:
    """Whether it is as large as a display and no camera is named."""
    if is_display(picture.width, picture.height) and not {"make", "model"} & exif.words.keys():
        yield Fact("image.screenshot-like", f"{picture.width}x{picture.height}")
