"""`watchword link judge` and `link conclude`: what people say of a pair, and what two people conclude about one."""

from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import orjson
import typer

from watchword.cli.failure import complain, fail
from watchword.cli.link_lake import LAKE, AsJson, LakeFolder
from watchword.flows.home import home

By = Annotated[str, typer.Option(help="Who says it.")]
Why = Annotated[str, typer.Option(help="The reason.")]


class Word(StrEnum):
    """What may be said of two people."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


class End(StrEnum):
    """What may be concluded about one person."""

    CONFIRMED = "confirmed"
    CLEARED = "cleared"
    OPEN = "open"


def judge(
    one: Annotated[str, typer.Argument(help="A person.")],
    other: Annotated[str, typer.Argument(help="Another person.")],
    verdict: Annotated[Word, typer.Argument(help="Whether one hand holds both.")],
    by: By,
    why: Why,
    lake: LakeFolder = LAKE,
    as_json: AsJson = False,
) -> None:
    """Record whether two people are one; it outlives every later linkage, and the newest counts."""
    from watchword.casework.store import JudgementRow, Verdict, case_store  # noqa: PLC0415 - loads the database

    if one == other:
        fail(f"{one}: is given twice; a judgement is on two people", status=2)
    _said(by=by, why=why)
    doubts = _doubts(lake, one, other)
    first, second = sorted((one, other))
    row = JudgementRow(first, second, Verdict(verdict.value), why, by, datetime.now(UTC))
    with case_store(home()) as store:
        store.judge(row)
    for doubt in doubts:
        complain(doubt)
    said = {"a": row.one, "b": row.other, "verdict": verdict.value, "by": by, "why": why, "at": row.at}
    typer.echo(orjson.dumps(said) if as_json else f"{row.one} and {row.other}: {verdict.value}, says {by}")


def conclude(
    person: Annotated[str, typer.Argument(help="The person.")],
    outcome: Annotated[End, typer.Argument(help="What was concluded.")],
    by: By,
    second: Annotated[str, typer.Option(help="A second person, other than the first.")],
    why: Why,
    answer: Annotated[str, typer.Option(help="What the person answered; needed for confirmed.")] = "",
    lake: LakeFolder = LAKE,
    as_json: AsJson = False,
) -> None:
    """Record what two people concluded about a person, with the person's answer; the newest counts.

    Nobody is confirmed unheard: --answer says what the person answered, or that they could not be reached.
    """
    from watchword.casework.store import Concluded, ConclusionRow, case_store  # noqa: PLC0415

    _said(by=by, second=second, why=why)
    if outcome is End.CONFIRMED and not answer.strip():
        fail('--answer: say what the person answered when asked, or "could not be reached"', status=2)
    doubts = _doubts(lake, person)
    row = ConclusionRow(person, Concluded(outcome.value), by, second, why, answer, datetime.now(UTC))
    with case_store(home()) as store:
        store.conclude(row)
    for doubt in doubts:
        complain(doubt)
    said = {"person": person, "outcome": outcome.value, "by": by, "second": second, "at": row.at}
    typer.echo(orjson.dumps(said) if as_json else f"{person}: {outcome.value}, conclude {by} and {second}")


def _said(**given: str) -> None:
    """End the program where one of the options is blank."""
    for name, text in given.items():
        if not text.strip():
            fail(f"--{name}: is empty; a record says who and why", status=2)


def _doubts(lake: Path, *people: str) -> list[str]:
    """A line for each id that the lake does not know, which may be a slip of the pen; what is recorded holds all the same."""
    if not (lake / "schema.json").is_file():
        return [f"--lake {lake}: no lake here, so that ids were not looked up; see whether they are right"]
    from watchword.flows.gates.known_as import person_named  # noqa: PLC0415 - loads DuckDB
    from watchword.flows.link.known import unknown  # noqa: PLC0415

    return [
        f"{person}: nobody in {lake} has this id; it is recorded, "
        + (f"did you mean {other}?" if (other := person_named(lake, person)) else "see whether it is right")
        for person in unknown(lake, people)
    ]
