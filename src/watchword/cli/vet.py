"""`watchword vet`: applicants' packs in; what agrees, what contradicts, what is shared, what to ask next, out."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer
from rich.console import Console

from watchword.cli.bars import bars
from watchword.cli.failure import fail
from watchword.cli.scan import chosen
from watchword.flows.scan import moment


def command(
    packs: Annotated[list[Path], typer.Argument(help="Folders, each with one applicant's files.")],
    lake: Annotated[
        Path, typer.Option(help="Folder of the records that packs are kept in and compared with.")
    ] = Path("watchword-out/lake"),
    role: Annotated[
        str | None, typer.Option(help="The role applied for, to show its gates where none were begun.")
    ] = None,
    settings: Annotated[Path | None, typer.Option(help="Settings file; default ./watchword.toml.")] = None,
    gates: Annotated[Path | None, typer.Option("--gates", help="A file of gates of your own.")] = None,
    offices: Annotated[
        Path | None, typer.Option(help="CSV of employers' sites: employer, site city, from, to.")
    ] = None,
    as_of: Annotated[str | None, typer.Option(help="Moment to judge by (ISO 8601); default now.")] = None,
    photo_days: Annotated[
        int, typer.Option(min=0, help="Days that photographs are kept, encrypted; 0 keeps none.")
    ] = 365,
    as_json: Annotated[bool, typer.Option("--json", help="Print an answer a line as JSON.")] = False,
) -> None:
    """Read each applicant's pack and say what agrees, what contradicts, what it shares with others, and what to ask.

    Nothing is recorded as decided: people record evidence and decisions with `watchword gates`.
    """
    for path in (*packs, *((offices,) if offices else ())):
        if not path.exists():
            fail(f"{path}: is not there; give the folder that holds one applicant's files", status=2)
    answers = _vetted(packs, lake, role, settings, gates, offices, _moment(as_of), photo_days)
    console = Console()
    for each in answers:
        if as_json:
            sys.stdout.buffer.write(orjson.dumps(each, option=orjson.OPT_NON_STR_KEYS) + b"\n")
        else:
            _shown(each, console)
    if not as_json:
        console.print(
            "\nPeople decide: read the innocent explanations first, and hear the applicant.", style="dim"
        )


def _vetted(
    packs: list[Path],
    lake: Path,
    role: str | None,
    settings: Path | None,
    gates: Path | None,
    offices: Path | None,
    now: datetime,
    photo_days: int,
) -> list[dict[str, Any]]:
    """All answers, in the order of the packs."""
    # heavy libraries are loaded once a pack is there to be read
    from watchword.flows.vet.answer import answer  # noqa: PLC0415
    from watchword.flows.vet.gates import gates_at, standing  # noqa: PLC0415
    from watchword.flows.vet.vet import Request, vet  # noqa: PLC0415

    employer = chosen(settings)
    request = Request(packs, lake, employer, now, offices, photo_days)
    with gates_at(gates or employer.gates.file, now) as at, bars({"vet": "Vetting packs"}) as progress:
        done = vet(request, progress["vet"])
        return [
            answer(
                person,
                pack,
                reading,
                tables,
                done.judged,
                done.facts.get(person, []),
                standing(at, person, role),
            )
            for person, pack, reading, tables in done.readings
        ]


def _shown(answer: dict[str, Any], console: Console) -> None:
    from watchword.report.vetting import print_answer  # noqa: PLC0415

    print_answer(answer, console)


def _moment(text: str | None) -> datetime:
    try:
        return moment(text) if text else datetime.now(UTC)
    except ValueError:
        fail(f"--as-of {text}: not a date or time; write 2026-06-30 or 2026-06-30T12:00Z", status=2)
