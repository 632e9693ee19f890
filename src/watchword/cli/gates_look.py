"""`watchword gates status, needs, holds, export`: what people see of gates."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from watchword.cli.gates_options import Job, on_gates
from watchword.cli.gates_view import show_hold, show_json, show_person
from watchword.flows.gates.look import as_csv, as_json_lines, asked_of, held, rows, status
from watchword.flows.gates.written import write_private
from watchword.vetting.in_force import role_in_force
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
        typer.echo("nobody is under vetting here; `watchword gates start` begins it")


@on_gates
def needs(
    job: Job,
    role: Annotated[str, typer.Argument(help="A role, as the rules name it or one of your own.")],
    tier: Annotated[Tier | None, typer.Option(help="Only for a role of your own.")] = None,
) -> None:
    """Show what everybody of a role is asked for, gate by gate, and what waits for it."""
    asked = role_in_force(job.desk.rules, role, tier)
    for gate, each, holds in asked_of(job.desk, asked):
        if job.as_json:
            told = [
                {"evidence": need.id, "any_of": list(need.options), "other_than": need.other_than}
                for need in each
            ]
            of_role = {"role": role, "tier": asked.tier.value}
            show_json(of_role | {"gate": gate, "needs": told, "holds": list(holds)})
            continue
        typer.echo(f"{gate}" + (f", holds {', '.join(holds)}" if holds else ""))
        for need in each:
            other = f", by another one than {need.other_than}" if need.other_than else ""
            typer.echo(f"  {need.id}{other}" + (f": one of {', '.join(need.any_of)}" if need.any_of else ""))


@on_gates
def holding(
    job: Job,
    access: Annotated[str | None, typer.Option(help="Only this access.")] = None,
) -> None:
    """Show which access waits for what, who owns the hold, and when a human decides at the latest."""
    found = held(job.desk, access)
    for person, hold in found:
        if job.as_json:
            show_json({"person": person.case.person_id, "role": person.case.role} | hold.as_row())
        else:
            show_hold(person, hold)
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
        typer.echo(f"{out}: {len(people):,} people", err=job.as_json)
