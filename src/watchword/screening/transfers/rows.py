"""One row of an export as what it says: money that moved, an output of a Bitcoin transaction, or nothing."""

import re
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from watchword.screening.transfers.cells import Addresses, UnreadableCell, amount, hash_of, moment, scaled
from watchword.screening.transfers.layouts import Header
from watchword.screening.transfers.transfer import Transfer
from watchword.screening.wallets import wallet

_FAILED = re.compile(r"error|fail|revert|out[ _]of|bad |dropped|cancel|false", re.IGNORECASE)
_NO_ADDRESS = frozenset({"", "-", "null", "none"})
#: Blockchair's names for outputs that no address can spend: data, bare multisig and unknown scripts.
_SCRIPT = re.compile(r"[a-z]-[0-9a-f]{32}", re.ASCII)
#: Native SOL as Solscan's transfers name it.
_SOL = re.compile(r"So1{40,41}[12]?")
#: More satoshi than any coin of Bitcoin's kind has issued, and few enough for exact products.
_MOST_SATOSHI = 2 * 10**18


@dataclass(frozen=True)
class Output:
    """One output of a transaction of Bitcoin's kind, and the transaction that spends it, if any. Value in satoshi."""

    hash: str
    index: int
    wallet: str
    value: int
    asset: str
    time: datetime
    spent_by: str = ""


class Ignored(Exception):
    """A row that is sound but says of no money that moved; the text is the reason."""


def transfer(row: list[str], header: Header, addresses: Addresses) -> Transfer:
    """The transfer of a row. Raises Ignored or UnreadableCell."""
    part = {name: row[place] for name, place in header.at.items()}
    if any(_FAILED.search(row[place]) for place in header.outcome):
        raise Ignored("failed or unconfirmed")
    value, asset = _value(part, header), _asset(part, header)
    if not value:
        raise Ignored("moved nothing")
    recipient = part["to"] or (part.get("contract", "") if header.layout == "etherscan" else "")
    if part["from"].lower() in _NO_ADDRESS or recipient.lower() in _NO_ADDRESS:
        raise Ignored("no sender or no recipient (minted or burnt)")
    sender, receiver = addresses.key(part["from"]), addresses.key(recipient)
    if sender == receiver:
        raise Ignored("to itself")
    return Transfer(moment(part["time"]), sender, receiver, value, asset, hash_of(part.get("hash", "")))


def _value(part: dict[str, str], header: Header) -> Decimal:
    """The amount; Etherscan has it in one of two columns, by the direction seen from the wallet that was exported."""
    if header.layout == "etherscan":
        return max(amount(part["in"] or "0"), amount(part["out"] or "0"))
    if header.layout == "solscan":
        return scaled(part["amount"], part["decimals"])
    return amount(part["amount"])


def _asset(part: dict[str, str], header: Header) -> str:
    """Symbol and contract, as far as known. A contract's address is put in one spelling."""
    if header.layout == "etherscan":
        return header.coin
    contract = part.get("contract", "")[:70]
    if header.layout == "solscan" and _SOL.fullmatch(contract):
        return "SOL"
    if contract.lower().startswith("0x"):
        contract = contract.lower()
    return " ".join(f"{part.get('asset', '')[:40].upper()} {contract}".split())


def output(row: list[str], header: Header, addresses: Addresses) -> Output:
    """The output in a row of Blockchair's tables of inputs and outputs. Raises Ignored or UnreadableCell."""
    part = {name: row[place] for name, place in header.at.items()}
    if part["to"].lower() in _NO_ADDRESS or _SCRIPT.fullmatch(part["to"]):
        raise Ignored("no address")
    value, index = amount(part["amount"]), part["index"]
    if value != int(value) or value > _MOST_SATOSHI:
        raise UnreadableCell(f"the value {part['amount'][:40]!r} is no number of satoshi")
    if not (index.isdecimal() and index.isascii() and len(index) < 10):
        raise UnreadableCell(f"the index {index[:40]!r} is none")
    key = addresses.key(part["to"])
    spent = part["spent"] if len(part["spent"]) == 64 else ""
    return Output(hash_of(part["hash"]), int(index), key, int(value), _coin(part["to"]),
                  moment(part["time"]), hash_of(spent))  # fmt: skip


def _coin(address: str) -> str:
    """The coin that an address is most likely of, as exchanges write it."""
    found = wallet(address)
    code = found.assets[0] if found else ""
    return "BTC" if code == "XBT" else code
