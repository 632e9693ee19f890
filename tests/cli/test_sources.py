"""`watchword sources`: what can be read, and where to export it."""

import json

from tests.cli.conftest import Watchword
from watchword.sources.registry import LOG_SOURCES, TABLE_SOURCES

IDS = [*(source.id for source in LOG_SOURCES), *(source.id for source in TABLE_SOURCES)]


def test_every_source_is_listed(watchword: Watchword) -> None:
    told = watchword("sources")
    assert (told.status, told.err) == (0, "")
    assert all(id_ in told.out for id_ in IDS)


def test_as_json_each_is_one_line_that_says_where_to_export_it(watchword: Watchword) -> None:
    rows = [json.loads(line) for line in watchword("sources", "--json").out.splitlines()]
    assert [row["source"] for row in rows] == IDS
    assert all(row["title"] and row["export"] for row in rows)
