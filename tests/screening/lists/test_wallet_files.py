"""Wallet address files, and what all text lists share: encodings, web pages, bounded reasons."""

from pathlib import Path

import pytest

from watchword.screening.entry import EntryKind, Identifier, ListError
from watchword.screening.lists import wallet_files

ADDRESS = "123WBUDmSJv4GctdVEz6Qq6z8nXSKrJ4KX"


def test_every_address_of_the_real_files_is_read(lists: Path) -> None:
    folder = lists / "ofac-wallets"
    lines = {path: path.read_text("ascii").split() for path in folder.glob("*.txt")}
    refused: list[str] = []
    entries = list(wallet_files.read(folder, refused))
    assert refused == []
    assert sorted(each.identifiers[0].value for each in entries) == sorted(
        address for addresses in lines.values() for address in addresses
    )
    xbt = [each for each in entries if each.identifiers[0].issuer == "XBT"]
    assert len(xbt) == len(lines[folder / "sanctioned_addresses_XBT.txt"])


def test_comments_and_blank_lines_are_passed_over_and_the_rest_is_named(tmp_path: Path) -> None:
    path = tmp_path / "sanctioned_addresses_XBT.txt"
    path.write_text(f"# Bitcoin\n\n{ADDRESS}  # seized\nnot an address\n")
    refused: list[str] = []
    (entry,) = wallet_files.read(path, refused)
    assert (entry.list_id, entry.kind, entry.names) == ("ofac-wallets", EntryKind.WALLET, ())
    assert entry.identifiers == (Identifier("wallet", ADDRESS, "XBT"),)
    assert refused == [f"{path.name} line 4: 'not an address' is no wallet address"]


def test_an_empty_file_among_others_is_named(tmp_path: Path) -> None:
    (tmp_path / "a_ETH.txt").write_text("")
    (tmp_path / "a_XBT.txt").write_text(ADDRESS)
    refused: list[str] = []
    assert len(list(wallet_files.read(tmp_path, refused))) == 1
    assert refused == ["a_ETH.txt: holds no address"]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("addresses.txt", ADDRESS.encode(), "asset is not in the file's name"),
        ("a_XBT.txt", b"# nothing\n", "no entry"),
        ("a_XBT.txt", b"\xef\xbb\xbf\n <!DOCTYPE html><html>", "web page"),
        ("a_XBT.txt", b"<HTML><body>429</body></HTML>", "web page"),
        ("a_XBT.txt", ADDRESS.encode("utf-16"), "save it as UTF-8"),
        ("a_XBT.txt", b"\xff\x81\x8d", "neither UTF-8 nor Windows-1252"),
    ],
)
def test_what_is_no_such_list(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(ListError, match=said):
        list(wallet_files.read(path))


def test_no_more_than_a_thousand_reasons_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a_XBT.txt"
    path.write_text(f"{ADDRESS}\n" + "?\n" * 1500)
    refused: list[str] = []
    list(wallet_files.read(path, refused))
    assert len(refused) == 1000


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(ListError, match="cannot be read: No such file"):
        list(wallet_files.read(tmp_path / "a_XBT.txt"))
