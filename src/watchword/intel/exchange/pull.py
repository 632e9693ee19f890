"""The job of pulling a TAXII collection into a watch list, only what is new where that is enough."""

from dataclasses import dataclass, replace
from datetime import datetime

from watchword.intel.exchange.feeds.bounds import Account, Bounds
from watchword.intel.exchange.feeds.stix_entries import Reading, stix_entries
from watchword.intel.exchange.feeds.stix_objects import merge
from watchword.intel.exchange.keep import Kept, keep_entries, list_id_of
from watchword.intel.exchange.taxii_client import Collection
from watchword.intel.exchange.taxii_login import Login
from watchword.intel.exchange.taxii_state import State, load, save
from watchword.screening.store import ListStore


@dataclass(frozen=True)
class Pulled:
    """A pull: what was kept, and whether the whole collection was read or only what was new."""

    kept: Kept
    whole: bool


def pull(
    store: ListStore,
    url: str,
    name: str,
    now: datetime,
    login: Login | None = None,
    *,
    whole: bool = False,
    bounds: Bounds | None = None,
) -> Pulled:
    """Read a collection to its end and make it the current version of the list `intel-NAME`.

    The first pull reads everything; later ones what was added since, in which a newer version replaces the older
    and a revoked one leaves the list. What a server simply no longer has, it does not tell: `whole` reads
    everything again, and what is absent leaves. Raises IntelligenceError: the old list and its state then stay.
    """
    list_id, limits = list_id_of(name), bounds or Bounds()
    collection = Collection(url, login or Login(), limits)
    folder, current = store.folder / list_id, store.current(list_id)
    known = None if whole or current is None else load(folder, collection.url, current.sha256)
    state, account = known or State(collection.url), Account()
    merge(state.objects, collection.objects(state.added_after), account, limits)
    # Entries are made from all objects together: news may make an older one the publisher or the victim.
    reading = Reading(list_id, collection.url, limits, Account() if known else account)
    entries = stix_entries(state.objects, reading)
    shown = replace(account, withdrawn=reading.account.withdrawn)
    kept = keep_entries(store, list_id, entries, shown, collection.url, now)
    state.added_after = max(state.added_after, collection.added_last)
    state.sha256 = kept.version.sha256
    save(folder, state)
    return Pulled(kept, known is None)
