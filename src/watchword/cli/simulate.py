"""`watchword simulate`: a company's exports, applicants' packs or years of applications, and the answers beside them."""

from pathlib import Path
from typing import Annotated

import typer

from watchword.cli.bars import bars
from watchword.cli.failure import fail
from watchword.simulation import simulate
from watchword.simulation.applicants.simulate_applicants import simulate_applicants


def command(
    out: Annotated[Path, typer.Option(help="Folder for what is written, and for the answers.")],
    people: Annotated[int, typer.Option(help="How many people work there.", min=20, max=100_000)] = 600,
    days: Annotated[int, typer.Option(help="How many days of logs.", min=14, max=730)] = 120,
    seed: Annotated[int, typer.Option(help="The same seed writes the same.")] = 7,
    planted: Annotated[
        float, typer.Option(help="Share of people who belong to the scheme.", min=0, max=0.5)
    ] = 0.01,
    packs: Annotated[
        bool, typer.Option("--packs", help="Write applicants' packs instead of a company.")
    ] = False,
    more: Annotated[int, typer.Option(help="Further honest packs.", min=0, max=10_000)] = 0,
    applicants: Annotated[
        int | None,
        typer.Option(help="Write so many applications of three years instead.", min=200, max=1_000_000),
    ] = None,
    ring: Annotated[
        int, typer.Option(help="Personas of one hand among the applications.", min=0, max=500)
    ] = 12,
) -> None:
    """Write a simulated company's exports, or applicants, in the vendors' real formats."""
    if packs and applicants is not None:
        fail("--packs, --applicants: give one of them; the other is another run", 2)
    try:
        if packs:
            _packs(out, seed, more)
        elif applicants is not None:
            _applicants(out, seed, applicants, ring)
        else:
            _company(out, people, days, seed, planted)
    except (OSError, ValueError) as error:
        fail(str(error))


def _company(out: Path, people: int, days: int, seed: int, planted: float) -> None:
    with bars({"simulate": "Simulating a company"}) as progress:
        simulate(people, days, seed, out, planted_share=planted, progress=progress["simulate"])
    _told(f"Exports: {out / 'exports'}\nAnswers: {out / 'truth.json'}\nSettings: {out / 'watchword.toml'}")


def _packs(out: Path, seed: int, more: int) -> None:
    from watchword.simulation.packs.simulate_packs import simulate_packs  # noqa: PLC0415 - needs the extra vet

    with bars({"packs": "Writing packs"}) as progress:
        simulate_packs(seed, out, more=more, progress=progress["packs"])
    _told(f"Packs: {out / 'packs'}\nAnswers: {out / 'packs-truth.json'}")


def _applicants(out: Path, seed: int, applicants: int, ring: int) -> None:
    with bars({"applicants": "Drawing applicants"}) as progress:
        simulate_applicants(seed, out, applicants=applicants, ring=ring, progress=progress["applicants"])
    _told(f"Applicants: {out / 'applicants'}\nAnswers: {out / 'applicants-truth.json'}")


def _told(text: str) -> None:
    typer.echo(text, err=True)
