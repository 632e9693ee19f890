"""`watchword link passages`: what two people's texts share, word for word, side by side."""

from typing import Annotated

import orjson
import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from watchword.cli.bars import bars
from watchword.cli.failure import fail
from watchword.cli.link_lake import (
    LAKE,
    Advertisements,
    AsJson,
    LakeFolder,
    SettingsFile,
    advertised,
    extra,
    there,
)
from watchword.cli.scan import chosen
from watchword.report.markup import clean


def command(
    one: Annotated[str, typer.Argument(help="A person.")],
    other: Annotated[str, typer.Argument(help="Another person.")],
    lake: LakeFolder = LAKE,
    settings: SettingsFile = None,
    advertisement: Advertisements = None,
    as_json: AsJson = False,
) -> None:
    """Show the passages that two people's texts share: at most five, of 300 letters each.

    Words of advertisements and those that many people's texts have are left out, as `link` does.
    """
    if one == other:
        fail(f"{one}: is given twice; name two people", status=2)
    with extra("link passages"):
        from watchword.flows.link.link_people import standing  # noqa: PLC0415
        from watchword.flows.link.passages import passages  # noqa: PLC0415

    there(lake)
    ads = advertised(advertisement)
    with bars({"passages": "Comparing texts"}) as progress:
        told = progress["passages"]
        shared = passages(lake, chosen(settings), standing(), (one, other), told, ads)
    for person, texts in ((one, shared.one_texts), (other, shared.other_texts)):
        if not texts:
            fail(
                f"{person}: the lake has no text of this person; `watchword vet` and `link --read` keep texts"
            )
    if as_json:
        for each in shared.passages:
            row = {"a": one, "b": other, "words": each.words, "in_a": each.in_a, "in_b": each.in_b}
            typer.echo(orjson.dumps(row))
        return
    if not shared.passages:
        beside = " but what many people wrote or an advertisement has" if shared.common else ""
        typer.echo(f"{one} and {other} share no passage of five words or more{beside}")
        return
    table = Table("words", clean(one), clean(other), show_lines=True)
    for each in shared.passages:
        table.add_row(str(each.words), Text(clean(each.in_a)), Text(clean(each.in_b)))
    Console().print(table)
    typer.echo("Equal words are a question: samples and courses give them to strangers.")
    if shared.common:
        typer.echo("Words that many people wrote, or an advertisement has, are left out.")
