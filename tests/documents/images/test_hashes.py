"""Perceptual hashes: the same picture stays near itself, whatever honest programs do to it."""

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from PIL import Image

from tests.documents.images.pictures import Pixels, encoded, texture, with_shapes
from watchword.documents.images.hashes import CROPS, photo_hashes
from watchword.documents.images.open import open_image
from watchword.documents.images.trimming import trimmed
from watchword.documents.limits import Limits


def whole(pixels: Pixels) -> int:
    found = photo_hashes(np.ascontiguousarray(pixels)).whole
    assert found is not None
    return found


@pytest.mark.parametrize("seed", range(6))
def test_saving_resizing_and_brightening_leave_the_hash_near(seed: int) -> None:
    picture = with_shapes(seed)
    own = whole(picture)
    saved = open_image(encoded(picture, "JPEG", quality=40), Limits()).pixels
    smaller = np.asarray(cv2.resize(picture, (97, 101), interpolation=cv2.INTER_AREA))
    brighter = np.clip(picture.astype(np.int16) + 30, 0, 255).astype(np.uint8)
    assert [(own ^ whole(other)).bit_count() <= 4 for other in (saved, smaller, brighter)] == [True] * 3


def test_different_pictures_differ_in_about_half_of_the_bits() -> None:
    hashes = [whole(texture(seed)) for seed in range(20)]
    apart = [(one ^ other).bit_count() for place, one in enumerate(hashes) for other in hashes[:place]]
    assert min(apart) > 12
    assert 28 < np.mean(apart) < 36


@pytest.mark.parametrize("seed", range(4))
def test_the_mirrored_hash_is_the_mirrored_pictures_hash(seed: int) -> None:
    picture = texture(seed, 300, 200)
    mirrored = photo_hashes(picture).mirrored
    assert mirrored is not None
    assert (mirrored ^ whole(picture[:, ::-1])).bit_count() <= 2


def test_each_crop_is_the_hash_of_that_part() -> None:
    picture = texture(5)
    hashes = photo_hashes(picture)
    assert len(hashes.crops) == len(CROPS) == 15
    for crop, ((top, bottom), (left, right)) in zip(hashes.crops, CROPS.values(), strict=True):
        part = picture[round(top * 256) : round(bottom * 256), round(left * 256) : round(right * 256)]
        assert (crop ^ whole(part)).bit_count() <= 8


def test_an_even_border_is_cut_off_before_hashing() -> None:
    picture = texture(7)
    framed = np.pad(picture, ((40, 30), (20, 25), (0, 0)), constant_values=128)
    assert (whole(picture) ^ whole(framed)).bit_count() <= 2


def logo() -> Pixels:
    page = np.full((256, 256, 3), 255, np.uint8)
    cv2.circle(page, (128, 128), 60, (20, 60, 160), -1)
    return page


@pytest.mark.parametrize("kind", ["blank", "logo", "tiny"])
def test_what_is_too_plain_has_no_hash_and_says_so(kind: str) -> None:
    blank = np.full((256, 256, 3), 90, np.uint8)
    pixels = {"blank": blank, "logo": logo(), "tiny": texture(1, 20, 300)}[kind]
    hashes = photo_hashes(pixels)
    assert (hashes.whole, hashes.mirrored, hashes.crops) == (None, None, ())
    assert [fact.name for fact in hashes.facts] == ["image.flat"]


def test_a_logo_saved_as_jpeg_is_still_too_plain() -> None:
    again = open_image(encoded(logo(), "JPEG", quality=60), Limits()).pixels
    assert photo_hashes(again).whole is None


def test_a_picture_that_is_only_partly_even_keeps_its_hash() -> None:
    picture = np.full((256, 256, 3), 240, np.uint8)
    picture[64:, 60:200] = texture(3)[64:, 60:200]
    assert photo_hashes(picture).whole is not None


@given(arrays(np.uint8, st.tuples(st.integers(1, 70), st.integers(1, 70), st.just(3))))
@settings(max_examples=60, deadline=None)
def test_any_pixels_give_hashes_of_64_bits_or_none(pixels: Pixels) -> None:
    hashes = photo_hashes(pixels)
    assert all(0 <= one < 2**64 for one in hashes.crops)
    assert (hashes.whole is None) == bool(hashes.facts)
    grey = np.ascontiguousarray(pixels[:, :, 0])
    assert trimmed(grey).size <= grey.size


def test_the_hash_does_not_depend_on_the_size_the_picture_came_in() -> None:
    large = np.asarray(Image.fromarray(texture(9)).resize((1200, 1200), Image.Resampling.BICUBIC))
    assert (whole(texture(9)) ^ whole(large)).bit_count() <= 3
