"""How explorers lay out their exports, told by the header."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from watchword.screening.entry import ListError
from watchword.screening.lists.rows import column_key

_HASH = ("txhash", "transactionhash", "txnhash", "hash", "txid", "transactionid", "signature")
_TIME = (
    "unixtimestamp",
    "blocktimeutc",
    "timeutc",
    "datetimeutc",
    "blocktime",
    "blocktimestamp",
    "datetime",
    "timestamp",
    "time",
    "date",
)
_FROM = ("from", "fromaddress", "sender", "source", "owneraddress")
_TO = ("to", "txto", "toaddress", "recipient", "receiver", "destination")
_OUTCOME = ("status", "errcode", "result", "isconfirm")
_COIN = re.compile(r"value_?in\s*\(([A-Za-z0-9.]{2,12})\)", re.IGNORECASE)


@dataclass(frozen=True)
class Layout:
    """One sort of export: which columns it needs, and where amounts, assets and contracts are.

    `needs` are names without case and punctuation. Of each part's names the first that the header has is taken.
    """

    id: str
    needs: frozenset[str]
    amount: tuple[str, ...] = ()
    asset: tuple[str, ...] = ()
    contract: tuple[str, ...] = ()


#: The first that fits is taken, so the most particular come first. Shapes: Etherscan and its kin (BscScan …) for
#: coins, internal transactions and tokens; Solscan's transfers, in smallest units; Tronscan's and OKLink's transfers;
#: Blockchair's tables of inputs and outputs, in satoshi; a table of one's own.
LAYOUTS = (
    Layout("blockchair", frozenset({"transactionhash", "recipient", "value", "spendingtransactionhash"})),
    Layout(
        "solscan",
        frozenset({"signature", "blocktime", "from", "to", "amount", "decimals", "tokenaddress"}),
        ("amount",),
        contract=("tokenaddress",),
    ),
    Layout(
        "etherscan-token",
        frozenset({"from", "to", "tokenvalue"}),
        ("tokenvalue",),
        ("tokensymbol", "tokenname"),
        ("contractaddress",),
    ),
    Layout("etherscan", frozenset({"from"}), contract=("contractaddress",)),
    Layout(
        "tronscan",
        frozenset({"from", "to", "timeutc", "amounttokenid"}),
        ("amounttokenid",),
        ("token", "tokensymbol", "symbol"),
    ),
    Layout(
        "tronscan",
        frozenset({"from", "to", "blocktimeutc", "value"}),
        ("value",),
        ("symbol",),
        ("tokenaddress",),
    ),
    Layout(
        "plain",
        frozenset(),
        ("amount", "quantity", "value"),
        ("asset", "currency", "coin", "tokensymbol", "symbol", "token"),
        ("contract", "contractaddress", "tokenaddress"),
    ),
)


@dataclass(frozen=True)
class Header:
    """The header of one file: its layout, its delimiter, and where each part of a transfer stands.

    `coin` is the asset that the header itself names (Value_IN(ETH)); `width` the number of columns.
    """

    layout: str
    delimiter: str
    width: int
    at: dict[str, int]
    outcome: tuple[int, ...]
    coin: str


def header(path: Path, line: str) -> Header:
    """What a file's first line says. Raises ListError where no layout fits, saying what is missing."""
    delimiter = max(",;\t", key=line.count)
    titles = [cell.strip().strip('"') for cell in line.split(delimiter)]
    columns = [column_key(title) for title in titles]
    coin = next((match[1].upper() for title in titles if (match := _COIN.search(title))), "")
    for layout in LAYOUTS:
        if layout.needs <= set(columns) and (layout.id != "etherscan" or coin):
            return _header(path, layout, delimiter, columns, coin)
    raise AssertionError("the plain layout fits every header")


def _header(path: Path, layout: Layout, delimiter: str, columns: list[str], coin: str) -> Header:
    places = {"hash": _HASH, "time": _TIME, "from": _FROM, "to": _TO, "amount": layout.amount,
              "asset": layout.asset, "contract": layout.contract, "decimals": ("decimals",)}  # fmt: skip
    if layout.id == "etherscan":
        places |= {"in": (f"valuein{coin.lower()}",), "out": (f"valueout{coin.lower()}",)}
    if layout.id == "blockchair":
        places |= {"to": ("recipient",), "amount": ("value",), "index": ("index",),
                   "spent": ("spendingtransactionhash",)}  # fmt: skip
    at = {part: place for part, names in places.items() if (place := _first(columns, names)) is not None}
    wanted = {"etherscan": ("time", "from", "to", "in", "out"), "blockchair": ("time", "index")}
    missing = [part for part in wanted.get(layout.id, ("time", "from", "to", "amount")) if part not in at]
    if missing:
        found = ", ".join(filter(None, columns))[:300] or "nothing"
        raise ListError(
            f"{path}: no export of transfers that is known: it has no column for {', '.join(missing)}, only {found}; "
            "a table of your own needs time, from, to, amount, and better asset and hash too"
        )
    outcome = tuple(at for at, column in enumerate(columns) if column in _OUTCOME)
    return Header(layout.id, delimiter, len(columns), at, outcome, coin)


def _first(columns: Sequence[str], names: Sequence[str]) -> int | None:
    return next((columns.index(name) for name in names if name in columns), None)
