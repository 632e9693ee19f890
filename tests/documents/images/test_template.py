"""One ground under different middles has the same keys where the ground is; different grounds have none in common."""

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from tests.documents.images.pictures import Pixels, encoded, texture
from watchword.documents.images.open import open_image
from watchword.documents.images.template import (
    LEAST,
    REGIONS,
    template_keys,
)
from watchword.documents.limits import Limits


def saved(pixels: Pixels, quality: int) -> Pixels:
    return open_image(encoded(pixels, "JPEG", quality=quality), Limits()).pixels


def with_middle(ground: Pixels, seed: int) -> Pixels:
    """The ground with another picture in the middle."""
    other = ground.copy()
    height, width = (side // 2 for side in ground.shape[:2])
    other[height // 2 : height // 2 + height, width // 2 : width // 2 + width] = texture(seed, height, width)
    return other


GROUND = texture(1, 640, 480)


def common(one: Pixels, other: Pixels) -> int:
    """How many regions of two pictures have the same key."""
    return sum(a == b != 0 for a, b in zip(template_keys(one), template_keys(other), strict=True))


def test_the_middle_is_left_out() -> None:
    assert (2, 2) not in REGIONS
    assert len(REGIONS) == 16


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("size", [(640, 480), (480, 360)])
def test_one_ground_under_another_middle_is_known_after_being_saved_again(
    seed: int, size: tuple[int, int]
) -> None:
    again = cv2.resize(with_middle(GROUND, 50 + seed), size[::-1])
    assert common(saved(GROUND, 85), saved(np.asarray(again, np.uint8), 50)) >= LEAST


@pytest.mark.parametrize("seed", range(4))
def test_different_grounds_have_nothing_in_common_though_the_middle_is_the_same(seed: int) -> None:
    assert common(with_middle(GROUND, 50), with_middle(texture(20 + seed, 640, 480), 50)) == 0


def test_even_regions_say_nothing_so_two_plain_backdrops_are_not_one_template() -> None:
    plain = np.full((640, 480, 3), 230, np.uint8)
    assert common(with_middle(plain, 1), with_middle(plain, 2)) == 0


def test_a_picture_too_small_for_regions_has_no_keys() -> None:
    assert template_keys(texture(1, 100, 400)) == ()


@given(arrays(np.uint8, st.tuples(st.integers(1, 200), st.integers(1, 200), st.just(3))))
@settings(max_examples=40, deadline=None)
def test_any_pixels_have_a_key_a_region_or_none(pixels: Pixels) -> None:
    keys = template_keys(pixels)
    assert len(keys) in (0, len(REGIONS))
    assert all(0 <= key < 2**64 for key in keys)
