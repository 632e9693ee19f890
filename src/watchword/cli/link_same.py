"""`watchword link same`: who may be the same person under another record, as questions."""

import sys
from typing import TYPE_CHECKING, Annotated, Any

import orjson
import typer

from watchword.cli.bars import bars
from watchword.cli.failure import complain, fail
from watchword.cli.link_lake import LAKE, AsJson, LakeFolder, SettingsFile, extra, there
from watchword.cli.scan import chosen
from watchword.report.markup import clean
from watchword.report.words import count

if TYPE_CHECKING:
    from watchword.flows.link.same import Asked
    from watchword.linkage.same_person.outcome import SamePerson

#: Never 1: what was compared proves nobody one person.
MOST_CERTAIN = 0.9999
#: Most pairs that are shown in words; the rest is counted.
MOST = 20


def command(
    engine: Annotated[str, typer.Option(help="duckdb or spark.")] = "duckdb",
    lake: LakeFolder = LAKE,
    settings: SettingsFile = None,
    as_json: AsJson = False,
) -> None:
    """Ask of whom two records may be one person: a stolen identity, or one person recorded twice.

    Names, birth dates, addresses and numbers are compared and never shown. Each pair is a question.
    """
    if engine not in ("duckdb", "spark"):
        fail(f"--engine {engine}: there is duckdb and spark", status=2)
    there(lake)
    if engine == "spark":
        from watchword.engines.spark_session import need_spark  # noqa: PLC0415

        need_spark()
    with extra("link same"):
        from watchword.flows.link.link_people import standing  # noqa: PLC0415
        from watchword.flows.link.same import same_people  # noqa: PLC0415

    with bars({"same": "Comparing people"}) as progress:
        asked = same_people(lake, chosen(settings), standing(), engine, progress["same"])
    for note in asked.left_out:
        complain(note)
    if as_json:
        for pair in asked.pairs:
            sys.stdout.buffer.write(orjson.dumps(_row(pair)) + b"\n")
        return
    _print(asked)


def _print(asked: "Asked") -> None:
    for pair in asked.pairs[:MOST]:
        likely = f"{_likely(pair.probability)} likely by what was compared"
        typer.echo(f"Is {clean(pair.a)} the same person as {clean(pair.b)}? {likely}")
        for each in pair.why:
            if each.says:
                typer.echo(f"  {'for' if each.factor >= 1 else 'against'}: {each.says}")
        if pair.innocent:
            typer.echo(f"  what else may explain it: {pair.innocent}")
    more = f", {len(asked.pairs) - MOST:,} not shown (--json prints them)" if len(asked.pairs) > MOST else ""
    known = f"; {count(asked.judged, 'was', 'were')} judged already" if asked.judged else ""
    told = (
        f"{count(asked.people, 'person was', 'people were')} compared: "
        f"{count(len(asked.pairs), 'question')}{more}{known}; people decide"
    )
    typer.echo(told)


def _likely(probability: float) -> str:
    """As a percentage that is never rounded to certainty: people decide."""
    return "over 99 %" if probability > 0.99 else f"{100 * probability:.0f} %"


def _row(pair: "SamePerson") -> dict[str, Any]:
    why = [
        {"field": each.field, "says": each.says, "factor": float(f"{each.factor:.4g}")} for each in pair.why
    ]
    return {
        "a": pair.a, "b": pair.b, "probability": min(round(pair.probability, 4), MOST_CERTAIN), "why": why,
        "innocent": pair.innocent,
    }  # fmt: skip
