"""`watchword gates kit, answer`: the interview kit of a person."""

from typing import Annotated, Any

import typer

from watchword.cli.gates_options import By, Job, PersonId, on_gates
from watchword.cli.gates_view import say, show_json
from watchword.flows.gates.kit import Kit, Window, answer, kit
from watchword.flows.gates.moment import moment
from watchword.vetting.answers import FIRST_ROUND, Answered
from watchword.vetting.state import written

Round = Annotated[
    str, typer.Option("--round", help="Which interview it is for; another round has another kit.")
]


@on_gates
def drawn(
    job: Job,
    person: PersonId,
    round_: Round = FIRST_ROUND,
    place: Annotated[
        str | None, typer.Option(help="The claimed place: City, Region, Country or latitude, longitude.")
    ] = None,
    at: Annotated[
        str | None, typer.Option(help="When the interview is (UTC); default now.", show_default=False)
    ] = None,
) -> None:
    """Show the challenges drawn for a person; for everybody as many, each with an equal alternative."""
    now = job.desk.now
    when = moment(at, now, "--at", lies="anywhere") if at else now
    found = kit(job.desk, person, round_=round_, place=place, when=when)
    if job.as_json:
        _show_rows(found)
    else:
        _show(found)


@on_gates
def answered(
    job: Job,
    person: PersonId,
    challenge: Annotated[str, typer.Argument(help="The challenge, as `gates kit` names it.")],
    outcome: Annotated[Answered, typer.Argument(help="What came of it.")],
    by: By,
    round_: Round = FIRST_ROUND,
) -> None:
    """Write down what came of a challenge; excused and not-asked count against nobody."""
    made = answer(job.desk, person, challenge, outcome, by=by, round_=round_)
    if job.as_json:
        show_json({"person": person} | made.as_row())
    else:
        typer.echo(f"{person}: {made.challenge} {made.answered.value}, {made.by}")


def _show(found: Kit) -> None:
    for drawn in found.drawn:
        answer = found.answers.get(drawn.challenge)
        told = f" [{answer.answered.value}, {answer.by}]" if answer else ""
        say(f"{drawn.challenge} ({drawn.kind}){told}")
        say(drawn.asks, 2)
        say(f"or: {drawn.alternative}", 2)
    if found.window:
        soon = ", and it changes soon: another answer may be honest" if found.window.changes_soon else ""
        say(f"window at {found.window.place}: {found.window.light.value} is expected{soon}")


def _show_rows(found: Kit) -> None:
    for drawn in found.drawn:
        answer = found.answers.get(drawn.challenge)
        told = answer.as_row() if answer else None
        show_json({"person": found.case.person_id} | drawn.as_row() | {"answer": told})
    if found.window:
        show_json({"person": found.case.person_id, "window": _window(found.window)})


def _window(window: Window) -> dict[str, Any]:
    return {
        "place": window.place,
        "at": written(window.at),
        "expected": window.light.value,
        "sun_elevation": window.elevation,
        "changes_soon": window.changes_soon,
    }
