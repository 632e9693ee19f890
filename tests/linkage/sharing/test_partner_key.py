"""A key is random, kept so that only its owner reads it, and agreed with exactly one partner."""

import os
from pathlib import Path

import pytest

from watchword.linkage.sharing.error import SharingError
from watchword.linkage.sharing.partner_key import accept_partner_key, make_partner_key, read_partner_key


def test_a_key_is_made_kept_and_given_to_the_partner(tmp_path: Path) -> None:
    # given a key made at one employer, when it is given to the other over the telephone, a letter, a safe
    made = make_partner_key("globex", tmp_path / "ours")
    taken = accept_partner_key("initech", made.written(), tmp_path / "theirs")
    # then both hash alike, and each keeps it under the other's name
    assert made.hashed("iban", b"x") == taken.hashed("iban", b"x")
    assert made.fingerprint == taken.fingerprint
    assert read_partner_key("globex", tmp_path / "ours") == made
    assert read_partner_key("initech", tmp_path / "theirs") == taken


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_only_the_owner_can_read_it(tmp_path: Path) -> None:
    make_partner_key("globex", tmp_path)
    path = tmp_path / "keys" / "partners" / "globex.key"
    assert path.stat().st_mode & 0o777 == 0o600
    path.chmod(0o640)
    with pytest.raises(SharingError, match="others can read this key"):
        read_partner_key("globex", tmp_path)


def test_one_key_is_never_for_two_partners(tmp_path: Path) -> None:
    key = make_partner_key("globex", tmp_path)
    with pytest.raises(SharingError, match="was agreed with globex before"):
        accept_partner_key("initech", key.written(), tmp_path)


def test_a_key_that_was_removed_is_still_remembered(tmp_path: Path) -> None:
    key = make_partner_key("globex", tmp_path)
    (tmp_path / "keys" / "partners" / "globex.key").unlink()
    for partner in ("initech", "globex"):
        with pytest.raises(SharingError, match="was agreed with globex before"):
            accept_partner_key(partner, key.written(), tmp_path)
    assert make_partner_key("globex", tmp_path).secret != key.secret


def test_a_key_file_copied_to_another_name_is_refused(tmp_path: Path) -> None:
    make_partner_key("globex", tmp_path)
    folder = tmp_path / "keys" / "partners"
    (folder / "initech.key").write_bytes((folder / "globex.key").read_bytes())
    (folder / "initech.key").chmod(0o600)
    with pytest.raises(SharingError, match="was not agreed with initech"):
        read_partner_key("initech", tmp_path)


def test_a_second_key_does_not_take_the_place_of_the_first(tmp_path: Path) -> None:
    make_partner_key("globex", tmp_path)
    with pytest.raises(SharingError, match="has a key already"):
        make_partner_key("globex", tmp_path)


@pytest.mark.parametrize(
    ("text", "why"),
    [("00" * 31, "not 64 hexadecimal digits"), ("correct horse battery staple", "not 64"), ("", "not 64"),
     ("00" * 32, "not random"), ("0123456789abcdef" * 4, "not random")],
)  # fmt: skip
def test_short_and_made_up_keys_are_refused(tmp_path: Path, text: str, why: str) -> None:
    with pytest.raises(SharingError, match=why):
        accept_partner_key("globex", text, tmp_path)


@pytest.mark.parametrize("partner", ["", "../globex", "Globex", "a" * 64, "glo\nbex", "-globex"])
def test_a_partners_name_is_no_path(tmp_path: Path, partner: str) -> None:
    for act in (make_partner_key, read_partner_key):
        with pytest.raises(SharingError, match="partner's name"):
            act(partner, tmp_path)


def test_a_missing_or_spoilt_key_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(SharingError, match="no key for globex"):
        read_partner_key("globex", tmp_path)
    make_partner_key("globex", tmp_path)
    path = tmp_path / "keys" / "partners" / "globex.key"
    path.write_text("not a key")
    with pytest.raises(SharingError, match="is no key"):
        read_partner_key("globex", tmp_path)
    (path.parent / "register.json").write_text("[]")
    with pytest.raises(SharingError, match="is no register"):
        make_partner_key("initech", tmp_path)


def test_the_secret_is_not_shown_and_hashes_of_two_uses_differ(tmp_path: Path) -> None:
    key = make_partner_key("globex", tmp_path)
    assert key.written() not in repr(key)
    assert len({key.hashed(use, b"same") for use in ("iban", "wallet", "file", "fingerprint")}) == 4
