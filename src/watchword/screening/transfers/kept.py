"""Transfers set aside on disk while they are asked: a million rows need little memory."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, Self

import duckdb
import pyarrow as pa

from watchword.screening.transfers import statements
from watchword.screening.transfers.rows import Output
from watchword.screening.transfers.transfer import Transfer

#: What the database may hold in memory; beyond it, it uses the disk.
MEMORY = "384MB"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_FETCHED = 10_000
#: Who stands where in the walk: a start, a wallet reached from it, and when.
Reached = tuple[str, str, datetime]


class Transfers:
    """Transfers in the order of time, each once, in a database under a folder of their own; in memory without one.

    Add everything, `settle` once, then ask. Rows count as the same where hash, sender, recipient, asset and amount
    are; without a hash, where the time is too.
    """

    def __init__(self, folder: Path | None = None) -> None:
        place = str(folder / "transfers.duckdb") if folder else ":memory:"
        config: dict[str, Any] = {
            "memory_limit": MEMORY,
            "threads": "2",
            "preserve_insertion_order": "false",
        } | ({"temp_directory": str(folder / "spill")} if folder else {})
        self._database = duckdb.connect(place, config=config)
        self._database.execute(statements.TABLES)
        self._addresses: dict[str, str] = {}

    @classmethod
    def of(cls, transfers: Iterable[Transfer]) -> Self:
        """Transfers at hand, in memory, settled."""
        made = cls()
        made.add(0, list(transfers))
        made.settle()
        return made

    def close(self) -> None:
        """Let go of the database."""
        self._database.close()

    def add(self, file: int, rows: Sequence[Transfer]) -> None:
        """Keep transfers of the file with this number."""
        self._insert("seen", {
            "file": [file] * len(rows), "moment": [_number(row.time) for row in rows],
            "hash": [row.hash for row in rows], "sender": [row.sender for row in rows],
            "recipient": [row.recipient for row in rows], "asset": [row.asset for row in rows],
            "amount": [_plain(row.amount) for row in rows],
        })  # fmt: skip

    def add_outputs(self, file: int, rows: Sequence[Output]) -> None:
        """Keep outputs of transactions of Bitcoin's kind; `settle` makes transfers of them."""
        self._insert("output", {
            "file": [file] * len(rows), "hash": [row.hash for row in rows], "index": [row.index for row in rows],
            "wallet": [row.wallet for row in rows], "value": [row.value for row in rows],
            "asset": [row.asset for row in rows], "moment": [_number(row.time) for row in rows],
            "spent_by": [row.spent_by for row in rows],
        })  # fmt: skip

    def add_spellings(self, rows: Sequence[tuple[str, str]]) -> None:
        """Keep how wallets were written: key and address."""
        self._insert("spelt", {"wallet": [row[0] for row in rows], "address": [row[1] for row in rows]})

    def _insert(self, table: str, columns: dict[str, list[Any]]) -> None:
        if next(iter(columns.values())):
            self._database.register("batch", pa.table(columns))
            self._database.execute(f"INSERT INTO {table} SELECT * FROM batch")
            self._database.unregister("batch")

    def settle(self) -> tuple[Counter[int], tuple[int, int]]:
        """Put everything in order, each transfer once.

        Gives how many rows of each file repeat another, and of Bitcoin's transactions how many were left out: those
        with unknown inputs, and those of too many parties.
        """
        self._database.execute(statements.REPEATED)
        repeated = Counter(dict(self._database.fetchall()))
        self._database.execute(statements.LEFT_OUT)
        left_out = self._database.fetchone() or (0, 0)
        self._database.execute(statements.SETTLE)
        return repeated, (int(left_out[0] or 0), int(left_out[1] or 0))

    def address(self, key: str) -> str:
        """How a wallet is written in the exports; its key where it was never seen there."""
        if key not in self._addresses:
            row = self._database.execute("SELECT address FROM spelling WHERE wallet = ?", [key]).fetchone()
            self._addresses[key] = str(row[0]) if row else key
        return self._addresses[key]

    def parties(self, wallets: Iterable[str]) -> dict[str, tuple[int, int]]:
        """Of each wallet that occurs: how many other wallets it dealt with, and how many of them sent to it."""
        rows = self._rows(statements.PARTIES, {"wallet": sorted(wallets)})
        return {wallet: (int(all_), int(senders)) for wallet, all_, senders in rows}

    def paid_by(self, payers: Iterable[str]) -> set[str]:
        """The wallets that these ever sent money to."""
        return {row[0] for row in self._rows(statements.PAID_BY, {"wallet": sorted(payers)})}

    def sent(self, wallets: Iterable[str]) -> Iterator[Transfer]:
        """What these wallets sent, wallet by wallet, each in the order of time."""
        return map(_transfer, self._rows(statements.SENT, {"wallet": sorted(wallets)}))

    def touching(self, wallets: Iterable[str]) -> Iterator[tuple[str, Transfer]]:
        """What these wallets received and sent: by wallet, asset and time; of one time, what came in is first."""
        rows = self._rows(statements.TOUCHING, {"wallet": sorted(wallets)})
        return ((row[0], _transfer(row[1:])) for row in rows)

    def onward(self, reached: Sequence[Reached]) -> Iterator[tuple[str, Transfer]]:
        """For each start and each wallet that it can reach in one more step, the earliest transfer that does."""
        asked: dict[str, list[Any]] = {"start": [each[0] for each in reached], "wallet": [each[1] for each in reached],
                 "arrival": [_number(each[2]) for each in reached]}  # fmt: skip
        return ((row[0], _transfer(row[1:])) for row in self._rows(statements.ONWARD, asked))

    def _rows(self, statement: str, asked: dict[str, list[Any]]) -> Iterator[tuple[Any, ...]]:
        if not asked["wallet"]:
            return
        cursor = self._database.cursor()
        try:
            cursor.register("asked", pa.table(asked))
            cursor.execute(statement)
            while rows := cursor.fetchmany(_FETCHED):
                yield from rows
        finally:
            cursor.close()


def _transfer(row: tuple[Any, ...]) -> Transfer:
    moment, hash_, sender, recipient, asset, amount = row
    return Transfer(_EPOCH + moment * _MICROSECOND, sender, recipient, Decimal(amount), asset, hash_)


def _number(time: datetime) -> int:
    return (time - _EPOCH) // _MICROSECOND


def _plain(amount: Decimal) -> str:
    """One text for equal amounts."""
    text = format(amount, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
