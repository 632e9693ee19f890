"""The job of screening: a wallet against every list at hand, with the lists' versions beside the answer."""

from datetime import datetime, timedelta
from typing import Any

from watchword.screening.entry import ListError
from watchword.screening.store import ListStore, Version
from watchword.screening.wallet_match import WalletMatch, wallet_matches
from watchword.screening.wallets import trouble, wallet

#: Lists that a government publishes. Without one of them nothing was screened, whatever other lists say.
OFFICIAL = frozenset({"ofac-sdn", "ofac-consolidated", "un-sc", "us-csl"})

#: Lists change on most working days; older than this they are told to be stale.
STALE_AFTER = timedelta(days=7)


def screen_wallet(store: ListStore, query: str, now: datetime) -> dict[str, Any]:
    """What the lists say of a wallet: query, kind, verdict, lists and matches.

    verdict is `hit` where any list names it; else `none`, or `unscreened` where no official list is at hand.
    Raises ListError for a text that is no wallet address, unless a list names that very text.
    """
    lists = store.lists()
    found = [match for each in lists for match in wallet_matches(query, store.entries(each.list_id))]
    if not found and wallet(query) is None:
        raise ListError(f"{query[:100]}: {trouble(query) or 'no wallet address in any known format'}")
    official = any(each.list_id in OFFICIAL for each in lists)
    verdict = "hit" if found else "none" if official else "unscreened"
    return {
        "query": query,
        "kind": "wallet",
        "verdict": verdict,
        "lists": [_list(each, now) for each in lists],
        "matches": [_match(each) for each in found],
    }


def _list(version: Version, now: datetime) -> dict[str, Any]:
    fetched = datetime.fromisoformat(version.fetched)
    return {"id": version.list_id, "version": version.version, "fetched": version.fetched,
            "stale": now - fetched > STALE_AFTER}  # fmt: skip


def _match(found: WalletMatch) -> dict[str, Any]:
    entry = found.entry
    return {"list": entry.list_id, "entry_id": entry.entry_id, "name": entry.names[0].text if entry.names else "",
            "score": 1.0, "verdict": "hit", "why": [found.why]}  # fmt: skip
