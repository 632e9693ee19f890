"""Wallet addresses of a sanctions list: text files, one address a line, the asset's code in the file's name."""

import re
from collections.abc import Iterator
from pathlib import Path

from watchword.screening.entry import Entry, EntryKind, Identifier, ListError
from watchword.screening.lists.text import MEGABYTE, at_least_one, encoding_of, refuse

_FILE_NAME = re.compile(r".+_([A-Za-z0-9]+)\.txt")
_ADDRESS = re.compile(r"[A-Za-z0-9:]{20,130}")


def read(path: Path, refused: list[str] | None = None) -> Iterator[Entry]:
    """Every address in one file, or in all such files of a folder."""
    files = sorted(path.glob("*_*.txt")) if path.is_dir() else [path]
    yield from at_least_one(path, (entry for file in files for entry in _addresses(file, refused)))


def _addresses(path: Path, refused: list[str] | None) -> Iterator[Entry]:
    named = _FILE_NAME.fullmatch(path.name)
    if named is None:
        raise ListError(
            f"{path}: the asset is not in the file's name: call it like sanctioned_addresses_XBT.txt"
        )
    asset, found = named[1].upper(), False
    with path.open(encoding=encoding_of(path)) as file:
        number = 0
        while line := file.readline(MEGABYTE):
            number += 1
            address = line.split("#", 1)[0].strip()
            if _ADDRESS.fullmatch(address):
                found = True
                wallet = Identifier("wallet", address, asset)
                yield Entry("ofac-wallets", f"{asset}:{address}", EntryKind.WALLET, (), identifiers=(wallet,))
            elif address:
                refuse(refused, f"{path.name} line {number}: {address[:60]!r} is no wallet address")
    if not found:
        refuse(refused, f"{path.name}: holds no address")
