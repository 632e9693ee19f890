"""Opening pictures: every format as it is, and every bad file in one line."""

import struct
import time
import tracemalloc
import zlib
from io import BytesIO

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pillow_heif import from_pillow

from tests.documents.images.pictures import encoded, texture
from watchword.documents.images.open import open_image
from watchword.documents.images.pixels import as_stored, rgb
from watchword.documents.limits import DocumentError, Limits

LIMITS = Limits()
PICTURE = texture(1, 48, 64)


def heic() -> bytes:
    file = BytesIO()
    from_pillow(Image.fromarray(PICTURE)).save(file, quality=90)
    return file.getvalue()


FILES = {
    "image/jpeg": encoded(PICTURE, "JPEG", quality=95),
    "image/png": encoded(PICTURE, "PNG"),
    "image/webp": encoded(PICTURE, "WEBP", lossless=True),
    "image/heic": heic(),
    "image/tiff": encoded(PICTURE, "TIFF", compression="tiff_lzw"),
    "image/gif": encoded(PICTURE, "GIF"),
    "image/bmp": encoded(PICTURE, "BMP"),
}


def png_saying(width: int, height: int, body: bytes = b"") -> bytes:
    """A PNG whose header promises a size that its pixels do not keep."""

    def chunk(kind: bytes, payload: bytes) -> bytes:
        return (
            struct.pack(">I", len(payload)) + kind + payload + struct.pack(">I", zlib.crc32(kind + payload))
        )

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(body)) + chunk(b"IEND", b"")


@pytest.mark.parametrize("kind", sorted(FILES))
def test_each_format_is_told_by_its_content_and_shows_the_same_picture(kind: str) -> None:
    picture = open_image(FILES[kind], LIMITS)
    assert picture.media_type == kind
    assert (picture.width, picture.height, picture.pixels.shape) == (64, 48, (48, 64, 3))
    assert np.abs(picture.pixels.astype(int) - PICTURE).mean() < 12
    assert picture.facts[0].name == "image.size"
    assert picture.facts[0].value == "64x48"


