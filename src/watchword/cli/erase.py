"""`watchword erase`: a person's records leave the lake, and the disk."""

from pathlib import Path
from typing import Annotated

import orjson
import typer

from watchword.cli.failure import fail
from watchword.cli.options import AsJson
from watchword.flows.erase import PHOTOGRAPHS, erase


def command(
    person: Annotated[
        str, typer.Argument(help="Work e-mail, employee number, or an applicant's id or e-mail.")
    ],
    lake: Annotated[Path, typer.Option(help="The lake that holds the records.")] = Path("watchword-out/lake"),
    as_json: AsJson = False,
) -> None:
    """Erase a person's records: tables are rewritten and the old files removed at once; kept photographs go too."""
    if not (lake / "schema.json").exists():
        fail(f"{lake}: no lake here; name it with --lake", status=2)
    erased = erase(lake, person)
    if not erased:
        fail(f"{person}: no record of this person in {lake}; of the gates, `watchword gates erase` erases")
    for table, rows in erased.items():
        typer.echo(
            orjson.dumps({"table": table, "erased": rows}).decode()
            if as_json
            else f"{table}: {rows:,} {'' if table == PHOTOGRAPHS else 'records '}erased"
        )
    if not as_json:
        typer.echo(
            "Results written earlier (cases.json, report.html) still name the person: scan again or delete them. "
            "Gates, judgements and conclusions lie apart: `watchword gates erase` removes them.",
            err=True,
        )
