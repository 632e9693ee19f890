"""The job of following pay: transfers of wallets that pay goes to, against every list at hand and each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from watchword.flows.screen import OFFICIAL, STALE_AFTER
from watchword.screening.entry import ListError
from watchword.screening.lists.text import MEGABYTE, encoding_of
from watchword.screening.store import ListStore, Version
from watchword.screening.transfers import FileAccount, gathered
from watchword.screening.transfers.findings import Findings
from watchword.screening.wallet_match import WalletMatch
from watchword.screening.wallets import trouble, wallet

#: Steps that a walk may have at most: with each the answer says less.
MOST_HOPS = 4
#: Of verdicts the gravest first.
_GRAVEST = ("hit", "question", "unscreened", "none")


@dataclass(frozen=True)
class Asked:
    """Whose transfers: wallets that pay goes to, the employer's own that it comes from, and how far to walk.

    Without `payouts` all that the payers ever paid are meant.
    """

    payouts: tuple[str, ...] = ()
    payers: tuple[str, ...] = ()
    max_hops: int = 2


def screen_transfers(store: ListStore, files: Sequence[Path], asked: Asked, now: datetime) -> dict[str, Any]:
    """What is known of each wallet that pay goes to, from explorers' exports: see docs/transfers.md for the shape.

    verdict of a wallet: `hit` where a list names it; `question` where its money can have reached a listed one; else
    `none`, or `unscreened` where no official list is at hand. Raises ListError for what cannot be read.
    """
    payers, payouts = _keys(asked.payers), _keys(asked.payouts)
    if not payers and not payouts:
        raise ListError(
            "no wallet is named: name those that pay goes to, or the employer's own that it comes from"
        )
    if not 0 <= asked.max_hops <= MOST_HOPS:
        raise ListError(f"{asked.max_hops} steps: from 0 to {MOST_HOPS} can be walked")
    lists, listed = store.lists(), _listed_wallets(store)
    official = any(each.list_id in OFFICIAL for each in lists)
    with gathered(files) as found:
        paid = payouts or sorted(found.transfers.paid_by(payers) - payers.keys())
        findings = Findings(found.transfers, listed, official, payouts | payers, asked.max_hops)
        wallets, sinks = findings.told(sorted(paid), sorted(payers))
    verdicts = {each["verdict"] for each in wallets} or {"none" if official else "unscreened"}
    return {
        "kind": "transfers",
        "verdict": next(each for each in _GRAVEST if each in verdicts),
        "screened": official,
        "lists": [_list(each, now) for each in lists],
        "files": [_file(each) for each in found.files],
        "notes": list(found.notes),
        "wallets": wallets,
        "sinks": sinks,
    }


def wallets_in(path: Path) -> tuple[str, ...]:
    """The wallets in a text file, one a line; what follows a comma, blank or # is left aside.

    Raises ListError at the first that is none: a wallet that is left out would seem to be clean.
    """
    found: list[str] = []
    with path.open(encoding=encoding_of(path)) as file:
        number = 0
        while line := file.readline(MEGABYTE):
            number += 1
            words = line.split("#", 1)[0].replace(",", " ").split()
            if not words or (not found and words[0].lower() in ("wallet", "address")):
                continue
            if wallet(words[0]) is None:
                raise ListError(f"{path} line {number}: {_why_not(words[0])}")
            found.append(words[0])
    if not found:
        raise ListError(f"{path}: names no wallet: write one a line")
    return tuple(found)


def _keys(texts: Sequence[str]) -> dict[str, str]:
    """Wallets as they were written, by their keys."""
    keys = {}
    for text in texts:
        known = wallet(text)
        if known is None:
            raise ListError(_why_not(text))
        keys[known.key] = text
    return keys


def _why_not(text: str) -> str:
    return f"{text[:100]}: {trouble(text) or 'no wallet address in any known format'}"


def _listed_wallets(store: ListStore) -> dict[str, list[WalletMatch]]:
    """Every listed wallet by its key, with the entries that name it."""
    listed: dict[str, list[WalletMatch]] = {}
    for version in store.lists():
        for entry in store.entries(version.list_id):
            for identifier in entry.identifiers:
                known = wallet(identifier.value) if identifier.kind == "wallet" else None
                if known is not None:
                    listed.setdefault(known.key, []).append(WalletMatch(entry, identifier))
    return listed


def _list(version: Version, now: datetime) -> dict[str, Any]:
    stale = now - datetime.fromisoformat(version.fetched) > STALE_AFTER
    return {"id": version.list_id, "version": version.version, "fetched": version.fetched, "stale": stale}


def _file(account: FileAccount) -> dict[str, Any]:
    return {"file": account.path.name, "layout": account.layout, "rows": account.rows, "kept": account.kept,
            "duplicate": account.duplicate, "refused": account.refused, "ignored": dict(sorted(account.ignored.items())),
            "reasons": account.reasons}  # fmt: skip
