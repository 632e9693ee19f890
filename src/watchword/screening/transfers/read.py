"""Explorers' exports read into one set of transfers, each row accounted for."""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from watchword.screening.entry import ListError
from watchword.screening.lists.text import refuse
from watchword.screening.transfers.cells import Addresses, UnreadableCell
from watchword.screening.transfers.kept import Transfers
from watchword.screening.transfers.layouts import Header, header
from watchword.screening.transfers.lines import cells, lines
from watchword.screening.transfers.rows import Ignored, Output, output, transfer
from watchword.screening.transfers.transfer import Transfer

_BATCH = 20_000


@dataclass
class FileAccount:
    """What became of a file's rows: rows = kept + duplicate + refused + all that were ignored, by reason.

    `reasons` names the first refused rows with their lines; `refused` counts all.
    """

    path: Path
    layout: str = ""
    rows: int = 0
    kept: int = 0
    duplicate: int = 0
    refused: int = 0
    ignored: Counter[str] = field(default_factory=Counter)
    reasons: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Gathered:
    """Transfers ready to be asked, an account of each file, and notes on what the files lack."""

    transfers: Transfers
    files: tuple[FileAccount, ...]
    notes: tuple[str, ...]


@contextmanager
def gathered(paths: Sequence[Path]) -> Iterator[Gathered]:
    """All transfers of these exports, in a database that is deleted afterwards.

    Raises ListError for a file that cannot be read, is no known export, or has no row that can be used.
    """
    with TemporaryDirectory(prefix="watchword-transfers-") as folder:
        transfers = Transfers(Path(folder))
        try:
            files = tuple(_read(number, path, transfers) for number, path in enumerate(paths))
            repeated, left_out = transfers.settle()
            for number, file in enumerate(files):
                file.duplicate = repeated[number]
                file.kept -= file.duplicate
            yield Gathered(transfers, files, _notes(left_out))
        finally:
            transfers.close()


def _notes(left_out: tuple[int, int]) -> tuple[str, ...]:
    unknown, crowded = left_out
    notes = []
    if unknown:
        notes.append(f"{unknown:,} Bitcoin transactions were left out: their inputs are in none of the files")
    if crowded:
        notes.append(
            f"{crowded:,} Bitcoin transactions were left out: too many parties to tell who paid whom"
        )
    return tuple(notes)


def _read(number: int, path: Path, transfers: Transfers) -> FileAccount:
    account, addresses = FileAccount(path), Addresses()
    numbered = lines(path)
    first = next(numbered, None)
    if first is None:
        raise ListError(f"{path}: is empty: export it again")
    found = header(path, first[1])
    account.layout = found.layout
    moved: list[Transfer] = []
    outputs: list[Output] = []
    for row in _rows(numbered, found, addresses, account):
        moved.append(row) if isinstance(row, Transfer) else outputs.append(row)
        if len(moved) + len(outputs) >= _BATCH:
            _keep(number, transfers, moved, outputs, addresses)
    _keep(number, transfers, moved, outputs, addresses)
    if account.refused and account.refused == account.rows:
        raise ListError(f"{path}: has no row that can be read; the first: {account.reasons[0]}")
    return account


def _keep(
    number: int, transfers: Transfers, moved: list[Transfer], outputs: list[Output], addresses: Addresses
) -> None:
    transfers.add(number, moved)
    transfers.add_outputs(number, outputs)
    transfers.add_spellings(addresses.spellings)
    moved.clear()
    outputs.clear()
    addresses.spellings.clear()


def _rows(
    numbered: Iterator[tuple[int, str]], found: Header, addresses: Addresses, account: FileAccount
) -> Iterator[Transfer | Output]:
    """Each row that says of money that moved; all others are counted and, where they cannot be read, named."""
    read = output if found.layout == "blockchair" else transfer
    for line, text in numbered:
        account.rows += 1
        try:
            row = cells(text, found.delimiter)
            if len(row) < found.width or any(row[found.width :]):
                raise UnreadableCell(f"has {len(row)} cells where the header has {found.width}")
            sound = read(row, found, addresses)
        except Ignored as reason:
            account.ignored[str(reason)] += 1
        except (UnreadableCell, csv.Error) as reason:
            account.refused += 1
            refuse(account.reasons, f"{account.path.name} line {line}: {reason}")
        else:
            account.kept += 1
            yield sound
