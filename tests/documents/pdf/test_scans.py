"""Pictures of a scan's pages come out as files that are pictures; what is hostile comes out as nothing."""

from io import BytesIO

import numpy as np
import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from tests.documents.images.pictures import texture
from tests.documents.made import pdf, saved
from watchword.documents.images.open import open_image
from watchword.documents.limits import Limits
from watchword.documents.pdf.scans import PAGES, page_pictures

Pixels = NDArray[np.uint8]
PICTURE = texture(5, 320, 240)


def scan(pixels: Pixels, pages: int = 1) -> bytes:
    """A PDF of pages that are pictures."""
    out = BytesIO()
    image = Image.fromarray(pixels)
    image.save(out, "PDF", save_all=True, append_images=[image] * (pages - 1))
    return out.getvalue()


def lossless(pixels: Pixels, **more: object) -> bytes:
    """A page whose picture is packed without loss; `more` stands in the picture's dictionary."""
    made = pikepdf.new()
    made.add_blank_page(page_size=(612, 792))
    told = {
        "Type": pikepdf.Name.XObject, "Subtype": pikepdf.Name.Image, "Width": pixels.shape[1],
        "Height": pixels.shape[0], "BitsPerComponent": 8,
        "ColorSpace": pikepdf.Name.DeviceRGB if pixels.ndim == 3 else pikepdf.Name.DeviceGray,
    }  # fmt: skip
    picture = made.make_stream(pixels.tobytes(), **{**told, **more})
    made.pages[0].Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=picture))
    return saved(made, recompress_flate=True)


def opened(data: bytes) -> list[Pixels]:
    """The pixels of each page's picture."""
    return [open_image(file, Limits()).pixels for file in page_pictures(data, Limits())]


def test_a_page_that_is_a_photograph_is_that_photograph() -> None:
    [pixels] = opened(scan(PICTURE))
    assert pixels.shape == PICTURE.shape
    assert np.abs(pixels.astype(int) - PICTURE).mean() < 20


@pytest.mark.parametrize("pixels", [PICTURE, PICTURE[..., 0]])
def test_a_picture_that_is_packed_without_loss_comes_out_as_it_was(pixels: Pixels) -> None:
    [found] = opened(lossless(pixels))
    assert np.array_equal(found if pixels.ndim == 3 else found[..., 0], pixels)


def test_rows_that_are_written_as_differences_come_out_as_they_were() -> None:
    # given the packing of a PNG itself, which PDF takes over unchanged
    out = BytesIO()
    Image.fromarray(PICTURE).save(out, "PNG")
    packed = b"".join(_parts(out.getvalue()))
    made = pikepdf.open(BytesIO(lossless(PICTURE)))
    parts = pikepdf.Dictionary(Predictor=15, Colors=3, BitsPerComponent=8, Columns=320)
    made.pages[0].Resources.XObject.Im0.write(packed, filter=pikepdf.Name.FlateDecode, decode_parms=parts)
    [found] = opened(saved(made, recompress_flate=False, compress_streams=False))
    assert np.array_equal(found, PICTURE)


def _parts(png: bytes) -> list[bytes]:
    """What lies in a PNG's IDAT chunks."""
    parts, at = [], 8
    while at < len(png):
        size = int.from_bytes(png[at : at + 4], "big")
        if png[at + 4 : at + 8] == b"IDAT":
            parts.append(png[at + 8 : at + 8 + size])
        at += size + 12
    return parts


def test_only_the_first_pages_are_looked_at() -> None:
    assert len(page_pictures(scan(PICTURE, PAGES + 3), Limits())) == PAGES


def test_a_page_of_text_and_a_logo_have_no_picture() -> None:
    assert page_pictures(pdf(), Limits()) == []
    assert page_pictures(scan(texture(5, 80, 60)), Limits()) == []


@pytest.mark.parametrize("more", [
    {"BitsPerComponent": 16}, {"Width": 10**9, "Height": 10**9}, {"Width": -1}, {"Width": pikepdf.Name.X},
    {"ColorSpace": pikepdf.Name.DeviceCMYK}, {"ColorSpace": pikepdf.Array([])}, {"Height": 400},
])  # fmt: skip
def test_what_a_picture_claims_falsely_costs_nothing(more: dict[str, object]) -> None:
    for file in page_pictures(lossless(PICTURE, **more), Limits()):
        assert len(file) < 1_000_000


@settings(max_examples=60, suppress_health_check=[HealthCheck.differing_executors])
@given(st.integers(0, 20_000), st.binary(min_size=1, max_size=6))
def test_a_damaged_file_is_no_error(at: int, put: bytes) -> None:
    whole = scan(PICTURE)
    found = page_pictures(whole[:at] + put + whole[at + len(put) :], Limits())
    assert len(found) <= 1 and all(len(file) < 1_000_000 for file in found)
