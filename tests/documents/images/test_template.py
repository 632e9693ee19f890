"""One template under different middles: regions alike, blocks identical to the pixel."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from tests.documents.images.pictures import Pixels, encoded, texture
from watchword.documents.images.open import open_image
from watchword.documents.images.template import (
    FACE_AREA,
    LEAST,
    REGIONS,
    block_keys,
    identical_blocks,
    same_template,
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


def test_the_middle_is_left_out_and_that_no_detector_is_used_is_said() -> None:
    assert (2, 2) not in REGIONS
    assert len(REGIONS) == 16 >= LEAST
    assert "no face detector" in FACE_AREA


@pytest.mark.parametrize("seed", range(4))
def test_one_ground_under_another_middle_is_alike_after_being_saved_again(seed: int) -> None:
    own = template_keys(saved(GROUND, 85))
    assert same_template(own, template_keys(saved(with_middle(GROUND, 50 + seed), 50))) > 0.9


@pytest.mark.parametrize("seed", range(4))
def test_different_grounds_are_not_alike_though_the_middle_is_the_same(seed: int) -> None:
    other = with_middle(texture(20 + seed, 640, 480), 50)
    assert same_template(template_keys(with_middle(GROUND, 50)), template_keys(other)) == 0


def test_even_regions_say_nothing_so_two_plain_backdrops_are_not_one_template() -> None:
    plain = np.full((640, 480, 3), 230, np.uint8)
    one, other = (template_keys(with_middle(plain, seed)) for seed in (1, 2))
    assert same_template(one, other) == 0


def test_a_picture_too_small_for_regions_has_no_keys() -> None:
    assert template_keys(texture(1, 100, 400)) == ()
    assert same_template((), ()) == 0


def test_blocks_of_one_file_stay_identical_under_another_middle() -> None:
    own, other = (block_keys(saved(one, 85)) for one in (GROUND, with_middle(GROUND, 9)))
    assert identical_blocks(own, other) > len(own) / 2


def test_strangers_and_even_pages_share_no_block() -> None:
    assert identical_blocks(block_keys(GROUND), block_keys(texture(2, 640, 480))) == 0
    page = np.full((640, 480, 3), 250, np.uint8)
    assert len(block_keys(page)) == 0
    assert identical_blocks(block_keys(page), block_keys(page)) == 0


@given(arrays(np.uint8, st.tuples(st.integers(1, 60), st.integers(1, 60), st.just(3))))
@settings(max_examples=40, deadline=None)
def test_any_pixels_have_keys_that_agree_with_themselves(pixels: Pixels) -> None:
    keys = block_keys(pixels)
    assert identical_blocks(keys, keys) == len(keys) <= (pixels.shape[0] // 16) * (pixels.shape[1] // 16)
