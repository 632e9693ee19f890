"""What is kept to ask only for changes."""

from pathlib import Path

import pytest

from watchword.screening.fetching.validators import NAME, Validator, key, known, remember


def test_validators_are_of_one_version_only(tmp_path: Path) -> None:
    found = {key("https://a.example/?token=s3cret"): Validator('"1"', "yesterday")}
    remember(tmp_path, "abc", found, tmp_path / "draft")
    assert known(tmp_path, "abc") == found
    assert known(tmp_path, "abd") == {}
    assert [path.name for path in tmp_path.iterdir()] == [NAME]
    assert b"s3cret" not in (tmp_path / NAME).read_bytes()


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b"{", b'{"version":"abc"}', b"\xff", b'{"version":"abc","program":1,"addresses":3}'],
)
def test_what_cannot_be_read_is_as_if_it_were_not_there(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    assert known(tmp_path, "abc") == {}


def test_what_cannot_be_sent_back_is_not_kept() -> None:
    headers = {"etag": '"é"', "last-modified": "x" * 2_000}
    assert Validator.of(headers) == Validator()
    assert Validator.of({"etag": 'W/"1"'}).headers() == {"If-None-Match": 'W/"1"'}
