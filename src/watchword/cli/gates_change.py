"""`watchword gates start, raise, leave`: what opens gates."""

from pathlib import Path
from typing import Annotated

import typer

from watchword.casework.store import CaseRow
from watchword.cli.failure import complain
from watchword.cli.gates_options import By, Job, PersonId, on_gates
from watchword.cli.gates_view import show_json, show_person
from watchword.cli.link_lake import LAKE, LakeFolder
from watchword.errors import WatchwordError
from watchword.flows.gates.begin import begin, leave, raise_tier
from watchword.flows.gates.desk import gates_of, left_open
from watchword.flows.gates.look import rows
from watchword.vetting.tier import Tier


@on_gates
def start(
    job: Job,
    person: PersonId,
    role: Annotated[str, typer.Option(help="The role, as the rules name it or one of your own.")],
    by: By,
    tier: Annotated[Tier | None, typer.Option(help="Only for a role of your own.")] = None,
    lake: LakeFolder = LAKE,
) -> None:
    """Begin the vetting of an applicant; somebody who left and comes back begins anew.

    Where the lake knows an applicant of this name under another id, by which `watchword vet` looks for gates, a warning
    says so.
    """
    _show(job, begin(job.desk, person, role, tier, by))
    _warn(lake, person)


def _warn(lake: Path, person: str) -> None:
    """Say that somebody may be known by another id; what was begun holds all the same."""
    if not (lake / "schema.json").is_file():
        return
    from watchword.flows.gates.known_as import person_named  # noqa: PLC0415 - loads DuckDB

    try:
        other = person_named(lake, person)
    except WatchwordError as error:
        complain(f"{error}; vetting was begun, and whether {person} has another id was not looked up")
        return
    if other:
        complain(
            f"person {person}: was begun under this id; the lake {lake} knows an applicant of this name as {other}, "
            f"and `watchword vet` looks for gates by that: did you mean {other}?"
        )


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
    found = [gates_of(job.desk, case), *left_open(job.desk, case)]
    if job.as_json:
        for row in rows(found):
            show_json(row)
        return
    for each in found:
        show_person(each, job.desk.now)
