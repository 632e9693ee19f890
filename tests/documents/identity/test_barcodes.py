"""Barcodes are only read: with an empty picture and with a stand-in for the reader."""

from collections.abc import Sequence

import numpy as np
import pytest

from watchword.documents.identity.barcodes import (
    FACTS,
    MAX_SIDE,
    Image,
    licence_payloads,
    payload_facts,
)
from watchword.documents.limits import DocumentError, Limits


def test_an_empty_picture_has_no_barcode() -> None:
    assert licence_payloads(np.full((200, 300), 255, np.uint8)) == []
    assert licence_payloads(np.zeros((0, 0), np.uint8)) == []


def test_a_readers_texts_come_once_each_and_at_most_four() -> None:
    def reader(_: Image) -> Sequence[str]:
        return ["one", "one", "", "two", "three", "four", "five"]

    assert licence_payloads(np.zeros((9, 9, 3), np.uint8), reader) == ["one", "two", "three", "four"]


def test_a_large_picture_is_brought_to_a_bounded_side_first() -> None:
    seen: list[tuple[int, ...]] = []

    def reader(image: Image) -> Sequence[str]:
        seen.append(image.shape)
        return []

    licence_payloads(np.zeros((MAX_SIDE * 2, 40), np.uint8), reader)
    assert seen == [(MAX_SIDE, 20)]


def test_colours_are_weighed_as_our_pictures_hold_them() -> None:
    seen: list[Image] = []

    def reader(image: Image) -> Sequence[str]:
        seen.append(image)
        return []

    # given pure red, the first of three colours, which the eye sees as darker than green and lighter than blue
    red = np.zeros((9, 9, 3), np.uint8)
    red[:, :, 0] = 255
    licence_payloads(red, reader)
    assert [image.tolist() for image in seen] == [[[76] * 9] * 9]


def test_pictures_of_another_shape_or_too_large_are_refused_in_one_line() -> None:
    with pytest.raises(DocumentError, match="8-bit"):
        licence_payloads(np.zeros((4, 4, 4), np.uint8))
    with pytest.raises(DocumentError, match="more than 10 pixels"):
        licence_payloads(np.zeros((4, 4), np.uint8), limits=Limits(pixels=10))


def test_none_one_and_several_are_facts() -> None:
    assert [fact.name for fact in payload_facts([])] == ["barcode.none"]
    assert [fact.name for fact in payload_facts(["a"])] == ["barcode.one"]
    (several,) = payload_facts(["a", "b"])
    assert (several.name, several.number) == ("barcode.several", 2)
    assert several.name in FACTS
