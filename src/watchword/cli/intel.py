"""`watchword intel`: threat reports read into structure."""

import sys
from pathlib import Path
from typing import Annotated

import orjson
import typer

from watchword.cli.failure import fail
from watchword.cli.intel_accept import accept
from watchword.cli.intel_accept import read as judged
from watchword.cli.intel_coverage import coverage
from watchword.cli.intel_exchange import commands
from watchword.cli.intel_view import show

app = typer.Typer(help="Read threat reports: who, how, against whom, and what to do.", no_args_is_help=True)

app.command("accept")(accept)
app.command("coverage")(coverage)
commands(app)

#: The file that `intel read --out` writes.
WRITTEN = "report.json"


@app.command("read")
def read(
    report: Annotated[Path, typer.Argument(help="A report: plain text, Markdown, HTML or PDF.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    out: Annotated[
        Path | None,
        typer.Option("--out", help="A folder to write report.json to.", show_default=False),
    ] = None,
) -> None:
    """Read a report and print what it says: names, countries, techniques, tactics, advice, addresses, amounts, dates."""
    found = judged(report)
    told = orjson.dumps(found, option=orjson.OPT_INDENT_2)
    if out is not None:
        _write(out, told)
    if as_json:
        sys.stdout.buffer.write(orjson.dumps(found) + b"\n")
        return
    show(found)
    if out is not None:
        typer.echo(f"written: {out / WRITTEN}", err=True)


def _write(folder: Path, told: bytes) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / WRITTEN).write_bytes(told + b"\n")
    except OSError as error:
        fail(f"--out {folder}: cannot be written: {error.strerror}; give a folder of your own")
