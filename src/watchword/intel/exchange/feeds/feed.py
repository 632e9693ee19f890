"""A feed from disk, whatever it is: a file or a folder, recognised by content."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from watchword.intel.exchange.feeds.bounds import Account, Bounds
from watchword.intel.exchange.feeds.documents import content_of, json_of
from watchword.intel.exchange.feeds.misp_entries import events_in, misp_entries
from watchword.intel.exchange.feeds.plain_list import plain_entries
from watchword.intel.exchange.feeds.stix_entries import Reading, stix_entries
from watchword.intel.exchange.feeds.stix_objects import Object, merge, objects_in
from watchword.intel.report import IntelligenceError
from watchword.screening.entry import Entry, ListError
from watchword.screening.lists.text import encoding_of

READABLE = (
    "a STIX bundle (JSON), a MISP event or feed (a folder with manifest.json), or a list of indicators (one a line, "
    "or a CSV with a column value)"
)
MANIFEST = "manifest.json"


@dataclass
class _Found:
    """What the files of one feed hold, before it becomes entries."""

    stix: dict[str, Object] = field(default_factory=dict)
    events: list[dict[str, Any]] = field(default_factory=list)
    plain: list[str] = field(default_factory=list)


def feed_entries(path: Path, list_id: str, source: str, bounds: Bounds) -> tuple[list[Entry], Account]:
    """All entries of a feed, and the account of what was read.

    Raises IntelligenceError for what is not there, cannot be read, or is in no format that is known; of a folder,
    files of other sorts are counted.
    """
    account = Account()
    reading = Reading(list_id, source, bounds, account)
    found = _Found()
    for file in _files(path, bounds, account):
        _read(file, found, reading, alone=path.is_file())
    entries = stix_entries(found.stix, reading) + misp_entries(found.events, reading)
    for text in found.plain:
        entries += plain_entries(text, reading)
    if not account.read:
        raise IntelligenceError(f"{path}: holds nothing that can be read; give {READABLE}")
    return list({each.entry_id: each for each in entries}.values()), account


def _files(path: Path, bounds: Bounds, account: Account) -> Iterator[Path]:
    if not path.exists():
        raise IntelligenceError(f"{path}: is not there; give {READABLE}")
    if path.is_file():
        yield path
        return
    manifest = path / MANIFEST
    if manifest.is_file():
        yield from _of_manifest(path, json_of(content_of(manifest, bounds), str(manifest)), account)
        return
    # Links are not followed: a feed from outside must not name files of this machine.
    files = sorted(each for each in path.rglob("*") if each.is_file() and not each.is_symlink())
    _check(path, files, bounds)
    yield from files


def _of_manifest(path: Path, manifest: Any, account: Account) -> Iterator[Path]:
    """The events that a MISP feed's manifest names; a file that it does not name was withdrawn."""
    if not isinstance(manifest, dict):
        raise IntelligenceError(f"{path / MANIFEST}: is no manifest of a MISP feed")
    for uuid in sorted(manifest):
        file = path / f"{uuid}.json"
        if not uuid.replace("-", "").isalnum() or not file.is_file() or file.is_symlink():
            account.refuse(f"{MANIFEST}: names the event {uuid[:60]}, whose file is not there")
            continue
        yield file


def _check(path: Path, files: list[Path], bounds: Bounds) -> None:
    size = sum(each.stat().st_size for each in files)
    if len(files) > bounds.files or size > bounds.total:
        raise IntelligenceError(
            f"{path}: has {len(files):,} files of {size:,} bytes; at most {bounds.files:,} and {bounds.total:,} are read"
        )


def _read(file: Path, found: _Found, reading: Reading, *, alone: bool) -> None:
    """Read one file; what is wrong with one of many is counted, with a single one it is the end."""
    try:
        _sort(file, content_of(file, reading.bounds), found, reading)
    except (IntelligenceError, ListError) as error:
        if alone:
            raise
        reading.account.refuse(str(error))


def _sort(file: Path, content: bytes, found: _Found, reading: Reading) -> None:
    start = content.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    if start not in (b"{", b"["):
        if start == b"<":
            raise IntelligenceError(
                f"{file}: is a web page or XML: fetch the feed itself again; it may be {READABLE}"
            )
        found.plain.append(content.decode(encoding_of(file)))
        return
    document = json_of(content, str(file))
    events = events_in(document)
    objects = objects_in(document) if events is None else None
    if events is not None:
        found.events += events
    elif objects is not None:
        merge(found.stix, objects, reading.account, reading.bounds)
    else:
        raise IntelligenceError(f"{file}: is JSON, but neither STIX nor MISP; give {READABLE}")