@pytest.mark.parametrize("kind", sorted(FILES))
def test_a_file_that_is_cut_short_is_refused_in_one_line(kind: str) -> None:
    with pytest.raises(DocumentError) as caught:
        open_image(FILES[kind][: len(FILES[kind]) // 2], LIMITS)
    assert "\n" not in str(caught.value)
    assert "ask for" in str(caught.value)


@pytest.mark.parametrize("turn", range(1, 9))
def test_a_turned_picture_is_shown_as_its_file_asks(turn: int) -> None:
    exif = Image.Exif()
    exif[274] = turn
    stored = encoded(PICTURE, "PNG", exif=exif)
    picture = open_image(stored, LIMITS)
    assert picture.orientation == turn
    assert (picture.width > picture.height) == (turn < 5)
    assert np.array_equal(as_stored(picture.pixels, turn), PICTURE)


def test_a_tiff_is_turned_once_not_twice() -> None:
    exif = Image.Exif()
    exif[274] = 6
    picture = open_image(encoded(PICTURE, "TIFF", exif=exif), LIMITS)
    assert np.array_equal(picture.pixels, np.rot90(PICTURE, -1))


def test_cmyk_palette_alpha_and_sixteen_bits_become_plain_colours() -> None:
    grey = np.linspace(0, 65_535, 48 * 64).astype(np.uint16).reshape(48, 64)
    deep = open_image(encoded(grey, "PNG"), LIMITS)  # type: ignore[arg-type]
    assert abs(int(deep.pixels.max()) - 255) <= 1
    assert abs(float(deep.pixels.mean()) - 127.5) < 2
    image = Image.fromarray(PICTURE)
    cmyk = open_image(saved(image.convert("CMYK"), "JPEG"), LIMITS)
    assert np.abs(cmyk.pixels.astype(int) - PICTURE).mean() < 12
    assert ("image.colours", "CMYK") in [(fact.name, fact.value) for fact in cmyk.facts]
    clear = image.copy()
    clear.putalpha(0)
    assert (open_image(saved(clear, "PNG"), LIMITS).pixels == 255).all()
    fractions = Image.fromarray(np.linspace(0, 1, 48 * 64, dtype=np.float32).reshape(48, 64))
    assert open_image(saved(fractions, "TIFF"), LIMITS).pixels.max() == 255


def test_deep_and_transparent_pictures_are_read_in_bands_alike_all_over() -> None:
    # given pictures higher than one band, with their least and greatest values in different ones
    ramp = np.linspace(3, 900, 700 * 40, dtype=np.float32).reshape(700, 40)
    seen = open_image(saved(Image.fromarray(ramp), "TIFF"), LIMITS).pixels[:, :, 0]
    assert (int(seen[0, 0]), int(seen[-1, -1])) == (1, 255)
    assert (np.diff(seen.ravel().astype(int)) >= 0).all()
    half = Image.fromarray(np.full((700, 40, 3), 100, np.uint8))
    half.putalpha(Image.fromarray(np.repeat(np.arange(700) % 256, 40).reshape(700, 40).astype(np.uint8)))
    seen = open_image(saved(half, "PNG"), LIMITS).pixels[:, 0, 0]
    assert np.abs(seen - (255 - (np.arange(700) % 256) * 155 / 255)).max() <= 1


@pytest.mark.parametrize("values", [np.uint16, np.float32])
def test_a_deep_picture_takes_little_more_room_than_its_pixels(values: type[np.generic]) -> None:
    tracemalloc.start()
    try:
        pixels = rgb(Image.fromarray(np.ones((4_000, 2_000), values)))
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert most < 4 * pixels.nbytes


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP", "TIFF"])
def test_of_an_animation_the_first_picture_is_read_and_the_frames_are_counted(kind: str) -> None:
    frames = [Image.fromarray(texture(seed, 48, 64)) for seed in range(3)]
    data = saved(frames[0], kind, save_all=True, append_images=frames[1:])
    picture = open_image(data, LIMITS)
    assert picture.frames == 3
    assert [fact.number for fact in picture.facts if fact.name == "image.frames"] == [3]


def test_a_huge_plain_jpeg_is_read_smaller_and_a_huge_progressive_one_is_refused() -> None:
    huge = np.full((2_000, 2_000, 3), 200, np.uint8)
    small = Limits(pixels=400_000)
    picture = open_image(encoded(huge, "JPEG"), small)
    assert (picture.width, picture.reduced, picture.pixels.shape[:2]) == (2_000, 4, (500, 500))
    with pytest.raises(DocumentError, match=r"2,000 x 2,000 pixels, over the 400,000"):
        open_image(encoded(huge, "JPEG", progressive=True), small)


@pytest.mark.parametrize(("width", "height"), [(20_000, 20_000), (2**31 - 1, 2**31 - 1), (200_000, 10)])
def test_a_header_that_promises_too_much_is_refused_before_anything_is_decoded(
    width: int, height: int
) -> None:
    start = time.perf_counter()
    with pytest.raises(DocumentError):
        open_image(png_saying(width, height), LIMITS)
    assert time.perf_counter() - start < 1


def test_a_webp_header_is_checked_before_its_decoder_allocates() -> None:
    vp8x = b"VP8X" + struct.pack("<I", 10) + bytes(4) + (16_383).to_bytes(3, "little") * 2
    data = b"RIFF" + struct.pack("<I", 4 + len(vp8x)) + b"WEBP" + vp8x
    with pytest.raises(DocumentError, match="16,384 x 16,384"):
        open_image(data, LIMITS)


def test_an_exif_bomb_beside_the_pixels_is_never_unpacked() -> None:
    """Thousands of entries that each claim the same 64 KB: a reader that copies each takes 300 MB."""
    entries = b"".join(struct.pack("<HHII", 40_000 + n, 7, 60_000, 8) for n in range(5_000))
    block = b"Exif\0\0II*\0" + struct.pack("<IH", 8, 5_000) + entries
    jpeg = FILES["image/jpeg"]
    bomb = jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block + jpeg[2:]
    start = time.perf_counter()
    assert open_image(bomb, LIMITS).width == 64
    assert time.perf_counter() - start < 0.5


def test_a_tiff_whose_entries_claim_more_than_it_has_is_refused() -> None:
    data = bytearray(FILES["image/tiff"])
    place = int.from_bytes(data[4:8], "little")
    data[place + 6 : place + 10] = (2**31).to_bytes(4, "little")
    with pytest.raises(DocumentError, match="claims more bytes"):
        open_image(bytes(data), LIMITS)


def test_a_jpeg_with_thousands_of_scans_is_refused() -> None:
    scan = b"\xff\xda\x00\x08\x01\x01\x00\x00\x00\x00\x00"
    with pytest.raises(DocumentError, match="scans"):
        open_image(b"\xff\xd8\xff\xe0\x00\x02" + scan * 200, LIMITS)


def test_a_nonsense_colour_profile_changes_nothing() -> None:
    for kind in ("PNG", "JPEG", "WEBP", "TIFF"):
        data = saved(Image.fromarray(PICTURE), kind, icc_profile=b"no profile at all" * 9)
        assert open_image(data, LIMITS).pixels.shape == PICTURE.shape


def test_what_is_no_picture_and_what_is_too_long_are_refused() -> None:
    with pytest.raises(DocumentError, match="no picture that is read"):
        open_image(b"%PDF-1.7", LIMITS)
    with pytest.raises(DocumentError, match="bytes, over the 10"):
        open_image(FILES["image/png"], Limits(bytes=10))


@given(st.sampled_from(sorted(FILES)), st.binary(max_size=300))
@settings(max_examples=150, deadline=None)
def test_whatever_follows_a_head_raises_nothing_but_one_line(kind: str, body: bytes) -> None:
    assert survives(FILES[kind][:12] + body)


@given(st.sampled_from(sorted(FILES)), st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=8))
@settings(max_examples=200, deadline=None)
def test_changed_bytes_raise_nothing_but_one_line(kind: str, changes: list[tuple[float, int]]) -> None:
    data = bytearray(FILES[kind])
    for share, value in changes:
        data[int(share * (len(data) - 1))] = value
    assert survives(bytes(data))


def survives(data: bytes) -> bool:
    """Whether a picture is whole in itself, or refused in one line that says what to ask for."""
    try:
        picture = open_image(data, Limits(pixels=1_000_000))
    except DocumentError as error:
        return "\n" not in str(error) and ": ask for" in str(error)
    else:
        height, width, colours = picture.pixels.shape
        assert picture.pixels.dtype == np.uint8 and colours == 3
        assert 0 < height * width <= 1_000_000
        assert picture.reduced > 1 or (width, height) == (picture.width, picture.height)
        assert picture.media_type in FILES and 1 <= picture.orientation <= 8 and 1 <= picture.frames <= 1_000
        return picture.facts[0].value == f"{picture.width}x{picture.height}"


def test_what_a_decoder_complains_of_does_not_reach_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    data = bytearray(encoded(PICTURE, "TIFF", compression="tiff_deflate"))
    data[10:40] = bytes(30)
    assert survives(bytes(data))
    assert capfd.readouterr().err == ""
