"""Many questions, a long list, a file screened again: each by the command line, in a process of its own."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import orjson

from benchmarks.screening import listed, ordinary
from benchmarks.screening.slips import with_slip
from benchmarks.screening.timed import WATCHWORD, Used, timed
from benchmarks.screening.told import Told, progress
from watchword.screening.entry import Entry, EntryKind, ListedName
from watchword.screening.store import ListStore

FILE, LIST, ASKED, OWN, ROWS = 52_361, 77_419, 31_013, 68_903, 24_671
#: Entries of the long list, questions to it, and entries of the list that changes.
LONG, TO_LONG, CHANGING = 430_000, 60_000, 10_000


def write(file: Path, rows: Iterable[tuple[str, str, str]]) -> None:
    """A file of questions: number, name, kind."""
    with file.open("w", encoding="utf-8", newline="") as to:
        csv.writer(to).writerows([("id", "name", "type"), *rows])


def screen(lists: Path, file: Path, out: Path | None = None) -> Used:
    """`watchword screen --file`; it takes as many processes as there are cores."""
    return timed([*WATCHWORD, "screen", "--file", str(file), "--json", "--lists", str(lists)], out)


def entries(count: int, seed: int, list_id: str) -> Iterator[Entry]:
    """A generated list: every second person with two first names."""
    for number, (name, kind) in enumerate(ordinary.many(count, seed, given=2)):
        yield Entry(list_id, str(number), EntryKind(kind), (ListedName(name),))


def million(told: Told, lists: Path, work: Path, names: int) -> None:
    """A file of so many names, and its tenth and hundredth, against OFAC's and the UN's lists."""
    rows, measured = [], Used(0, 0, 0)
    every = list(ordinary.many(names, FILE))
    for part in (names // 100, names // 10, names):
        progress(f"{part:,} names")
        write(work / "names.csv", ((str(at), name, kind) for at, (name, kind) in enumerate(every[:part])))
        measured = screen(lists, work / "names.csv")
        rows.append((f"{part:,}", f"{part / measured.wall:,.0f}", *measured.told()))
    told.table(("names against OFAC and the UN", "names a second", *Used.HEAD), rows)
    rate = names / measured.wall
    told.bar(f"{names:,} names: at least 3,000 a second", rate >= 3_000, f"{rate:,.0f}")
    told.bar(f"{names:,} names: under 3 GB", measured.peak < 3_000, f"{measured.peak:.0f} MB")


def long_list(told: Told, work: Path, count: int = LONG, asked: int = TO_LONG) -> None:
    """A list of so many entries: how long it takes to prepare, and questions to it, half of them its names with a slip."""
    progress(f"a list of {count:,}")
    store, random = ListStore(work / "long"), Random(ASKED)
    store.keep("own-long", entries(count, LIST, "own-long"), "generated", datetime.now(UTC))
    prepared = timed([*WATCHWORD, "screen", "Anna Example", "--lists", str(store.folder)])
    chosen = set(random.sample(range(count), asked // 2))
    mine = [entry for at, entry in enumerate(entries(count, LIST, "own-long")) if at in chosen]
    rows = [(entry.entry_id, with_slip(entry.names[0].text, random), entry.kind.value) for entry in mine]
    rows += [(f"x{at}", name, kind) for at, (name, kind) in enumerate(ordinary.many(asked - len(rows), ASKED))]  # fmt: skip
    random.shuffle(rows)
    write(work / "to-long.csv", rows)
    progress(f"{len(rows):,} names against it")
    used = screen(store.folder, work / "to-long.csv", work / "long.jsonl")
    found, shares = _found(work / "long.jsonl"), len(mine)
    rate, recall = len(rows) / used.wall, found / shares
    told.table((f"a list of {count:,} generated entries", "names a second", *Used.HEAD), [
        ("prepared", "", *prepared.told()),
        (f"{len(rows):,} names, half of them its own with a slip: {found:,} of {shares:,} found", f"{rate:,.0f}", *used.told()),
    ])  # fmt: skip
    told.bar(f"a list of {count:,}: at least 1,000 names a second at recall 0.97 on slips",
             rate >= 1_000 and recall >= 0.97, f"{rate:,.0f} at {recall:.4f}")  # fmt: skip


def _found(answers: Path) -> int:
    """How many of the list's own names were answered with their entry."""
    found = 0
    with answers.open("rb") as file:
        for line in file:
            answer = orjson.loads(line)
            wanted = answer["reference"]
            found += any(match["entry_id"] == wanted and match["verdict"] != "none" for match in answer["matches"])  # fmt: skip
    return found


def again(told: Told, work: Path, rows: int) -> None:
    """A file screened again after nothing, ten and a thousand entries of a list have changed."""
    progress("screening again")
    store = listed.store(work / "again", listed.FILES if listed.at_hand() else [])
    every = list(entries(CHANGING, OWN, "own-changing"))
    file, table = work / "rows.csv", []
    asking = [(str(at), name, kind) for at, (name, kind) in enumerate(ordinary.many(rows, ROWS))]
    write(file, asking)
    command = [*WATCHWORD, "lists", "rescreen", "--file", str(file), "--json", "--lists", str(store.folder)]
    for called, changed in (("first run", 0), ("nothing", 0), ("10 entries", 10), ("1,000 entries", 1_000)):
        if called != "nothing":
            every = [*_renamed(every[:changed], asking), *every[changed:]]
            store.keep("own-changing", every, "generated", datetime.now(UTC))
        used = timed(command, work / "again.jsonl")
        asked = (work / "again.jsonl").read_bytes().count(b"\n")
        table.append((called, f"{asked:,}", *used.told()))
    told.table((f"changed since; {rows:,} rows, three lists", "rows asked", *Used.HEAD), table)


def _renamed(changed: list[Entry], asking: list[tuple[str, str, str]]) -> Iterator[Entry]:
    """Entries with other names: every second one's is that of somebody in the file."""
    for at, entry in enumerate(changed):
        _, name, kind = asking[-1 - at]
        text = name if at % 2 else f"{entry.names[0].text} Quorvane"
        yield replace(entry, names=(ListedName(text),), kind=EntryKind(kind) if at % 2 else entry.kind)
