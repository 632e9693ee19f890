"""People's e-mail addresses and telephones, and where they sign in from: which of these a list may hold."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from zlib import crc32

import numpy as np

from watchword.engines.duck import quoted
from watchword.enrich.prepare import PreparedTables
from watchword.enrich.workbench import Workbench
from watchword.flows.counterparties.contact_ties import ties_of
from watchword.flows.counterparties.subject import Subject
from watchword.flows.counterparties.veiled import masked
from watchword.screening.ask import AskedList
from watchword.screening.keys import identifier_key
from watchword.screening.query import Kind, Query

#: Distinct values of one kind that are asked about, in order; the rest is counted. An employer of 100,000 has fewer.
MOST_VALUES = 500_000
#: Subjects of one kind that records are looked up for; a feed that names more of one employer's is no feed.
MOST_LISTED = 2_000

_EMAILS = """
    SELECT lower(value) AS value FROM (
        SELECT email AS value FROM people UNION SELECT unnest(former_emails) FROM people
        UNION SELECT email FROM applications UNION SELECT work_email FROM applications
        UNION SELECT account FROM who_accounts
        UNION SELECT target FROM code_activity WHERE activity = 'member_added')
    WHERE value LIKE '%_@_%'"""
#: Only numbers that name their country: others are the same as those of other people elsewhere.
_PHONES = "SELECT phone AS value FROM applications WHERE phone LIKE '+%'"
#: Only where somebody got in: a failed attempt is made by anybody. Private addresses are everybody's.
_ADDRESSES = """
    SELECT ip AS value FROM read_parquet({sign_ins})
    WHERE ip IS NOT NULL AND outcome = 'success' AND ip_kind IS DISTINCT FROM 'private'"""


def listed_contacts(
    bench: Workbench, prepared: PreparedTables, lists: Sequence[AskedList]
) -> tuple[list[Subject], Counter[str], Counter[str]]:
    """Subjects that a list perhaps holds, with the people and records that hang on them; and what was asked, by kind.

    Every distinct value is looked up once in every list, by a checksum; what that leaves, which is hardly anything,
    becomes a subject and is asked about letter by letter. The second counter has values beyond the bounds.
    """
    found: list[Subject] = []
    asked: Counter[str] = Counter()
    beyond: Counter[str] = Counter()
    sign_ins = quoted(prepared.files["sign_ins"])
    queries = {"email": _EMAILS, "phone": _PHONES, "ip": _ADDRESSES.format(sign_ins=sign_ins)}
    for about, query in queries.items():
        values = _distinct(bench, query)
        beyond[about] = max(0, len(values) - MOST_VALUES)
        listed = list(perhaps_listed(values[:MOST_VALUES], about, lists))
        beyond[about] += max(0, len(listed) - MOST_LISTED)
        asked[about] = len(values) - beyond[about]
        found += _subjects(about, listed[:MOST_LISTED], bench, prepared)
    return found, +asked, +beyond


def _distinct(bench: Workbench, query: str) -> list[str]:
    rows = bench.connection.sql(f"SELECT DISTINCT value FROM ({query}) ORDER BY value").fetchall()
    return [row[0] for row in rows]


def perhaps_listed(values: Sequence[str], about: str, lists: Iterable[AskedList]) -> Iterator[str]:
    """Values, in their order, whose key has the checksum of one that a list holds: few more than are listed."""
    keys = [identifier_key(about, value) for value in values]
    sums = np.array([crc32(key.encode(errors="surrogatepass")) for key in keys], dtype=np.uint32)
    marked = np.zeros(len(values), dtype=bool)
    for each in lists:
        marked |= each.entries.perhaps(sums)
    yield from (values[place] for place in np.flatnonzero(marked).tolist() if keys[place])


def _subjects(
    about: str, values: Sequence[str], bench: Workbench, prepared: PreparedTables
) -> Iterator[Subject]:
    if not values:
        return
    ties = ties_of(about, values, bench, prepared)
    for value in values:
        yield Subject(
            about, masked(about, value), queries=(Query(value, Kind(about)),), ties=ties.get(value, [])
        )
