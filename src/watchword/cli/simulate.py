"""`watchword simulate`: the exports of a company that never was, and the answers beside them."""

from pathlib import Path
from typing import Annotated

import typer

from watchword.cli.bars import bars
from watchword.simulation import simulate


def command(
    out: Annotated[Path, typer.Option(help="Folder for exports/ and truth.json.")],
    people: Annotated[int, typer.Option(help="How many people work there.", min=20, max=100_000)] = 600,
    days: Annotated[int, typer.Option(help="How many days of logs.", min=14, max=730)] = 120,
    seed: Annotated[int, typer.Option(help="The same seed makes the same company.")] = 7,
    planted: Annotated[
        float, typer.Option(help="Share of people who belong to the scheme.", min=0, max=0.5)
    ] = 0.01,
) -> None:
    """Write a simulated company's exports in the vendors' real formats."""
    with bars({"simulate": "Simulating a company"}) as progress:
        simulate(people, days, seed, out, planted_share=planted, progress=progress["simulate"])
    typer.echo(
        f"Exports: {out / 'exports'}\nAnswers: {out / 'truth.json'}\nSettings: {out / 'watchword.toml'}",
        err=True,
    )
