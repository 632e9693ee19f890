"""`watchword gates erase`: a person out of casework."""

import typer

from watchword.cli.gates_options import By, Job, PersonId, Second, Why, on_gates
from watchword.cli.gates_view import say, show_json
from watchword.flows.gates.erase_person import erase_person
from watchword.report.words import count


@on_gates
def erased(job: Job, person: PersonId, by: By, second: Second, why: Why) -> None:
    """Erase what casework keeps of a person, files of evidence too; the audit chain stays whole. It takes two people."""
    found = erase_person(job.desk, person, by=by, second=second, why=why)
    if job.as_json:
        rest = {"files": found.files, "entries": found.entries, "stands_for": found.stands_for}
        show_json({"person": person, "erased": found.counts} | rest)
        return
    for name, number in (found.counts | {"files": found.files}).items():
        typer.echo(f"{name}: {number:,} erased")
    entries = count(found.entries, "entry", "entries")
    say(f"audit: {entries} emptied; the person is {found.stands_for} there")
