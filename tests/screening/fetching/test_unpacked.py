"""Packed bodies: unpacked whole in small steps, or refused."""

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.screening.fetching.addresses import FetchError
from watchword.screening.fetching.unpacked import STEP, unpacked


@given(st.lists(st.binary(max_size=2_000), min_size=1, max_size=4), st.integers(1, 500))
def test_what_was_packed_comes_back_however_it_is_cut_into_pieces(parts: list[bytes], size: int) -> None:
    packed = b"".join(map(gzip.compress, parts))
    pieces = [packed[at : at + size] for at in range(0, len(packed), size)]
    assert b"".join(unpacked(pieces, "gzip")) == b"".join(parts)


@given(st.binary(min_size=1, max_size=2_000), st.data())
def test_what_was_cut_is_refused(body: bytes, data: st.DataObject) -> None:
    packed = gzip.compress(body)
    with pytest.raises(FetchError, match="cut off"):
        list(unpacked([packed[: data.draw(st.integers(0, len(packed) - 1))]], "gzip"))


@given(st.binary(min_size=1, max_size=200))
def test_anything_else_is_refused_or_read_but_never_breaks(body: bytes) -> None:
    try:
        list(unpacked([body], "gzip"))
    except FetchError as error:
        assert "fetch it again" in str(error)


def test_a_bomb_comes_in_steps() -> None:
    steps = unpacked([gzip.compress(bytes(50 * STEP))], "gzip")
    assert max(map(len, steps)) <= STEP


def test_a_packing_that_was_not_asked_for_is_refused() -> None:
    with pytest.raises(FetchError, match="which was not asked for"):
        list(unpacked([b"x"], "zstd"))
