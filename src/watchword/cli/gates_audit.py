"""`watchword gates audit`: the audit chain, entry by entry, and whether it is whole."""

from typing import TYPE_CHECKING

import orjson
import typer

from watchword.cli.gates_options import AsJson
from watchword.cli.verify_audit import Head, finish
from watchword.flows.gates.chain import chain

if TYPE_CHECKING:
    from watchword.casework.audit import Entry


def command(head: Head = None, as_json: AsJson = False) -> None:
    """Print everything that was done and read, and verify the chain; status 1 where it is broken."""
    finish(chain(head, _row if as_json else _line), as_json=as_json)


def _row(entry: "Entry") -> None:
    row = {"number": entry.number, "at": entry.at, "by": entry.by, "action": entry.action,
           "details": entry.details, "sha256": entry.sha256}  # fmt: skip
    typer.echo(orjson.dumps(row).decode())


def _line(entry: "Entry") -> None:
    told = ", ".join(f"{key} {value}" for key, value in entry.details.items() if value not in ("", 0, None))
    typer.echo(f"{entry.number:,} {entry.at[:19]}Z {entry.by}: {entry.action}: {told}")
