"""`watchword intel coverage`: what of a report Watchword sees or does, what it cannot see here, and what is missing."""

import sys
from pathlib import Path
from typing import Annotated

import orjson
import typer

from watchword.cli.failure import fail
from watchword.cli.intel_accept import read
from watchword.cli.intel_coverage_view import show
from watchword.cli.options import ListsFolder, SettingsFile
from watchword.cli.scan import chosen
from watchword.flows.screen import OFFICIAL
from watchword.flows.watch_lists import list_store
from watchword.indicators.registry import indicators
from watchword.intel.coverage import Coverage, Sight, coverage_layer, coverage_of, sight_of, told


def coverage(
    report: Annotated[Path, typer.Argument(help="A threat report: text, Markdown, HTML or PDF.")],
    lake: Annotated[
        Path | None,
        typer.Option(
            "--lake",
            help="The records of a scan; without it, all sources are taken as given.",
            show_default=False,
        ),
    ] = None,
    settings: SettingsFile = None,
    lists: ListsFolder = None,
    navigator: Annotated[
        Path | None,
        typer.Option("--navigator", help="A file for a layer of the ATT&CK Navigator.", show_default=False),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Say which techniques and advice of a report Watchword covers, what it cannot see here, and what is missing."""
    found = _covered(report, lake, settings, lists)
    if navigator is not None:
        _write(navigator, orjson.dumps(coverage_layer(found), option=orjson.OPT_INDENT_2))
    if as_json:
        sys.stdout.buffer.write(orjson.dumps(told(found)) + b"\n")
        return
    show(found)


def _covered(report: Path, lake: Path | None, settings: Path | None, lists: Path | None) -> Coverage:
    rules = chosen(settings)
    sight = Sight()
    if lake is not None:
        official = any(each.list_id in OFFICIAL for each in list_store(lists).lists())
        sight = sight_of(lake, official=official)
    return coverage_of(read(report), indicators(), sight, rules)


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content + b"\n")
    except OSError as error:
        fail(f"--navigator {path}: cannot be written: {error.strerror}; give a file in a folder of your own")
    typer.echo(f"{path}: {len(content) + 1:,} bytes", err=True)
