"""A prepared list on disk: beside the version that it was made from, and made again where it is missing."""

import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from secrets import token_hex
from zlib import crc32

import numpy as np

from watchword.screening import kept_form
from watchword.screening.entry import Entry
from watchword.screening.index.build import built
from watchword.screening.keys import address_key, identifier_key

#: Raised whenever a prepared list would come out otherwise; those of another number are made again.
EDITION = 9


def arrays(entries_file: Path) -> dict[str, np.ndarray]:
    """The arrays of the prepared list for a version's file of entries; made and kept at the first call."""
    folder = entries_file.with_name(f"prepared-{EDITION}")
    if not folder.is_dir():
        _keep(folder, prepared(entries_file.read_bytes().splitlines(keepends=True)))
    # A plain view of the mapped file: a memmap's own indexing is many times slower.
    return {
        path.stem: np.asarray(np.load(path, mmap_mode="r", allow_pickle=False))
        for path in folder.glob("*.npy")
    }


def prepared(lines: Sequence[bytes]) -> dict[str, np.ndarray]:
    """Make the arrays from entries as they are kept, a line each."""
    entries = [kept_form.entry(line) for line in lines]
    ends = np.cumsum([0, *map(len, lines)], dtype=np.int64)
    return {**built(entries), **exact(entries), "entry_ends": ends}


def exact(entries: Iterable[Entry]) -> dict[str, np.ndarray]:
    """What is looked up letter by letter: identifiers, addresses, ids and linked names, each to its entries."""
    hashes: list[int] = []
    owners: list[int] = []
    for number, entry in enumerate(entries):
        for key in exact_keys(entry):
            hashes.append(crc32(key.encode()))
            owners.append(number)
    order = np.argsort(np.array(hashes, dtype=np.uint32), kind="stable")
    return {
        "exact": np.array(hashes, dtype=np.uint32)[order],
        "exact_entry": np.array(owners, dtype=np.int32)[order],
    }


def exact_keys(entry: Entry) -> set[str]:
    """Everything of an entry that is looked up letter by letter."""
    found = {identifier_key(each.kind, each.value) for each in entry.identifiers}
    found |= {address_key(line) for line in entry.addresses}
    found |= {f"id {entry.entry_id}"} | {f"to {relation.other}" for relation in entry.relations}
    found |= {plain_name(name.text) for name in entry.names} | {
        f"to {plain_name(name)}" for name in entry.linked_to
    }
    return found - {""}


def plain_name(text: str) -> str:
    """A name without punctuation, as entries name each other."""
    return "name " + "".join(c for c in text.casefold() if c.isalnum())


def _keep(folder: Path, made: dict[str, np.ndarray]) -> None:
    """Write aside and rename, so that a folder that is there is whole; whoever comes second throws his away."""
    draft = folder.with_name(f".{folder.name}-{token_hex(8)}")
    draft.mkdir(mode=0o700)
    for name, array in made.items():
        np.save(draft / f"{name}.npy", array, allow_pickle=False)
    try:
        draft.rename(folder)
    except OSError:
        shutil.rmtree(draft, ignore_errors=True)
    for old in folder.parent.glob("prepared-*"):
        if old != folder:  # renamed first, so that no folder of that name is ever there in part
            gone = old.with_name(f".{old.name}-{token_hex(8)}")
            old.rename(gone)
            shutil.rmtree(gone, ignore_errors=True)
