"""Every listed wallet under the installation's key: pay that goes to one is found without its number being kept."""

from collections.abc import Iterable, Iterator

from watchword.screening import kept_form
from watchword.screening.ask import AskedList
from watchword.sources.bank_account import bank_account
from watchword.sources.contract import Context


def listed_wallets(lists: Iterable[AskedList], context: Context) -> dict[str, str]:
    """Keyed hash → wallet as the list writes it, hashed just as the wallet of a payment is."""
    found: dict[str, str] = {}
    for each in lists:
        for text in _wallets(each):
            key = bank_account({"wallet": text}, context).key
            if key:
                found.setdefault(key, text)
    return found


def _wallets(asked: AskedList) -> Iterator[str]:
    """The wallets of a list; only lines that speak of one are taken apart."""
    for place in range(asked.entries.size):
        line = asked.entries.line(place)
        if b'"wallet"' in line:
            yield from (one.value for one in kept_form.entry(line).identifiers if one.kind == "wallet")
