"""Which commands there are; each is loaded when it is asked for, so that a short one does not wait for all."""

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_command, get_group

#: The commands in the order of `watchword --help`, each a module of this room with a `command` or an `app`;
#: a hyphen in a name is an underscore in its module's.
COMMANDS = (
    "scan", "vet", "link", "demo", "screen", "gates", "lists", "transfers", "intel", "simulate", "sources", "indicators",
    "settings", "erase", "verify-audit",
)  # fmt: skip


class Commands(TyperGroup):
    """The commands of `watchword`, imported one at a time."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The names of the commands, in the order of their table."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """A command of that name, loaded now; None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"watchword.cli.{cmd_name.replace('-', '_')}")
        if hasattr(module, "app"):
            # As a group, although it has one command alone; and without options to install a shell's completion.
            found: Any = get_group(module.app)
        else:
            alone = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
            alone.command(cmd_name)(module.command)
            found = get_command(alone)
        found.name = cmd_name
        return found
