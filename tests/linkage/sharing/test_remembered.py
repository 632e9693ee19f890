"""What is kept of the exchange with a partner: the newest file read, and who stands behind a reference."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.linkage.sharing.values import NOW
from watchword.linkage.sharing.error import SharingError
from watchword.linkage.sharing.export_hashes import Sent
from watchword.linkage.sharing.file_format import SharedHash
from watchword.linkage.sharing.partner_key import PartnerKey
from watchword.linkage.sharing.remembered import (
    KEPT_DAYS,
    forget,
    keep_references,
    keep_sent,
    newest_read,
    referred,
    remember_read,
    sent_before,
)

KEY = PartnerKey("globex", bytes(range(32)))


def sent(case: str, digit: str) -> Sent:
    return Sent(case, SharedHash(kind="wallet", hash=digit * 64, since="2026-03"))


def test_the_newest_file_counts_whatever_order_files_are_read_in(tmp_path: Path) -> None:
    assert newest_read("globex", tmp_path) is None
    for days in (0, 5, 2):
        remember_read("globex", NOW + timedelta(days=days), tmp_path)
    assert newest_read("globex", tmp_path) == NOW + timedelta(days=5)
    assert newest_read("initech", tmp_path) is None


def test_references_of_several_files_are_kept_side_by_side(tmp_path: Path) -> None:
    keep_references("globex", {"case-1": "aa", "case-2": "bb"}, NOW, tmp_path)
    keep_references("globex", {"case-1": "cc"}, NOW + timedelta(days=1), tmp_path)
    assert referred("globex", "aa", tmp_path) == ("case-1", NOW)
    assert referred("globex", "cc", tmp_path) == ("case-1", NOW + timedelta(days=1))
    assert referred("globex", "dd", tmp_path) is None
    assert referred("initech", "aa", tmp_path) is None


def test_old_references_are_forgotten_with_the_next_file(tmp_path: Path) -> None:
    keep_references("globex", {"case-1": "aa"}, NOW, tmp_path)
    keep_references("globex", {"case-2": "bb"}, NOW + timedelta(days=KEPT_DAYS + 1), tmp_path)
    assert referred("globex", "aa", tmp_path) is None


def test_who_is_erased_stands_behind_no_reference(tmp_path: Path) -> None:
    keep_references("globex", {"case-1": "aa", "case-2": "bb"}, NOW, tmp_path)
    keep_references("initech", {"case-1": "cc"}, NOW, tmp_path)
    assert forget("case-1", tmp_path) == 2
    assert [referred("globex", each, tmp_path) for each in ("aa", "bb")] == [None, ("case-2", NOW)]
    assert referred("initech", "cc", tmp_path) is None
    assert forget("case-1", tmp_path) == 0


def test_what_was_sent_is_known_for_as_long_as_it_was_last_sent_under_this_key(tmp_path: Path) -> None:
    later = NOW + timedelta(days=KEPT_DAYS - 1)
    keep_sent(KEY, [sent("case-1", "a"), sent("case-2", "b")], NOW, tmp_path)
    keep_sent(KEY, [sent("case-2", "b")], later, tmp_path)
    assert sent_before(KEY, later, tmp_path) == [sent("case-1", "a"), sent("case-2", "b")]
    assert sent_before(KEY, NOW + timedelta(days=KEPT_DAYS + 1), tmp_path) == [sent("case-2", "b")]
    assert sent_before(PartnerKey("globex", bytes(32)), later, tmp_path) == []


def test_who_is_erased_has_sent_nothing(tmp_path: Path) -> None:
    keep_sent(KEY, [sent("case-1", "a"), sent("case-2", "b")], NOW, tmp_path)
    assert forget("case-1", tmp_path) == 1
    assert sent_before(KEY, NOW, tmp_path) == [sent("case-2", "b")]


@pytest.mark.parametrize("content", ["[]", "{", '{"aa":{"case":"c","made":"2026-06-15T12:00:00+00:00"}}'])
def test_damage_to_what_was_sent_is_told(tmp_path: Path, content: str) -> None:
    folder = tmp_path / "keys" / "partners"
    folder.mkdir(parents=True)
    known = content.replace('"case"', f'"key":"{KEY.fingerprint}","case"')
    (folder / "globex.sent.json").write_text(known)
    with pytest.raises(SharingError, match="restore it from a copy"):
        sent_before(KEY, NOW, tmp_path)


def test_only_the_owner_can_read_what_is_kept(tmp_path: Path) -> None:
    keep_references("globex", {"case-1": "aa"}, NOW, tmp_path)
    remember_read("globex", NOW, tmp_path)
    files = list((tmp_path / "keys" / "partners").glob("globex.*"))
    assert len(files) == 2
    assert all(file.stat().st_mode & 0o777 == 0o600 for file in files)


@pytest.mark.parametrize(
    ("name", "content"),
    [("read", content) for content in ("", "[]", "{", '{"made":"yesterday"}')]
    + [
        ("references", content)
        for content in ("", "[]", "{", '{"aa":7}', '{"aa":{"made":1}}', '{"aa":{"case":"c"}}')
    ],
)
def test_a_damaged_file_is_refused_rather_than_forgotten(tmp_path: Path, name: str, content: str) -> None:
    folder = tmp_path / "keys" / "partners"
    folder.mkdir(parents=True)
    (folder / f"globex.{name}.json").write_text(content)
    with pytest.raises(SharingError, match="restore it from a copy"):
        newest_read("globex", tmp_path) if name == "read" else referred("globex", "aa", tmp_path)
