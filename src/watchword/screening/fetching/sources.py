"""Which lists can be fetched, from which addresses, within which bounds: publishers' and the employer's own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from watchword.knowledge.publishers import PublishedFile, PublishedList, published_lists
from watchword.screening.fetching.addresses import TOKEN, FetchError
from watchword.screening.lists.formats import PUBLISHED
from watchword.settings.lists import Lists, ListSource


@dataclass(frozen=True)
class Bounds:
    """What is taken: seconds and bytes for each file, and the share of entries that a list may lose (0..1)."""

    timeout_seconds: float
    max_bytes: int
    may_shrink: float


@dataclass(frozen=True)
class Source:
    """A list to fetch. own: a CSV of the employer's. checksum: ending of a checksum's address, empty for none."""

    list_id: str
    files: tuple[PublishedFile, ...]
    bounds: Bounds
    own: bool = False
    checksum: str = ""
    token_variable: str = ""


def chosen(ids: Iterable[str], lists: Lists, environment: Mapping[str, str]) -> list[Source]:
    """The named lists; with no name those that need nothing more from the user, and those the settings name.

    Raises FetchError for a name that is neither a publisher's nor in the settings, or that has no address.
    """
    rows = {row.id: row for row in lists.source}
    named = list(dict.fromkeys(ids))
    wanted = named or [each for each in published_lists() if _ready(each, rows, environment)]
    own = [] if named else [each for each in rows if each not in published_lists()]
    return [_source(each, rows.get(each), lists) for each in (*wanted, *own)]


def unmet(source: Source, row: ListSource | None, environment: Mapping[str, str]) -> str:
    """What the user has still to do before a list can be fetched; empty where nothing."""
    published = published_lists().get(source.list_id)
    if published and published.needs == "licence" and not (row and (row.licence_accepted or row.address)):
        return f"its licence has to be accepted first ({published.terms}): licence_accepted = true in [[lists.source]]"
    if any(TOKEN in file.address for file in source.files) and not environment.get(source.token_variable):
        where = source.token_variable or "the variable that token_variable names in [[lists.source]]"
        return f"its address needs a token: set the environment variable {where}"
    return ""


def _ready(list_id: str, rows: Mapping[str, ListSource], environment: Mapping[str, str]) -> bool:
    """Whether a publisher's list is fetched without being named."""
    published = published_lists()[list_id]
    if list_id in rows:
        return True
    met = {"nothing": True, "token": bool(environment.get(published.token_variable)), "licence": False}
    return list_id in PUBLISHED and published.confirmed and met[published.needs]


def _source(list_id: str, row: ListSource | None, lists: Lists) -> Source:
    published = published_lists().get(list_id)
    if published is None and row is None:
        known = ", ".join((*published_lists(), *(each.id for each in lists.source)))
        raise FetchError(
            f"{list_id[:60]}: no such list to fetch; there are {known}; give others in [[lists.source]]"
        )
    return Source(
        list_id,
        _files(list_id, published, row),
        _bounds(row, lists),
        own=published is None and list_id not in PUBLISHED,
        checksum=(row and row.checksum) or "",
        token_variable=(row and row.token_variable) or (published.token_variable if published else ""),
    )


def _bounds(row: ListSource | None, lists: Lists) -> Bounds:
    """The list's own bounds where the settings give it some, else those of all lists."""
    seconds, size, shrink = (
        (row.timeout_seconds, row.max_bytes, row.may_shrink) if row else (None, None, None)
    )
    return Bounds(
        lists.timeout_seconds if seconds is None else seconds,
        lists.max_bytes if size is None else size,
        lists.may_shrink if shrink is None else shrink,
    )


def _files(
    list_id: str, published: PublishedList | None, row: ListSource | None
) -> tuple[PublishedFile, ...]:
    """The files at the publisher's, or at the address that the settings give: a folder of them, or the only one."""
    files = published.files if published else ()
    if row is None or row.address is None:
        if not files:
            raise FetchError(f"{list_id}: has no address; give one in [[lists.source]]")
        return files
    if urlsplit(row.address).path.endswith("/") and files:
        base, _, query = row.address.partition("?")
        return tuple(
            PublishedFile(f"{base}{file.name}{'?' * bool(query)}{query}", file.name) for file in files
        )
    if len(files) > 1:
        names = ", ".join(file.name for file in files)
        raise FetchError(
            f"{list_id}: consists of {names}: give the address of their folder, with / at its end"
        )
    return (PublishedFile(row.address, files[0].name if files else _name(row.address)),)


def _name(address: str) -> str:
    """A file's name from its address, of harmless letters only."""
    last = urlsplit(address).path.rpartition("/")[2]
    return (
        "".join(each if each.isalnum() or each in "._-" else "_" for each in last).strip(".")[-100:]
        or "list.csv"
    )
