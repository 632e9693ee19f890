"""The command line: one file a command, which parses, calls a flow, and prints."""

from watchword.cli.main import run

__all__ = ["run"]
