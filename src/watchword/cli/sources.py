"""`watchword sources`: what can be read, and where to export it."""

import sys
from typing import Annotated

import orjson
import typer
from rich.console import Console
from rich.table import Table

from watchword.sources.registry import LOG_SOURCES, TABLE_SOURCES


def command(
    as_json: Annotated[bool, typer.Option("--json", help="Print a source a line as JSON.")] = False,
) -> None:
    """List the formats that Watchword reads, by content and never by file name."""
    rows = [(log.id, log.title, log.export) for log in LOG_SOURCES]
    rows += [(table.id, table.title, table.export) for table in TABLE_SOURCES]
    if as_json:
        for id_, title, export in rows:
            sys.stdout.buffer.write(orjson.dumps({"source": id_, "title": title, "export": export}) + b"\n")
        return
    table = Table("source", "what it is", "where to export it", box=None, pad_edge=False)
    for row in rows:
        table.add_row(*row)
    Console().print(table)
