"""`watchword gates`: phases of vetting, what access waits for, and what people recorded."""

import typer

from watchword.cli import (
    gates_audit,
    gates_change,
    gates_erase,
    gates_kit,
    gates_look,
    gates_needs,
    gates_photo,
    gates_record,
)

app = typer.Typer(
    help="Hold access until vetting evidence is in; the same for everybody of a role.", no_args_is_help=True
)
app.command("needs")(gates_needs.needs)
app.command("start")(gates_change.start)
app.command("status")(gates_look.shown)
app.command("record")(gates_record.recorded)
app.command("waive")(gates_record.waived)
app.command("decide")(gates_record.decided)
app.command("holds")(gates_look.holding)
app.command("kit")(gates_kit.drawn)
app.command("answer")(gates_kit.answered)
app.command("raise")(gates_change.raised)
app.command("leave")(gates_change.leaving)
app.command("export")(gates_look.exported)
app.command("photo")(gates_photo.opened)
app.command("erase")(gates_erase.erased)
app.command("audit")(gates_audit.command)
