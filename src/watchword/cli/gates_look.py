"""`watchword gates status, needs, holds, export`: what people see of gates."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from watchword.cli.gates_options import AsJson, GatesFile, SettingsFile, at_desk
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


def shown(
    person: Annotated[
        str | None, typer.Argument(help="A person, by your own id; without: everybody.")
    ] = None,
    role: RoleName = None,
    tier: TierName = None,
    gates: GatesFile = None,
    settings: SettingsFile = None,
    as_json: AsJson = False,
) -> None:
    """Show every gate's state, what it needs and what it holds."""
    with at_desk(gates, settings) as at:
        people = status(at, person, role=role, tier=tier)
        for found in [] if as_json else people:
            show_person(found, at.now)
        for row in rows(people) if as_json else ():
            show_json(row)
        if not people and not as_json:
            typer.echo("nobody is under vetting here; `watchword gates start` begins it")


def needs(
    role: Annotated[str, typer.Argument(help="A role, as the rules name it or one of your own.")],
    tier: Annotated[Tier | None, typer.Option(help="Only for a role of your own.")] = None,
    gates: GatesFile = None,
    settings: SettingsFile = None,
    as_json: AsJson = False,
) -> None:
    """Show what everybody of a role is asked for, gate by gate, and what waits for it."""
    with at_desk(gates, settings) as at:
        asked = role_in_force(at.rules, role, tier)
        for gate, each, holds in asked_of(at, asked):
            if as_json:
                told = [{"evidence": need.id, "any_of": list(need.options)} for need in each]
                show_json(
                    {
                        "role": role,
                        "tier": asked.tier.value,
                        "gate": gate,
                        "needs": told,
                        "holds": list(holds),
                    }
                )
                continue
            typer.echo(f"{gate}" + (f", holds {', '.join(holds)}" if holds else ""))
            for need in each:
                typer.echo(f"  {need.id}" + (f": one of {', '.join(need.any_of)}" if need.any_of else ""))


def holding(
    access: Annotated[str | None, typer.Option(help="Only this access.")] = None,
    gates: GatesFile = None,
    settings: SettingsFile = None,
    as_json: AsJson = False,
) -> None:
    """Show which access waits for what, who owns the hold, and when a human decides at the latest."""
    with at_desk(gates, settings) as at:
        found = held(at, access)
        for person, hold in found:
            if as_json:
                show_json({"person": person.case.person_id, "role": person.case.role} | hold.as_row())
            else:
                show_hold(person, hold)
        if not found and not as_json:
            typer.echo("nothing is held")


def exported(
    out: Annotated[Path | None, typer.Option(help="A file; default standard output.")] = None,
    form: Annotated[Form, typer.Option("--format", help="A table, or JSON lines.")] = Form.CSV,
    gates: GatesFile = None,
    settings: SettingsFile = None,
    as_json: AsJson = False,
) -> None:
    """Write every gate of everybody as a table or as JSON lines."""
    with at_desk(gates, settings) as at:
        people = status(at, None)
        text = as_json_lines(people) if as_json or form is Form.JSONL else as_csv(at, people)
    if out is None:
        typer.echo(text, nl=False)
    else:
        write_private(out, text)
        typer.echo(f"{out}: {len(people):,} people", err=as_json)
