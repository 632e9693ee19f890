"""Where pay goes after it was paid to a wallet: transfers from block explorers, and what they lead to."""

from watchword.screening.transfers.common_sinks import Sink, common_sinks
from watchword.screening.transfers.hops import Chain, Hops, hops
from watchword.screening.transfers.kept import Transfers
from watchword.screening.transfers.passing_through import Passing, passing_through
from watchword.screening.transfers.read import FileAccount, gathered
from watchword.screening.transfers.transfer import Transfer

__all__ = [
    "Chain",
    "FileAccount",
    "Hops",
    "Passing",
    "Sink",
    "Transfer",
    "Transfers",
    "common_sinks",
    "gathered",
    "hops",
    "passing_through",
]
