"""`watchword`: the commands, and the one place where an error becomes a line and an exit status."""

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer

from watchword import __version__
from watchword.cli.commands import Commands
from watchword.cli.failure import fail
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
            app()
    except WatchwordError as error:
        fail(str(error))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except KeyboardInterrupt:
        fail("stopped; what was read so far is kept, run the same command to go on", status=130)
    except OSError as error:
        fail(f"{error.filename or 'a file'}: {error.strerror or error}")
