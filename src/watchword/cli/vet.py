"""`watchword vet`: applicants' packs in; what agrees, what contradicts, what is shared, what to ask next, out."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import orjson
import typer
from rich.console import Console

from watchword.cli.bars import bars
from watchword.cli.failure import complain, fail
from watchword.cli.options import ListsFolder, SettingsFile
from watchword.cli.scan import chosen, judged_at
from watchword.report.vetting import print_answer

if TYPE_CHECKING:
    from watchword.flows.vet.vet_packs import Answers


def command(
    packs: Annotated[list[Path], typer.Argument(help="Folders, each with one applicant's files.")],
    lake: Annotated[
        Path, typer.Option(help="Folder of the records that packs are kept in and compared with.")
    ] = Path("watchword-out/lake"),
    role: Annotated[
        str | None, typer.Option(help="The role applied for, to show its gates where none were begun.")
    ] = None,
    settings: SettingsFile = None,
    gates: Annotated[Path | None, typer.Option("--gates", help="A file of gates of your own.")] = None,
    offices: Annotated[
        Path | None, typer.Option(help="CSV of employers' sites: employer, city, from, to.")
    ] = None,
    lists: ListsFolder = None,
    as_of: Annotated[str | None, typer.Option(help="Moment to judge by (ISO 8601); default now.")] = None,
    photo_days: Annotated[
        int, typer.Option(min=0, max=3650, help="Days that photographs are kept, encrypted; 0 keeps none.")
    ] = 365,
    as_json: Annotated[bool, typer.Option("--json", help="Print an answer a line as JSON.")] = False,
) -> None:
    """Read each applicant's pack and say what agrees, what contradicts, what it shares with others, and what to ask.

    Nothing is recorded as decided: people record evidence and decisions with `watchword gates`.

    A pack that cannot be read is told on standard error and costs no other.

    Exit status: 0 if a pack was read, 1 if none could be, 2 for wrong usage.
    """
    if offices is not None and not offices.is_file():
        fail(f"--offices {offices}: no such file; give a CSV of employers' sites, or leave it away", status=2)
    if lists is not None and not lists.is_dir():
        fail(f"--lists {lists}: no such folder; `watchword lists update --lists {lists}` makes it", status=2)
    now = judged_at(as_of) or datetime.now(UTC)
    given = {"role": role, "settings": chosen(settings), "gates": gates, "offices": offices, "lists": lists}
    found = _vetted(packs, lake, given | {"now": now, "photo_days": photo_days})
    _shown(found.answers, as_json=as_json)
    _told(found.unread)


def _vetted(packs: list[Path], lake: Path, given: dict[str, Any]) -> "Answers":
    """The answers; a role that is none and packs that all cannot be read end in one line."""
    # heavy libraries are loaded once packs are there to be read, not for `watchword --help`
    from watchword.flows.vet.gates import RoleError  # noqa: PLC0415
    from watchword.flows.vet.request import NoPackError  # noqa: PLC0415
    from watchword.flows.vet.vet_packs import vet_packs  # noqa: PLC0415

    try:
        with bars({"vet": "Vetting packs"}) as progress:
            return vet_packs(packs, lake, progress=progress["vet"], **given)
    except RoleError as error:
        fail(f"--role: {error}", status=2)
    except NoPackError as error:
        _told(error.unread[:-1])
        fail(error.unread[-1], status=1 if any(folder.is_dir() for folder in packs) else 2)


def _shown(answers: list[dict[str, Any]], *, as_json: bool) -> None:
    """An answer a line as JSON, or all of them in words."""
    if as_json:
        for each in answers:
            sys.stdout.buffer.write(orjson.dumps(each, option=orjson.OPT_NON_STR_KEYS) + b"\n")
        return
    console = Console()
    packs = {each["person"]: each["pack"] for each in answers}
    for each in answers:
        print_answer(each, console, packs)
    console.print(
        "\nPeople decide: read the innocent explanations first, and hear the applicant.", style="dim"
    )


def _told(unread: list[str]) -> None:
    """A line on standard error for each pack that could not be read."""
    for line in unread:
        complain(line)
