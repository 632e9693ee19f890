"""Progress of long steps on standard error: a bar each, nothing where nobody looks."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from watchword.flows.ingest import Progress as Told


@contextmanager
def bars(steps: Mapping[str, str]) -> Iterator[Mapping[str, Told]]:
    """Bars for `steps` (key -> words); gives a function for each that takes (what, done, of how many)."""
    console = Console(stderr=True)
    columns = (
        TextColumn("{task.description:<22}"),
        BarColumn(bar_width=24),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("[dim]{task.fields[what]}"),
    )
    with Progress(*columns, console=console, disable=not console.is_terminal) as progress:
        tasks = {
            key: progress.add_task(words, total=None, what="", visible=False) for key, words in steps.items()
        }

        def told(key: str) -> Told:
            def tell(what: str, done: int, total: int) -> None:
                shown = what if len(what) <= 40 else "…" + what[-39:]
                progress.update(tasks[key], completed=done, total=total, what=shown, visible=True)

            return tell

        yield {key: told(key) for key in steps}
