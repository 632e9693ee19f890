"""Wallets that a list names only in its prose."""

import re

from watchword.screening.entry import Identifier
from watchword.screening.wallets import wallet

_WORD = re.compile(r"(?<![0-9A-Za-z])(?=[A-Za-z]*[0-9])[0-9A-Za-z]{26,106}(?![0-9A-Za-z])")


def remarked_wallets(text: str) -> tuple[Identifier, ...]:
    """Every word that is a sound wallet address, with the first asset it can belong to."""
    found = ((word, wallet(word)) for word in _WORD.findall(text))
    return tuple(dict.fromkeys(Identifier("wallet", word, each.assets[0]) for word, each in found if each))
