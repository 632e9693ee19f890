"""Many small files into the lake: each read for itself, all compared with the lake and committed at once.

A commit and a comparison cost more than the rows of a form or a check do; of packs there are hundreds of such files.
"""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import islice

import duckdb

from watchword.flows.converted import Converted, Reading, convert
from watchword.flows.ingest import Account
from watchword.flows.read_before import ReadBefore
from watchword.lake import Ingest, Lake
from watchword.lake.fresh_together import sift_together
from watchword.sources.export import Export

#: Files that are committed together at most: what a run that dies has to read again.
TOGETHER = 500


def ingest_together(
    connection: duckdb.DuckDBPyConnection, files: Sequence[Export], lake: Lake, reading: Reading
) -> list[Account]:
    """Read these files into a lake that is held for writing already; the account of each, as if they came one by one."""
    before, left, accounts = ReadBefore(lake), iter(files), list[Account]()
    while some := list(islice(left, TOGETHER)):
        told = list(_converted(connection, some, lake, reading, before))
        done = iter(_committed(connection, [each for each in told if isinstance(each, Converted)], lake))
        for file, each in zip(some, told, strict=True):
            accounts.append(Account(file.name, next(done) if isinstance(each, Converted) else each))
    return accounts


def _converted(
    connection: duckdb.DuckDBPyConnection,
    files: Sequence[Export],
    lake: Lake,
    reading: Reading,
    before: ReadBefore,
) -> Iterator[Converted | Ingest]:
    """Each file's candidates, in a folder of its own, or its account where there are none."""
    for number, file in enumerate(files):
        work = lake.work / f"file-{number}"
        work.mkdir(exist_ok=True)
        yield convert(connection, file, work, reading, before)


def _committed(
    connection: duckdb.DuckDBPyConnection, files: Sequence[Converted], lake: Lake
) -> Sequence[Ingest]:
    """What is new of all files in one commit; the account of each."""
    if not files:
        return ()
    candidates = [file.candidates for file in files]
    stored = {table: lake.files(table) for table in sorted({each for file in candidates for each in file})}
    fresh, shares = sift_together(connection, candidates, stored, lake.work)
    accounts = [file.account(share) for file, share in zip(files, shares, strict=True)]
    name = sha256("\0".join(account.key for account in accounts).encode()).hexdigest()[:32]
    together = Ingest(f"files:{name}", "files", tables=dict(fresh.counts), last=dict(fresh.last))
    lake.commit(together, fresh.staged, also=accounts)
    return accounts
