"""What the tests of fetching share: a list to serve, and what a run leaves behind."""

from collections.abc import Callable
from datetime import UTC, datetime

from watchword.flows.fetch_lists import Updated
from watchword.screening.store import ListStore

NOON = datetime(2026, 1, 14, 12, tzinfo=UTC)
LATER = NOON.replace(hour=18)


#: Fetches the employer's own list from the server's /own.csv, or what the arguments say.
Update = Callable[..., Updated]


def rows(number: int, first: int = 1) -> bytes:
    """A list of the employer's own with that many names."""
    names = "".join(f"{each},Example Trading {each}\n" for each in range(first, first + number))
    return f"id,name\n{names}".encode()


def left(store: ListStore) -> list[str]:
    """What lies in the lists' folder besides lists and locks."""
    return [path.name for path in store.folder.iterdir() if path.name.startswith(".fetching-")]
