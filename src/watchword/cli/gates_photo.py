"""`watchword gates photo`: kept photographs of an applicant, for a person to look at."""

from pathlib import Path
from typing import Annotated

import typer

from watchword.cli.gates_options import By, Job, PersonId, Why, on_gates
from watchword.cli.gates_view import show_json
from watchword.cli.link_lake import LAKE, LakeFolder
from watchword.flows.gates.kept_photos import open_photos
from watchword.vetting.state import written


@on_gates
def opened(
    job: Job,
    person: PersonId,
    out: Annotated[
        Path, typer.Option(help="Folder for the small copies, readable by you alone; remove it after.")
    ],
    by: By,
    why: Why,
    lake: LakeFolder = LAKE,
) -> None:
    """Open the photographs that are kept of an applicant, to look at them; the audit tells who did, and why."""
    for each in open_photos(job.desk, person, out, by=by, why=why, lake=lake):
        if job.as_json:
            show_json(
                {
                    "person": person,
                    "file": str(each.path),
                    "kept": written(each.kept),
                    "until": written(each.until),
                }
            )
        else:
            typer.echo(f"{each.path}: kept {each.kept:%Y-%m-%d}, until {each.until:%Y-%m-%d} (UTC)")
