"""An empty repository of our own that borrows a clone's objects, so that the clone's own settings are never read.

Every known way to make git run a program of the clone's choosing (hooks, file monitor, pager, external diff and
text conversion, signature check, credential helper, aliases, included settings, fetching of missing objects)
is named in the clone's config or attributes. Switching each off by name would hold until git learns another. Git is
therefore never started in the clone: it is started here, where the config is ours, with the clone's object store as an
alternate and with refs under names that we chose.
"""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

FIRST, NEWER = (
    "[core]\n\trepositoryformatversion = 0\n\tbare = true\n",
    ("[core]\n\trepositoryformatversion = 1\n\tbare = true\n[extensions]\n\tobjectformat = sha256\n"),
)


def quoted(path: Path) -> str:
    """A path as git's list of alternates wants it, whatever letters it has."""
    text = str(path).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{text}"\n'


@contextmanager
def private_repository(
    ids: Sequence[str], store: Path | None, shallow: Sequence[str] = (), sha256: bool = False
) -> Iterator[Path]:
    """A folder that git takes for a bare repository with these commits as its branches; gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="watchword-git-") as name:
        folder = Path(name)
        (folder / "objects" / "info").mkdir(parents=True)
        (folder / "objects" / "pack").mkdir()
        (folder / "refs").mkdir()
        (folder / "HEAD").write_text("ref: refs/heads/none\n")
        (folder / "config").write_text(NEWER if sha256 else FIRST)
        if store is not None:
            (folder / "objects" / "info" / "alternates").write_text(quoted(store), errors="surrogateescape")
        if shallow:
            (folder / "shallow").write_text("".join(f"{value}\n" for value in shallow))
        lines = [f"{value} refs/heads/{place:09}\n" for place, value in enumerate(ids)]
        (folder / "packed-refs").write_text("# pack-refs with: sorted \n" + "".join(lines))
        yield folder
