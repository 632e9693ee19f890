"""`read_clone`: a clone's or bundle's whole history by one run of `git log` in a repository of our own."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

from watchword.documents.code.batch import take_lines
from watchword.documents.code.bundle import bundle_head, unpack
from watchword.documents.code.columns import Columns, hex_id
from watchword.documents.code.git_process import GitRun, found_git
from watchword.documents.code.history import History
from watchword.documents.code.limits import CloneLimits
from watchword.documents.code.object_store import checked_store, git_folder
from watchword.documents.code.private_repository import private_repository
from watchword.documents.code.refs import read_refs, read_shallow
from watchword.documents.code.samples import looked_into
from watchword.documents.limits import DocumentError

#: Ids, then author, committer and subject, NUL between and a line feed after; git leaves neither in a field.
FORMAT = "%H %T %P%x00%an%x00%ae%x00%ad%x00%cn%x00%ce%x00%cd%x00%s"
SHALLOW = "the clone is shallow and ends before its history does; ask for a whole clone"
#: Ref names kept: for what they say of mirrors, not for themselves.
MOST_REF_NAMES = 2_000


def read_clone(path: Path, limits: CloneLimits | None = None) -> History:
    """The history of a clone (folder, bare or not) or of a `.bundle` file.

    Nothing of the clone is run and its settings are not read (see `private_repository`). What lies beyond the limits
    is told in `History.cut`. DocumentError, in one line, where it is no clone, leads outside itself, or git is missing.
    """
    with opened(path, limits or CloneLimits()) as (run, refs):
        history = _logged(run, repository_name(path))
    return replace(history, refs=refs)


@contextmanager
def opened(path: Path, limits: CloneLimits) -> Iterator[tuple[GitRun, tuple[str, ...]]]:
    """Runs of git in a repository of our own with a clone's or bundle's objects, and the names of its refs."""
    found_git()
    try:
        with ExitStack() as stack:
            yield _bundled(path, limits, stack) if path.is_file() else _cloned(path, limits, stack)
    except (OSError, ValueError) as error:
        raise DocumentError(
            f"{path}: cannot be read ({error.__class__.__name__}); ask for a fresh bundle"
        ) from error


def _cloned(path: Path, limits: CloneLimits, stack: ExitStack) -> tuple[GitRun, tuple[str, ...]]:
    folder = git_folder(path)
    store = checked_store(folder, path, limits)
    refs, shallow = read_refs(folder, limits), read_shallow(folder, limits)
    sha256 = any(len(value) == 64 for value in refs.values())
    repository = stack.enter_context(private_repository(sorted(set(refs.values())), store, shallow, sha256))
    return GitRun(repository, limits), tuple(sorted(refs))[:MOST_REF_NAMES]


def _bundled(path: Path, limits: CloneLimits, stack: ExitStack) -> tuple[GitRun, tuple[str, ...]]:
    head = bundle_head(path, limits)
    ids = sorted(set(head.refs.values()))
    run = GitRun(stack.enter_context(private_repository(ids, None, (), head.sha256)), limits)
    unpack(path, head, run)
    return run, tuple(sorted(head.refs))[:MOST_REF_NAMES]


def repository_name(path: Path) -> str:
    """`site` for `site`, `site.git`, `site.bundle` and `site/.git`."""
    resolved = path.resolve()
    name = resolved.parent.name if resolved.name == ".git" else resolved.name
    return name.removesuffix(".bundle").removesuffix(".git")[:200]


def _logged(run: GitRun, name: str) -> History:
    arguments = [
        "log",
        "--all",
        f"--max-count={run.limits.commits + 1}",
        "--no-mailmap",
        "--no-show-signature",
    ]
    arguments += ["--no-color", "--no-notes", "--no-decorate", "--date=raw", f"--format=tformat:{FORMAT}"]
    columns = Columns(run.limits.text)
    cut = _taken(run, arguments, columns)
    width = len(columns.commit_ids) // len(columns) if len(columns) else 20
    run.cut = None
    imported, starters = looked_into(run, columns, width) if len(columns) else (0.0, frozenset[bytes]())
    cut = cut or run.cut or (SHALLOW if _ends_early(run, columns, width) else None)
    return columns.history(name, starters=starters, imported=imported, cut=cut)


def _ends_early(run: GitRun, columns: Columns, width: int) -> bool:
    """Whether a commit that was read has parents which a shallow clone left behind."""
    kept = run.repository / "shallow"
    ends = set(kept.read_text().split()) if kept.exists() else set[str]()
    roots = (place for place, parents in enumerate(columns.values["parents"]) if not parents)
    return any(hex_id(columns.commit_ids[place * width : (place + 1) * width]) in ends for place in roots)


def _taken(run: GitRun, arguments: list[str], columns: Columns) -> str | None:
    """Read git's lines as they come; a line over the limit is skipped and counted as malformed."""
    rest, skipping = b"", False
    chunks = run.chunks(arguments)
    for chunk in chunks:
        *lines, rest = (rest + chunk).split(b"\n")
        if skipping and lines:
            lines, skipping = lines[1:], False
        room = run.limits.commits - len(columns)
        if lines[:room]:
            take_lines(columns, lines[:room])
        if len(lines) > room:
            chunks.close()
            return f"more than {run.limits.commits} commits, of which the newest were read"
        if len(rest) > run.limits.line:
            columns.malformed += not skipping
            rest, skipping = b"", True
    return run.cut
