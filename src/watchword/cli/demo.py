"""`watchword demo`: a simulated company, scanned by the same path as anybody's files."""

from pathlib import Path
from typing import Annotated

import typer

from watchword.cli.bars import bars
from watchword.cli.scan import carry_out, show
from watchword.flows.scan import Request
from watchword.settings import load
from watchword.simulation import simulate


def command(
    people: Annotated[int, typer.Option(help="How many people work there.", min=20, max=100_000)] = 600,
    days: Annotated[int, typer.Option(help="How many days of logs.", min=14, max=730)] = 120,
    seed: Annotated[int, typer.Option(help="The same seed makes the same company.")] = 7,
    out: Annotated[Path, typer.Option(help="Folder for exports and results.")] = Path("demo"),
) -> None:
    """Simulate a company that never was, scan its exports, and show the cases."""
    with bars({"simulate": "Simulating a company"}) as progress:
        simulate(people, days, seed, out, progress=progress["simulate"])
    # People and firms that never were are asked of no publisher's list: what met one would be chance.
    no_lists = out / "lists"
    settings = load(out / "watchword.toml")
    request = Request(out / "exports", out / "out", out / "out" / "lake", settings, lists=no_lists)
    done = carry_out(request)
    show(done, out / "out", as_json=False)
    typer.echo("Watch lists: only the one that ships was asked, since these people and firms never were.")
