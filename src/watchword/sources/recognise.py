"""Whose file is it? Asked of its content, never of its name."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import orjson

from watchword.sources.contract import Claim, LogSource, TableSource
from watchword.sources.headers import plain_name
from watchword.sources.shape import Head, Shape

#: Where collectors put the vendor's own event: EventBridge, Splunk, Elastic, syslog relays, plain wrappers.
ENVELOPES: tuple[tuple[str, ...], ...] = (
    (),
    ("detail",),
    ("_raw",),
    ("result", "_raw"),
    ("result",),
    ("_source",),
    ("event",),
    ("event", "original"),
    ("data",),
    ("message",),
    ("record",),
    ("body",),
)
#: In a CSV an event stands in a column of its own, if at all.
ENVELOPES_OF_CSV: tuple[tuple[str, ...], ...] = ((), ("_raw",), ("message",))
#: Two columns such as `name` and `type` are everybody's; three that a source knows are a beginning.
LEAST_COLUMNS = 3


def opened(record: Any, envelope: Iterable[str]) -> Any:
    """Take a record out of its envelope; text that holds JSON is parsed. None where there is none."""
    for key in envelope:
        record = record.get(key) if isinstance(record, Mapping) else None
        if isinstance(record, str) and record[:1] == "{":
            try:
                record = orjson.loads(record)
            except orjson.JSONDecodeError:
                return None
    return record if isinstance(record, Mapping) else None


def spread(record: Mapping[str, Any]) -> Mapping[str, Any]:
    """A record with the parts of its objects beside them, under both names (`location city`)."""
    if not any(isinstance(value, Mapping) for value in record.values()):
        return record
    flat = dict(record)
    for key, value in record.items():
        if isinstance(value, Mapping):
            flat |= {f"{key} {part}": inner for part, inner in value.items()}
    return flat


def claims(
    head: Head,
    logs: Sequence[LogSource],
    tables: Sequence[TableSource],
    renamed: Mapping[str, Mapping[str, str]],
) -> list[Claim]:
    """All claims on a file, the most specific first; `renamed` maps a table source's id to the employer's names."""
    found = [claim for source in logs if (claim := _log_claim(source, head))]
    if head.shape in (Shape.CSV, Shape.DOCUMENT, Shape.LINES):
        columns = head.columns or tuple(
            dict.fromkeys(key for record in head.records for key in spread(record))
        )
        headers = {plain_name(header): header for header in reversed(columns)}
        found += [c for s in tables if (c := _table_claim(s, headers, renamed.get(s.id, {}), head))]
    return sorted(found, key=lambda claim: (-claim.score, claim.source.id))


def _log_claim(source: LogSource, head: Head) -> Claim | None:
    """The best envelope under which this source knows records of the file."""
    best: Claim | None = None
    for envelope in ENVELOPES_OF_CSV if head.shape is Shape.CSV else ENVELOPES:
        inner = (opened(record, envelope) for record in head.records)
        score = max((source.recognises(record) for record in inner if record), default=0)
        if score and (best is None or score > best.score):
            best = Claim(source, score, envelope, head=head)
    return best


def _table_claim(
    source: TableSource, headers: Mapping[str, str], renamed: Mapping[str, str], head: Head
) -> Claim | None:
    """Match headers, by plain name, to our columns through the alias table; the employer's own mapping goes first."""
    matched: dict[str, str] = {}
    for theirs, ours in renamed.items():
        if plain_name(theirs) in headers:
            matched[headers[plain_name(theirs)]] = ours
    for ours, names in source.plain_aliases:
        if headers.keys().isdisjoint(names) or ours in matched.values():
            continue
        if found := next((headers[n] for n in names if n in headers and headers[n] not in matched), None):
            matched[found] = ours
    have = set(matched.values())
    if len(have) < LEAST_COLUMNS:
        return None
    written = {key for record in head.records for key in record} or set(head.columns)
    own = {ours for theirs, ours in matched.items() if theirs in written}  # parts of objects support, no more
    if len(own) < LEAST_COLUMNS or not all(any(column in own for column in group) for group in source.needs):
        return None
    score = 10 + 4 * len(have) + 10 * len(have & set(source.distinctive))
    return Claim(source, min(score, 89) + (10 if renamed else 0), columns=matched, head=head)
