"""`watchword link from`: from a confirmed person, whom hard identifiers reach within two hops."""

import sys
from typing import Annotated

import orjson
import typer

from watchword.cli.bars import bars
from watchword.cli.failure import complain, fail
from watchword.cli.link_lake import LAKE, AsJson, LakeFolder, SettingsFile, extra, there
from watchword.cli.scan import chosen
from watchword.report.markup import clean
from watchword.report.words import count

#: Most people that are shown in words; the rest is counted.
MOST = 30


def command(
    person: Annotated[str, typer.Argument(help="A person whose case two people confirmed.")],
    lake: LakeFolder = LAKE,
    settings: SettingsFile = None,
    as_json: AsJson = False,
) -> None:
    """Show who shares hard identifiers with a confirmed person, as a queue for people to look at.

    To be in it says that a value is shared, nothing more: no risk is passed on, and what may explain it stands beside it.
    """
    with extra("link from"):
        from watchword.flows.link.known import unknown  # noqa: PLC0415
        from watchword.flows.link.link_people import link_people, standing  # noqa: PLC0415
        from watchword.linkage.confirmed import from_confirmed  # noqa: PLC0415
        from watchword.linkage.judgements import by_first  # noqa: PLC0415

    there(lake)
    recorded = standing()
    if person not in recorded.confirmed:
        fail(
            f"{person}: two people have to confirm the case first; `watchword link conclude` records it",
            status=2,
        )
    if unknown(lake, [person]):
        complain(
            f"{person}: nobody in {lake} has this id, so nothing is known of what they shared; see --lake"
        )
    with bars({"link": "Linking"}) as progress:
        found = link_people(lake, chosen(settings), recorded, progress["link"])
    judgements = by_first(recorded.judgements, found.first)
    queue = from_confirmed(found.linked.links, found.first.get(person, person), judgements)
    if as_json:
        for each in queue:
            row = {
                "person": each.person_id,
                "hops": each.hops,
                "innocent": each.innocent,
                "says": list(each.says()),
            }
            sys.stdout.buffer.write(orjson.dumps(row) + b"\n")
        return
    for each in queue[:MOST]:
        explained = f" (may be explained: {clean(each.innocent)})" if each.innocent else ""
        typer.echo(
            f"{clean(each.person_id)}, {each.hops} {'hop' if each.hops == 1 else 'hops'} away{explained}"
        )
        for reason in each.says():
            typer.echo(f"  {clean(reason)}")
    more = f"; {len(queue) - MOST:,} more with --json" if len(queue) > MOST else ""
    people = count(len(queue), "person", "people")
    typer.echo(f"{people} to look at{more}; a shared value is a question")
