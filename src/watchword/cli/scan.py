"""`watchword scan`: a folder of exports in, ranked and explained cases out."""

import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer
from rich.console import Console

from watchword.cli.bars import bars
from watchword.cli.failure import fail
from watchword.cli.options import ListsFolder, SettingsFile
from watchword.flows.results import write_results
from watchword.flows.scan import Request, Scan, moment, scan
from watchword.report.terminal import print_cases
from watchword.settings import Settings, load

#: Words for the steps that a user sees pass.
STEPS = {
    "read": "Reading exports",
    "prepare": "Joining records",
    "screen": "Asking watch lists",
    "indicators": "Asking indicators",
}

Out = Annotated[Path, typer.Option("--out", help="Folder for results.")]


def command(
    folder: Annotated[Path, typer.Argument(help="Folder of exports; any mix of files, nested, .gz, .zip.")],
    out: Out = Path("watchword-out"),
    lake: Annotated[Path | None, typer.Option(help="Folder of the records; default OUT/lake.")] = None,
    settings: SettingsFile = None,
    as_of: Annotated[
        str | None, typer.Option(help="Moment to judge by (ISO 8601); default the latest event.")
    ] = None,
    lists: ListsFolder = None,
    engine: Annotated[str, typer.Option(help="duckdb or spark.")] = "duckdb",
    everyone: Annotated[
        bool, typer.Option("--all", help="List people in the bands clear and unseen too.")
    ] = False,
    pseudonyms: Annotated[bool, typer.Option(help="Write reports without names and e-mails.")] = False,
    strict: Annotated[
        bool, typer.Option(help="Exit with 1 if anything was rejected or not recognised.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print a case a line as JSON.")] = False,
) -> None:
    """Read the exports in FOLDER and say who needs a closer look, and exactly why."""
    if engine not in ("duckdb", "spark"):
        fail(f"--engine {engine}: there is duckdb and spark", status=2)
    if not folder.is_dir():
        what = "a file, not a folder" if folder.exists() else "no such folder"
        fail(f"{folder}: {what}; give the folder that holds the exports", status=2)
    if lists is not None and not lists.is_dir():
        fail(f"--lists {lists}: no such folder; `watchword lists update --lists {lists}` makes it", status=2)
    given = (chosen(settings), judged_at(as_of), engine, everyone, lists)
    request = Request(folder, out, lake or out / "lake", *given)
    done = carry_out(request, pseudonyms=pseudonyms)
    show(done, out, as_json=as_json)
    if strict and any(s["rejected"] or s["format"] is None for s in done.document["sources"]):
        fail("something was rejected or not recognised (--strict); see rejects.jsonl")


def chosen(path: Path | None) -> Settings:
    """The settings that the user names, else ./watchword.toml, else the defaults; never from the exports."""
    here = Path("watchword.toml")
    return load(path or (here if here.is_file() else None))


def carry_out(request: Request, *, pseudonyms: bool = False) -> Scan:
    """Scan with bars on standard error, and write the results."""
    with bars(STEPS) as progress:
        done = scan(request, progress)
    return write_results(done, request.out, pseudonyms=pseudonyms)


def show(done: Scan, out: Path, *, as_json: bool) -> None:
    """Print the cases, and where the report lies."""
    if as_json:
        for case in done.document["cases"]:
            sys.stdout.buffer.write(orjson.dumps(case) + b"\n")
        return
    console = Console()
    document: Any = done.document
    print_cases(document, console)
    console.print(
        f"\nReport: {out / 'report.html'}\nCases:  {out / 'cases.json'}", highlight=False, soft_wrap=True
    )


def judged_at(text: str | None) -> datetime | None:
    """The moment of --as-of, None where it was not given; ends the program with one line for what is none."""
    try:
        return moment(text) if text else None
    except ValueError:
        fail(f"--as-of {text}: not a date or time; write 2026-06-30 or 2026-06-30T12:00Z", status=2)
