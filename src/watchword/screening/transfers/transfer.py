"""One movement of money between two wallets, and what is unusual about a wallet that very many use."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

#: Counterparties beyond which a wallet counts as one that many people use, such as an exchange's. Our own choice: a
#: person's wallet seldom has a tenth of it, a hot wallet has thousands. The money of one payer is lost in it.
MANY_COUNTERPARTIES = 200


@dataclass(frozen=True)
class Transfer:
    """Money that moved. `sender` and `recipient` are wallets' keys (see `wallets.Wallet`); the time is UTC.

    `asset` is a symbol (ETH, BTC), of a token with its contract behind it where the export names it ("USDT 0xdac…"):
    anybody may issue a token under a known symbol. `hash` is the transaction's, empty where the export has none.
    """

    time: datetime
    sender: str
    recipient: str
    amount: Decimal
    asset: str
    hash: str = ""
