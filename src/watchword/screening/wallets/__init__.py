"""Wallet addresses: read in every format that watch lists use, their checksums tested, one key for each."""

from watchword.screening.wallets.address import trouble, wallet
from watchword.screening.wallets.result import Wallet

__all__ = ["Wallet", "trouble", "wallet"]
