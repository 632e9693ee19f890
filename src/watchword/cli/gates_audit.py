"""`watchword gates audit`: the audit chain, entry by entry, and whether it is whole."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import orjson
import typer

from watchword.cli.gates_view import say
from watchword.cli.options import AsJson
from watchword.cli.verify_audit import Head, finish
from watchword.flows.gates.chain import shown_chain
from watchword.report.markup import clean
from watchword.vetting.state import written

if TYPE_CHECKING:
    from watchword.casework.audit import Entry


#: Details that are times: when evidence was had and recorded, and until when a waiver holds.
_TIMES = frozenset({"at", "recorded_at", "until"})


def command(
    person: Annotated[str | None, typer.Option(help="Only what is told of this person.")] = None,
    head: Head = None,
    as_json: AsJson = False,
) -> None:
    """Print everything that was done and read, and verify the chain; status 1 where it is broken."""
    finish(shown_chain(_row if as_json else _line, head, person), as_json=as_json)


def _row(entry: "Entry") -> None:
    row = {"number": entry.number, "at": entry.at, "by": entry.by, "login": entry.login, "action": entry.action,
           "details": entry.details, "erased": entry.erased, "sha256": entry.sha256}  # fmt: skip
    typer.echo(orjson.dumps(row).decode())


def _line(entry: "Entry") -> None:
    erased = "the person it was about was erased" if entry.erased else ""
    told = erased or ", ".join(
        f"{key} {_value(key, value)}" for key, value in entry.details.items() if value not in ("", 0, None)
    )
    run_by = f" (by {entry.login}'s account)" if not entry.by.startswith(f"{entry.login} ") else ""
    line = (
        f"{entry.number:,} {entry.at[:19]}Z {entry.by}{run_by}: {entry.action}{f': {told}' if told else ''}"
    )
    # What stands in a database may have been written past the program: nothing of it moves the cursor or begins a line.
    say(" ".join(clean(line).split()))


def _value(key: str, value: object) -> str:
    """A detail in words; its times in whole seconds, as the entry's own."""
    if isinstance(value, list):
        return " ".join(map(str, value))
    if key in _TIMES and isinstance(value, str):
        try:
            return written(datetime.fromisoformat(value)) or ""
        except (ValueError, OverflowError):
            return value
    return str(value)
