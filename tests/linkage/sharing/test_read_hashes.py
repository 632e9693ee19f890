"""A hostile file ends in one clear line."""

from datetime import timedelta
from pathlib import Path

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.linkage.sharing.test_exchange import OURS, THEIRS, exported
from tests.linkage.sharing.values import IBAN, NOW, PASSPORT, confirmed
from watchword.linkage.sharing.error import SharingError
from watchword.linkage.sharing.partner_key import PartnerKey
from watchword.linkage.sharing.read_hashes import read_hashes


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    """A sound file of two rows, for 30 days from NOW."""
    exported(tmp_path / "sent.jsonl", confirmed(PASSPORT), confirmed(IBAN))
    return tmp_path / "sent.jsonl"


def refused(path: Path, **other: object) -> str:
    given = {"key": THEIRS, "now": NOW, **other}
    with pytest.raises(SharingError) as error:
        read_hashes(path, **given)  # type: ignore[arg-type]
    assert "\n" not in str(error.value)
    assert str(path) in str(error.value)
    return str(error.value)


def sealed(path: Path, *lines: object) -> Path:
    """A file with these lines under a right seal, as a partner whose program went wrong could write it."""
    body = b"".join((line if isinstance(line, bytes) else orjson.dumps(line)) + b"\n" for line in lines)
    path.write_bytes(body + b'{"seal":"%s"}\n' % OURS.hashed("file", body).encode())
    return path


def test_wrong_key(sent: Path) -> None:
    assert "another key" in refused(sent, key=PartnerKey("initech", bytes(range(1, 33))))


def test_our_own_file_sent_back(sent: Path) -> None:
    assert "was made here for globex" in refused(sent, key=OURS)


def test_expired_and_replayed(sent: Path) -> None:
    assert "expired on 2026-07-15" in refused(sent, now=NOW + timedelta(days=30))
    assert "older than a file already read" in refused(sent, seen=NOW + timedelta(days=1))


def test_from_the_future(sent: Path) -> None:
    assert "times cannot be right" in refused(sent, now=NOW - timedelta(days=2))


def test_altered_in_the_header_or_a_row(sent: Path) -> None:
    content = sent.read_bytes()
    for old, new in (
        (b"2026-07-15", b"2027-07-15"),
        (b'"revoked":false', b'"revoked":true '),
        (b"2026-03", b"2026-04"),
    ):
        assert old in content
        sent.write_bytes(content.replace(old, new))
        assert "seal is wrong" in refused(sent)


def test_truncated_anywhere(sent: Path) -> None:
    content = sent.read_bytes()
    for end in range(0, len(content) - 2, 7):
        sent.write_bytes(content[:end])
        assert "cut short" in refused(sent)


def test_rows_taken_out_together_with_the_seal_of_another_file(sent: Path) -> None:
    lines = sent.read_bytes().splitlines()
    sent.write_bytes(b"\n".join([lines[0], *lines[2:]]) + b"\n")
    assert "seal is wrong" in refused(sent)


def test_larger_than_any_file_of_ours(sent: Path) -> None:
    with sent.open("wb") as file:
        file.truncate(40_000_000)
    assert "larger than 32 MB" in refused(sent)


def test_no_file(tmp_path: Path) -> None:
    assert "is no file" in refused(tmp_path)
    assert "is no file" in refused(tmp_path / "absent")


def test_right_seal_over_wrong_content(sent: Path) -> None:
    header, row, *_ = (orjson.loads(line) for line in sent.read_bytes().splitlines())
    for lines, why in (
        ((header, row), "says 2 rows and has 1"),
        (({**header, "version": 2}, row, row), "line 1: is not of the format"),
        (({**header, "more": 1}, row, row), "line 1: is not of the format"),
        ((header, row, {**row, "kind": "phone"}), "line 3: is not of the format"),
        ((header, row, {**row, "hash": "0" * 63}), "line 3: is not of the format"),
        ((header, row, b"[" * 900), "line 3: is not of the format"),
        ((header, row, b'{"kind":"' + b"x" * 2_000), "line 3: is not of the format"),
        (({**header, "expires": "2036-01-01T00:00:00Z"}, row, row), "times cannot be right"),
        (({**header, "made": "2026-06-15T12:00:00"}, row, row), "line 1: is not of the format"),
        (({**header, "purpose": "\x1b[2J"}, row, row), "line 1: is not of the format"),
    ):
        assert why in refused(sealed(sent, *lines))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    content=st.binary(max_size=600)
    | st.lists(st.text(max_size=40)).map(lambda lines: "\n".join(lines).encode())
)
def test_whatever_the_file_holds_it_ends_in_one_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "any"
    path.write_bytes(content)
    assert refused(path).count("\n") == 0


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(at=st.integers(0, 700), bit=st.integers(0, 7))
def test_no_bit_can_change_unnoticed(sent: Path, at: int, bit: int) -> None:
    content = bytearray(sent.read_bytes())
    content[at % (len(content) - 1)] ^= 1 << bit  # all but the last line's end
    path = sent.with_name("changed")
    path.write_bytes(bytes(content))
    assert refused(path)
