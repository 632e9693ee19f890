"""A server of lists on this machine, and a folder to keep them in."""

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.flows.fetch_lists.fetching import NOON, Update
from tests.screening.fetching.served import Served, serving
from watchword.flows.fetch_lists import Updated, update_lists
from watchword.flows.watch_lists import list_store
from watchword.screening.fetching.sources import chosen
from watchword.screening.store import ListStore
from watchword.settings.lists import Lists, ListSource


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    """Give a server on this machine that is asked without a proxy."""
    monkeypatch.setenv("NO_PROXY", "*")
    with serving({}) as served:
        yield served


@pytest.fixture
def store(tmp_path: Path) -> ListStore:
    return list_store(tmp_path / "lists")


@pytest.fixture
def update(web: Served, store: ListStore) -> Update:
    """Give a function that fetches the employer's own list from the server's /own.csv."""

    def updating(now: datetime = NOON, *, shrunk: bool = False, **given: Any) -> Updated:
        row = {"id": "own", "address": f"{web.address}/own.csv"} | given
        lists = Lists(source=(ListSource(**row),))
        sources = chosen([row["id"]], lists, os.environ)
        [done] = update_lists(store, sources, lists, now, lambda *_: None, shrunk=shrunk)
        return done

    return updating
