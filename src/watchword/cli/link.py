"""`watchword link`: personas, the reasons of each tie, and what people judged and concluded."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import orjson
import typer

from watchword.cli import link_conclude, link_queue, link_share
from watchword.cli.bars import bars
from watchword.cli.failure import fail
from watchword.cli.link_view import print_linked
from watchword.cli.scan import chosen

if TYPE_CHECKING:
    from watchword.flows.link.link_people import Found
    from watchword.linkage.linking import Linked

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
app.command("judge")(link_conclude.judge)
app.command("conclude")(link_conclude.conclude)
app.command("from")(link_queue.command)
app.command("key")(link_share.key)
app.command("share")(link_share.share)
app.command("compare")(link_share.compare)

Lake = Annotated[Path, typer.Option(help="Folder of the records.")]


@app.callback(invoke_without_command=True)
def command(
    context: typer.Context,
    lake: Lake = Path("watchword-out/lake"),
    out: Annotated[
        Path | None, typer.Option(help="Folder for personas.graphml and personas.svg; none by default.")
    ] = None,
    settings: Annotated[Path | None, typer.Option(help="Settings file; default ./watchword.toml.")] = None,
    read: Annotated[
        Path | None, typer.Option(help="A folder of exports to read into the records first.")
    ] = None,
    advertisement: Annotated[
        list[Path] | None, typer.Option(help="A job advertisement's text: its words are nobody's own.")
    ] = None,
    least: Annotated[int, typer.Option(min=2, help="Show personas of at least so many people.")] = 2,
    as_json: Annotated[bool, typer.Option("--json", help="Print a persona a line as JSON.")] = False,
) -> None:
    """Show identities that one hand seems to operate, with the reason on each edge.

    A link is evidence only through the value that the two share; nobody's risk flows to a neighbour.
    """
    if context.invoked_subcommand is not None:
        return
    for path in (*((read,) if read else ()), *(advertisement or ())):
        if not path.exists():
            fail(f"{path}: is not there", status=2)
    if read is None and not lake.is_dir():
        fail(f"--lake {lake}: no such folder; `watchword vet`, `scan` or `link --read` make one", status=2)
    found = _linked(lake, settings, read, advertisement or [])
    linked = found.linked
    shown = [persona for persona in linked.personas if len(persona.people) >= least and persona.names > 1]
    if out is not None:
        _written(out, linked)
    if as_json:
        from watchword.flows.link.results import persona_row  # noqa: PLC0415

        for persona in shown:
            sys.stdout.buffer.write(orjson.dumps(persona_row(persona, found.first)) + b"\n")
        return
    print_linked(found, shown, out)


def _linked(lake: Path, settings: Path | None, read: Path | None, advertisements: list[Path]) -> "Found":
    from watchword.flows.ingest import ingest  # noqa: PLC0415 - loads the linker and the readers
    from watchword.flows.link.link_people import link_people, standing  # noqa: PLC0415
    from watchword.flows.scan import reading  # noqa: PLC0415
    from watchword.lake import Lake  # noqa: PLC0415

    employer = chosen(settings)
    texts = [path.read_text("utf-8", "replace")[:1_000_000] for path in advertisements]
    with bars({"read": "Reading exports", "link": "Linking"}) as progress:
        if read is not None:
            for account in ingest(read, Lake(lake), reading(employer), progress["read"]):
                if account.ingest.format is None or account.ingest.rejected:
                    why = account.ingest.note or f"{account.ingest.rejected:,} rows refused"
                    typer.echo(f"watchword: {account.file}: {why}", err=True)
        return link_people(lake, employer, standing(), progress["link"], texts)


def _written(out: Path, linked: "Linked") -> None:
    from watchword.flows.link.results import write_results  # noqa: PLC0415

    try:
        write_results(out, linked)
    except OSError as error:
        fail(f"--out {out}: cannot be written ({error.strerror}); choose another folder")
