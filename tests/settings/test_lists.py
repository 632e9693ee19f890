"""`[lists]`: where watch lists are fetched from."""

from pathlib import Path

import pytest

from watchword.settings import SettingsError, load

GIVEN = """
[lists]
may_shrink = 0.1
[[lists.source]]
id = "our-list"
address = "https://mirror.example.com/list.csv?key={token}"
token_variable = "OUR_TOKEN"
checksum = ".sha256"
timeout_seconds = 30
"""


def test_a_list_has_an_address_and_bounds_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "watchword.toml").write_text(GIVEN)
    lists = load(tmp_path / "watchword.toml").lists
    [source] = lists.source
    assert (lists.may_shrink, lists.timeout_seconds) == (0.1, 600)
    assert (source.id, source.timeout_seconds, source.may_shrink) == ("our-list", 30, None)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("https:", "ftp:"),
        ("https:", "file:"),
        ("mirror.example.com", ""),
        ("mirror.example.com", "mirror.example.com:99999"),
        ("/list.csv", "/a list.csv"),
        ("our-list", "Our List"),
        ("our-list", "../elsewhere"),
        ("OUR_TOKEN", "s3cret-token"),
        (".sha256", "sha256"),
        ("= 30", "= 0"),
        ("= 0.1", "= 1.1"),
    ],
)
def test_what_cannot_be_meant_is_refused(tmp_path: Path, old: str, new: str) -> None:
    (tmp_path / "watchword.toml").write_text(GIVEN.replace(old, new, 1))
    with pytest.raises(SettingsError, match=r"\[lists"):
        load(tmp_path / "watchword.toml")
