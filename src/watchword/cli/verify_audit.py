"""`watchword verify-audit`: whether the audit chain of casework is whole."""

from string import hexdigits
from typing import Annotated

import orjson
import typer

from watchword.cli.gates_view import say
from watchword.cli.options import AsJson
from watchword.flows.gates.chain import Chain, chain
from watchword.report.words import count

_HASH = 64


def _hash(given: str | None) -> str | None:
    """A hash as it was printed; what is none, such as one that was cut short, is wrong usage and no broken chain."""
    if given is None:
        return None
    found = given.strip().lower()
    if len(found) != _HASH or not set(found) <= set(hexdigits):
        raise typer.BadParameter(
            f"{given[:80]!r} is no hash; give the {_HASH} digits (0-9, a-f) that it printed"
        )
    return found


Head = Annotated[
    str | None,
    typer.Option(
        "--head",
        help="A hash that you kept elsewhere; it shows whether the end was cut off.",
        callback=_hash,
    ),
]


def command(head: Head = None, as_json: AsJson = False) -> None:
    """Verify the audit chain; status 1 where an entry was changed, added, left out or put elsewhere, or a row past it."""
    finish(chain(head), as_json=as_json)


def finish(found: Chain, *, as_json: bool) -> None:
    """Say whether the chain is whole, and end with status 1 where it is not."""
    broken = found.broken
    if as_json:
        row = {
            "entries": found.entries,
            "head": found.head,
            "whole": broken is None,
            "broken": broken.number if broken else None,
            "table": broken.table if broken else None,
            "why": broken.why if broken else None,
        }
        typer.echo(orjson.dumps(row).decode())
    elif broken is None:
        # the hash stands on a line of its own where both do not fit, and is never broken
        say(f"the audit chain is whole: {count(found.entries, 'entry', 'entries')}, head {found.head}")
    if broken is not None:
        typer.echo(
            f"watchword: the audit chain is broken: {broken.where} {broken.why}; "
            "keep the database as it is and compare it with a copy",
            err=True,
        )
        raise typer.Exit(1)
