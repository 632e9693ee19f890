"""`watchword gates start, raise, leave`: what opens gates."""

from typing import Annotated

import typer

from watchword.casework.store import CaseRow
from watchword.cli.gates_options import AsJson, By, GatesFile, PersonId, SettingsFile, at_desk
from watchword.cli.gates_view import show_json, show_person
from watchword.flows.gates.begin import begin, leave, raise_tier
from watchword.flows.gates.desk import Desk, gates_of
from watchword.flows.gates.look import rows
from watchword.vetting.tier import Tier


def start(
    person: PersonId,
    role: Annotated[str, typer.Option(help="The role, as the rules name it or one of your own.")],
    by: By,
    tier: Annotated[Tier | None, typer.Option(help="Only for a role of your own.")] = None,
    gates: GatesFile = None,
    settings: SettingsFile = None,
    as_json: AsJson = False,
) -> None:
    """Begin the vetting of an applicant; somebody who left and comes back begins anew."""
    with at_desk(gates, settings) as at:
        _show(at, begin(at, person, role, tier, by), as_json=as_json)


def raised(
    person: PersonId,
    tier: Annotated[Tier, typer.Argument(help="The tier that the person's role rises to.")],
    by: By,
    gates: GatesFile = None,
    settings: SettingsFile = None,
    as_json: AsJson = False,
) -> None:
    """Let a role's tier rise: what it gains waits for the gate of a change of privilege."""
    with at_desk(gates, settings) as at:
        _show(at, raise_tier(at, person, tier, by), as_json=as_json)


def leaving(
    person: PersonId, by: By, gates: GatesFile = None, settings: SettingsFile = None, as_json: AsJson = False
) -> None:
    """Open the gate of leaving: access ends, and what was lent comes back."""
    with at_desk(gates, settings) as at:
        _show(at, leave(at, person, by), as_json=as_json)


def _show(at: Desk, case: CaseRow, *, as_json: bool) -> None:
    found = gates_of(at, case)
    if not as_json:
        show_person(found, at.now)
        return
    for row in rows([found]):
        show_json(row)
