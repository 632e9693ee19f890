"""The job of fetching watch lists from their publishers: each for itself, the old one kept where one fails. Needs httpx."""

import logging
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from secrets import token_hex

import httpx
from filelock import FileLock, Timeout

from watchword.flows.watch_lists import Imported, import_lists
from watchword.screening.entry import ListError
from watchword.screening.fetching.addresses import FetchError, host, shown
from watchword.screening.fetching.download import client
from watchword.screening.fetching.fetch import fetch
from watchword.screening.fetching.sources import Source, unmet
from watchword.screening.fetching.validators import known, remember
from watchword.screening.lists.formats import recognised
from watchword.screening.store import ListStore, Version
from watchword.settings.lists import Lists

#: Folders of files that are being fetched, under the lists' own.
_DRAFT = ".fetching-"
#: (list, what, bytes so far, bytes announced or 0)
Told = Callable[[str, str, int, int], None]


@dataclass(frozen=True)
class Updated:
    """What came of one list: read anew (`imported`), the server's "nothing changed" (`renewed`), or a `failure`."""

    list_id: str
    imported: Imported | None = None
    renewed: Version | None = None
    failure: str = ""


def update_lists(
    store: ListStore,
    sources: Iterable[Source],
    lists: Lists,
    now: datetime,
    told: Told,
    *,
    shrunk: bool = False,
) -> Iterator[Updated]:
    """Fetch and keep each list in turn; one that fails stays as it was, and the others go on.

    `shrunk` takes lists that lost many entries. Raises ListError where another run is fetching at this moment, or
    where the environment's proxy or certificates cannot be used.
    """
    for name in ("httpx", "httpcore"):  # they write addresses to the log, and addresses may hold tokens
        logging.getLogger(name).setLevel(logging.WARNING)
    rows = {row.id: row for row in lists.source}
    with _alone(store), client() as asking:
        for source in sources:
            missing = unmet(source, rows.get(source.list_id), os.environ)
            if missing:
                yield Updated(source.list_id, failure=f"{source.list_id}: {missing}")
                continue
            if shrunk:
                source = replace(source, bounds=replace(source.bounds, may_shrink=1.0))  # noqa: PLW2901
            yield _update(store, source, asking, now, told)


@contextmanager
def _alone(store: ListStore) -> Iterator[None]:
    """Keep other runs out, and remove what an interrupted one left."""
    store.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        with FileLock(store.folder / ".fetching.lock", timeout=0):
            for left in store.folder.glob(f"{_DRAFT}*"):
                shutil.rmtree(left, ignore_errors=True)
            yield
    except Timeout:
        raise ListError(
            f"{store.folder}: another `lists update` is at work there; wait for its end"
        ) from None


def _update(store: ListStore, source: Source, asking: httpx.Client, now: datetime, told: Told) -> Updated:
    draft = store.folder / f"{_DRAFT}{token_hex(8)}"
    try:
        return _fetched(store, source, asking, now, draft, told)
    except ListError as error:
        return Updated(source.list_id, failure=str(error))
    except OSError as error:
        return Updated(
            source.list_id, failure=f"{source.list_id}: {store.folder}: cannot be written: {error.strerror}"
        )
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _fetched(
    store: ListStore, source: Source, asking: httpx.Client, now: datetime, draft: Path, told: Told
) -> Updated:
    """Fetch, keep, and only then remember what the server said of it."""
    folder = draft / host(source.files[0].address)
    folder.mkdir(parents=True, mode=0o700)
    current = store.current(source.list_id)
    before = known(store.folder / source.list_id, current.sha256) if current else {}
    token = os.environ.get(source.token_variable, "") if source.token_variable else ""
    found = fetch(asking, source, folder, before, token, lambda *seen: told(source.list_id, *seen))
    if found is None and current is not None:
        entries = store.entries(source.list_id)
        return Updated(source.list_id, renewed=store.keep(source.list_id, entries, current.origin, now))
    imported = _imported(store, source, folder, now)
    remember(store.folder / source.list_id, imported.version.sha256, found or {}, draft / "validators")
    return Updated(source.list_id, imported=imported)


def _imported(store: ListStore, source: Source, folder: Path, now: datetime) -> Imported:
    """Read what was fetched and keep it. Raises FetchError, with the address in the draft's place."""
    place = folder if len(source.files) > 1 else folder / source.files[0].name
    own = source.list_id if source.own else None
    try:
        _expect(source, place, own)
        done = import_lists(store, place, now, own, may_shrink=source.bounds.may_shrink)
    except ListError as error:
        said = str(error).replace(str(place), shown(source.files[0].address)).replace(f"{folder}{os.sep}", "")
        raise FetchError(f"{source.list_id}: {said}") from None
    return next(each for each in done if each.version.list_id == source.list_id)


def _expect(source: Source, place: Path, own: str | None) -> None:
    """Refuse another list than the one that was asked for, before anything is kept."""
    first = next(recognised(place, own)([]), None)
    if first is not None and first.list_id != source.list_id:
        raise ListError(
            f"{place}: is the list {first.list_id}; correct the address of {source.list_id} in [lists]"
        )
