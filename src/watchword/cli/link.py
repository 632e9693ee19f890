"""`watchword link`: personas, the reasons of each tie, and what people judged and concluded."""

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import orjson
import typer

from watchword.cli import link_conclude, link_passages, link_queue, link_same, link_share
from watchword.cli.bars import bars
from watchword.cli.failure import complain, fail
from watchword.cli.link_lake import LAKE, Advertisements, LakeFolder, SettingsFile, advertised, extra, there
from watchword.cli.link_view import left_out, print_linked
from watchword.cli.scan import chosen
from watchword.report.words import count

if TYPE_CHECKING:
    from watchword.flows.link.link_people import Found
    from watchword.lake import Ingest

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
app.command("judge")(link_conclude.judge)
app.command("conclude")(link_conclude.conclude)
app.command("from")(link_queue.command)
app.command("same")(link_same.command)
app.command("passages")(link_passages.command)
app.command("key")(link_share.key)
app.command("share")(link_share.share)
app.command("compare")(link_share.compare)
app.command("asked")(link_share.asked)


@app.callback(invoke_without_command=True)
def command(
    context: typer.Context,
    lake: LakeFolder = LAKE,
    out: Annotated[
        Path | None, typer.Option(help="Folder for personas.graphml and personas.svg; none by default.")
    ] = None,
    settings: SettingsFile = None,
    read: Annotated[
        Path | None, typer.Option(help="A folder of exports to read into the records first.")
    ] = None,
    advertisement: Advertisements = None,
    least: Annotated[int, typer.Option(min=2, help="Show personas of at least so many people.")] = 2,
    weak: Annotated[bool, typer.Option("--weak", help="Show ties too weak alone too.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print a persona a line as JSON.")] = False,
) -> None:
    """Show identities that one hand seems to operate, with the reason on each edge.

    A link is evidence only through the value that the two share; nobody's risk flows to a neighbour.
    """
    if context.invoked_subcommand is not None:
        _nothing_before(context)
        return
    _usable(lake, read, out)
    found = _linked(lake, settings, read, advertised(advertisement))
    shown = [each for each in found.linked.personas if len(each.people) >= least and each.names > 1]
    if out is not None:
        from watchword.flows.link.results import write_results  # noqa: PLC0415

        write_results(out, shown)
    if as_json:
        from watchword.flows.link.results import edge_row, persona_row  # noqa: PLC0415

        for persona in shown:
            sys.stdout.buffer.write(orjson.dumps(persona_row(persona, found.first)) + b"\n")
        for link in found.weak if weak else ():
            sys.stdout.buffer.write(orjson.dumps({**edge_row(link), "says": link.says()}) + b"\n")
        for line in left_out(found, shown, weak=weak):
            complain(line)
        return
    print_linked(found, shown, out, weak=weak)


def _nothing_before(context: typer.Context) -> None:
    """End the program where an option stands before the subcommand, which would go on without it."""
    for name in context.params:
        source = context.get_parameter_source(name)
        if source is not None and source.name == "COMMANDLINE":
            option = {"as_json": "--json"}.get(name, f"--{name}")
            fail(
                f"link {context.invoked_subcommand}: {option} stands before it; write it after the subcommand",
                status=2,
            )


def _usable(lake: Path, read: Path | None, out: Path | None) -> None:
    """End the program now, rather than after the work, where a file or folder that was named cannot be used."""
    if read is None:
        there(lake)
    elif not read.is_dir():
        fail(f"--read {read}: no such folder; give the folder that holds the exports", status=2)
    if out is not None:
        from watchword.lake import private  # noqa: PLC0415

        try:
            private(out)
            with tempfile.TemporaryFile(dir=out):
                pass
        except OSError as error:
            fail(f"--out {out}: cannot be written ({error.strerror}); choose another folder")


def _linked(lake: Path, settings: Path | None, read: Path | None, texts: list[str]) -> "Found":
    from watchword.flows.ingest import ingest  # noqa: PLC0415 - loads the linker and the readers

    with extra("link"):
        from watchword.flows.link.link_people import link_people, standing  # noqa: PLC0415
    from watchword.flows.reading import reading  # noqa: PLC0415
    from watchword.lake import Lake  # noqa: PLC0415

    employer = chosen(settings)
    with bars({"read": "Reading exports", "link": "Linking"}) as progress:
        if read is not None:
            for account in ingest(read, Lake(lake), reading(employer), progress["read"]):
                if account.ingest.format is None or account.ingest.rejected:
                    complain(f"{account.file}: {_refused(account.ingest)}")
        return link_people(lake, employer, standing(), progress["link"], texts)


def _refused(ingest: "Ingest") -> str:
    """Why a file, or how many of its rows, could not be read, and where and why the first of them."""
    rows = count(ingest.rejected, "row") + " refused" if ingest.rejected else ""
    for first in ingest.rejects[:1]:
        at = (
            f"line {first.line:,}" if first.line is not None else f"byte {first.byte:,}" if first.byte else ""
        )
        rows += f", the first{f' at {at}' if at else ''}: {first.reason}"
    return "; ".join(filter(None, (ingest.note, rows))) or "could not be read"
