"""Poor pictures are asked for again, good ones are not."""

import numpy as np
import pytest
from numpy.typing import NDArray

from watchword.documents.identity.quality import FACTS, image_quality
from watchword.documents.limits import DocumentError


def printed(height: int, width: int) -> NDArray[np.uint8]:
    """A grey picture with the sharp edges that print has, and nothing that stands for a document."""
    noise = np.random.default_rng(1).integers(60, 200, (height // 8 + 1, width // 8 + 1), np.uint8)
    return np.kron(noise, np.ones((8, 8), np.uint8))[:height, :width]


def asked(image: NDArray[np.uint8]) -> set[str]:
    """What is asked again."""
    found = image_quality(image)
    assert {fact.name for fact in found} <= set(FACTS)
    return {fact.value for fact in found if fact.name == "quality.ask-again"}


def test_a_sharp_picture_of_good_size_is_taken() -> None:
    assert asked(printed(800, 1200)) == set()


def test_a_small_a_flat_and_a_blown_out_picture_are_asked_for_again() -> None:
    assert asked(printed(300, 400)) == {"resolution"}
    assert asked(np.full((800, 1200), 120, np.uint8)) == {"blur"}
    glaring = printed(800, 1200)
    glaring[200:500, 300:900] = 255
    assert asked(glaring) == {"glare"}


def test_the_white_of_a_scan_around_the_card_is_no_glare() -> None:
    framed = printed(800, 1200)
    framed[:80] = 255
    framed[:, -120:] = 255
    assert asked(framed) == set()


def test_colour_pictures_are_measured_and_empty_ones_refused() -> None:
    colour = np.stack([printed(800, 1200)] * 3, axis=2)
    assert asked(colour) == set()
    # red, the first of three colours, counts for three tenths of the brightness: what is cut off there is sharp
    red = np.zeros((800, 1200, 3), np.uint8)
    red[:, :, 0] = printed(800, 1200)
    shown = {fact.name: fact.number or 0.0 for fact in image_quality(red)}
    whole = {fact.name: fact.number or 0.0 for fact in image_quality(printed(800, 1200))}
    assert abs(shown["quality.sharpness"] / whole["quality.sharpness"] - 0.299**2) < 0.01
    with pytest.raises(DocumentError, match="empty"):
        image_quality(np.zeros((0, 5), np.uint8))
