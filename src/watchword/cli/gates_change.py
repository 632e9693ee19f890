"""`watchword gates start, raise, leave`: what opens gates."""

from typing import Annotated

import typer

from watchword.casework.store import CaseRow
from watchword.cli.gates_options import By, Job, PersonId, on_gates
from watchword.cli.gates_view import show_json, show_person
from watchword.flows.gates.begin import begin, leave, raise_tier
from watchword.flows.gates.desk import gates_of
from watchword.flows.gates.look import rows
from watchword.vetting.tier import Tier


@on_gates
def start(
    job: Job,
    person: PersonId,
    role: Annotated[str, typer.Option(help="The role, as the rules name it or one of your own.")],
    by: By,
    tier: Annotated[Tier | None, typer.Option(help="Only for a role of your own.")] = None,
) -> None:
    """Begin the vetting of an applicant; somebody who left and comes back begins anew."""
    _show(job, begin(job.desk, person, role, tier, by))


@on_gates
def raised(
    job: Job,
    person: PersonId,
    tier: Annotated[Tier, typer.Argument(help="The tier that the person's role rises to.")],
    by: By,
) -> None:
    """Let a role's tier rise: what it gains waits for the gate of a change of privilege."""
    _show(job, raise_tier(job.desk, person, tier, by))


@on_gates
def leaving(job: Job, person: PersonId, by: By) -> None:
    """Open the gate of leaving: access ends, and what was lent comes back."""
    _show(job, leave(job.desk, person, by))


def _show(job: Job, case: CaseRow) -> None:
    found = gates_of(job.desk, case)
    if not job.as_json:
        show_person(found, job.desk.now)
        return
    for row in rows([found]):
        show_json(row)
