"""`watchword gates status, holds, export`: what people see of gates."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from watchword.cli.gates_options import Job, on_gates
from watchword.cli.gates_view import hold_row, say, show_hold, show_json, show_person
from watchword.flows.gates.look import as_csv, as_json_lines, held, rows, status
from watchword.flows.gates.written import write_private
from watchword.report.words import count
from watchword.vetting.tier import Tier

RoleName = Annotated[str | None, typer.Option("--role", help="Only people of this role.")]
TierName = Annotated[Tier | None, typer.Option("--tier", help="Only people of this tier.")]


class Form(StrEnum):
    """How an export is written."""

    CSV = "csv"
    JSONL = "jsonl"


@on_gates
def shown(
    job: Job,
    person: Annotated[
        str | None, typer.Argument(help="A person, by your own id; without: everybody.")
    ] = None,
    role: RoleName = None,
    tier: TierName = None,
) -> None:
    """Show every gate's state, what it needs and what it holds."""
    people = status(job.desk, person, role=role, tier=tier)
    if job.as_json:
        for row in rows(people):
            show_json(row)
        return
    for found in people:
        show_person(found, job.desk.now)
    if not people:
        of_whom = f" of role {role}" * bool(role) + f" of tier {tier}" * bool(tier)
        say(f"nobody{of_whom} is under vetting here; `watchword gates start` begins it")


@on_gates
def holding(
    job: Job,
    access: Annotated[str | None, typer.Option(help="Only this access.")] = None,
) -> None:
    """Show which access waits for what, who owns the hold, and when a human decides at the latest.

    Who left and has not settled it is shown too: devices that are lent still, and secrets that were not changed.
    """
    found = held(job.desk, access)
    for person, hold in found:
        if job.as_json:
            show_json(hold_row(person, hold, job.desk.now))
        else:
            show_hold(person, hold, job.desk.now)
    if not found and not job.as_json:
        typer.echo("nothing is held")


@on_gates
def exported(
    job: Job,
    out: Annotated[Path | None, typer.Option(help="A file; default standard output.")] = None,
    form: Annotated[Form, typer.Option("--format", help="A table, or JSON lines.")] = Form.CSV,
) -> None:
    """Write every gate of everybody as a table or as JSON lines."""
    people = status(job.desk, None)
    text = as_json_lines(people) if job.as_json or form is Form.JSONL else as_csv(job.desk, people)
    if out is None:
        typer.echo(text, nl=False)
    else:
        write_private(out, text)
        exported = len({each.case.person_id for each in people})
        typer.echo(f"{out}: {count(exported, 'person', 'people')}", err=job.as_json)
