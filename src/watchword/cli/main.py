"""`watchword`: the commands, and the one place where an error becomes a line and an exit status."""

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer
from typer.main import get_command

from watchword import __version__
from watchword.cli.commands import Commands
from watchword.cli.failure import fail
from watchword.cli.usage import WRONG, asks_for_help, complaint
from watchword.errors import WatchwordError

#: New objects after which Python looks for cyclic garbage; by default it looks after 700.
COLLECTED_AFTER = 100_000

app = typer.Typer(
    name="watchword",
    help="Checks that the person you hired is the person doing the work. People decide; Watchword explains.",
    cls=Commands,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(shown: bool) -> None:
    if shown:
        typer.echo(__version__)
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Checks that the person you hired is the person doing the work."""


@contextmanager
def _rarely_collecting() -> Iterator[None]:
    """Look for cyclic garbage rarely, and not at all at the end.

    A scan keeps hundreds of thousands of small objects, such as the table of cities. To look through them again and
    again, and once more at the end, took two of a small scan's five seconds.
    """
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(COLLECTED_AFTER)
    try:
        yield
    finally:
        gc.freeze()
        gc.set_threshold(*before)


def run() -> None:
    """Run the command line; what a user can cause ends in one line on standard error."""
    try:
        with _rarely_collecting():
            _invoke()
    except typer.Exit as ended:
        sys.exit(ended.exit_code)
    except WRONG as error:
        _wrong(error)
    except WatchwordError as error:
        fail(str(error))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except (KeyboardInterrupt, typer.Abort):
        fail("stopped; what was read so far is kept, run the same command to go on", status=130)
    except UnicodeEncodeError as error:
        fail(f"{error.object[:60]!a}: is not valid UTF-8; write it in UTF-8")
    except OSError as error:
        fail(f"{error.filename or 'a file'}: {error.strerror or error}")


def _invoke() -> None:
    """Parse and run. Not by typer's own way, which draws errors as boxes and keeps an interruption to itself."""
    command = get_command(app)
    with command.make_context("watchword", sys.argv[1:]) as context:
        command.invoke(context)
    sys.exit(0)


def _wrong(error: Exception) -> None:
    """End with status 2 for wrong usage: with the help for a group without a command, else with one line."""
    if asks_for_help(error):
        print(error, file=sys.stderr)  # noqa: T201 - the command line's own voice
        sys.exit(2)
    fail(complaint(error), status=2)
