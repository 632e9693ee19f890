"""`watchword indicators`: the published red flags that are computed, and each one's card."""

import sys
from typing import Annotated, Any

import orjson
import typer
from rich.console import Console
from rich.table import Table

from watchword.cli.failure import fail
from watchword.cli.options import AsJson
from watchword.indicators.card import Card
from watchword.indicators.registry import indicators
from watchword.knowledge import citations

app = typer.Typer(
    help="List the published red flags that are computed, or show one's card.", invoke_without_command=True
)


@app.callback()
def listing(context: typer.Context, as_json: AsJson = False) -> None:
    """List all indicators."""
    if context.invoked_subcommand:
        return
    cards = indicators()
    if as_json:
        for card in cards.values():
            sys.stdout.buffer.write(orjson.dumps(_card(card)) + b"\n")
        return
    table = Table("indicator", "stage", "family", "asks", box=None, pad_edge=False)
    for card in cards.values():
        table.add_row(card.id, card.stage.value, card.family.value, card.asks)
    Console().print(table)


@app.command("show")
def show(
    id_: Annotated[str, typer.Argument(metavar="ID", help="The indicator's id.")],
    as_json: AsJson = False,
) -> None:
    """Print one indicator's card with its sources."""
    card = indicators().get(id_)
    if card is None:
        fail(f"{id_}: no such indicator; `watchword indicators` lists them", status=2)
    if as_json:
        sys.stdout.buffer.write(orjson.dumps(_card(card)) + b"\n")
        return
    console = Console()
    console.print(f"[bold]{card.id}[/bold]  {card.stage.value} · {card.family.value}\n{card.asks}\n")
    console.print(card.explanation + "\n", markup=False)
    console.print(
        f"Expected of the scheme {card.if_scheme:.1%}, of honest people {card.if_honest:.1%}, "
        "before the company's own rate is learned."
    )
    console.print(f"Needs: {', '.join(card.needs)}")
    for words, values in (
        ("Innocent explanations", card.innocent),
        ("ATT&CK", card.attack),
        ("Insider Threat Matrix", card.insider),
    ):
        if values:
            console.print(f"{words}: {'; '.join(values)}")
    console.print(f"What would settle it: {card.settle}")
    console.print("Sources:")
    known = citations()
    for key in card.cites:
        cite = known[key]
        console.print(
            f"  {cite.publisher}, {cite.date}: {cite.title}" + (f" <{cite.url}>" if cite.url else ""),
            markup=False,
            soft_wrap=True,
        )


def _card(card: Card) -> dict[str, Any]:
    return {
        "id": card.id, "asks": card.asks, "stage": card.stage.value, "family": card.family.value, "needs": card.needs,
        "if_scheme": card.if_scheme, "if_honest": card.if_honest, "innocent": card.innocent, "settle": card.settle,
        "attack": card.attack, "insider": card.insider, "cites": card.cites, "mode": card.mode.value if card.mode else None,
        "explanation": card.explanation,
    }  # fmt: skip
