"""Checksums, as servers and publishers write them."""

import base64
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.screening.fetching.addresses import FetchError
from watchword.screening.fetching.checksums import Digests, announced, verify_beside, verify_headers

BODY = b"id,name\n1,Example Trading\n"


def digests(body: bytes) -> Digests:
    made = Digests()
    made.add(body)
    return made


def b64(name: str, body: bytes = BODY) -> str:
    return base64.b64encode(hashlib.new(name, body).digest()).decode()


HEADERS = [
    {"content-md5": b64("md5")},
    {"digest": f"SHA-256={b64('sha256')},unixsum=30637"},
    {"digest": f"sha={b64('sha1')}, md5={b64('md5')}"},
    {"content-digest": f"sha-512=:{b64('sha512')}:"},
    {"repr-digest": f"sha-256=:{b64('sha256')}:, sha-512=:{b64('sha512')}:"},
]


@pytest.mark.parametrize("headers", HEADERS)
def test_a_checksum_in_a_header_is_compared(headers: dict[str, str]) -> None:
    # it may be of the bytes as sent, or as published
    assert verify_headers(headers, digests(b"packed"), digests(BODY))
    assert verify_headers(headers, digests(BODY), digests(b"unpacked"))
    with pytest.raises(FetchError, match="checksum says"):
        verify_headers(headers, digests(b"packed"), digests(BODY + b"2,More\n"))


def test_without_a_checksum_nothing_is_proven() -> None:
    assert not verify_headers({"digest": "crc32c=AAAA", "etag": '"1"'}, digests(BODY), digests(BODY))


@given(st.text(max_size=200))
def test_any_header_can_be_looked_at(text: str) -> None:
    assert all(name in ("md5", "sha1", "sha256", "sha512") for name, _ in announced({"digest": text}))


@pytest.mark.parametrize(
    "written",
    ["{}", "{}  own.csv\n", "SHA256 (own.csv) = {}\n", "# sums\n" + "0" * 64 + "  other.csv\n{} *own.csv\n"],
)
def test_a_checksum_beside_the_file_is_compared(written: str) -> None:
    right, wrong = hashlib.sha256(BODY).hexdigest(), hashlib.sha256(b"").hexdigest()
    verify_beside(written.format(right.upper()), "own.csv", digests(BODY))
    with pytest.raises(FetchError, match="published sha256 checksum"):
        verify_beside(written.format(wrong), "own.csv", digests(BODY))


@pytest.mark.parametrize(
    "written", ["", "see elsewhere", "0" * 63, "<html>Not found</html>", "0" * 64 + " a\n" + "1" * 64 + " b"]
)
def test_a_file_without_a_checksum_for_it_is_refused(written: str) -> None:
    with pytest.raises(FetchError, match="names no checksum"):
        verify_beside(written, "own.csv", digests(BODY))
