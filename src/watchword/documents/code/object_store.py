"""Where a clone keeps its objects, looked at before git is let near: no link, pipe or path leads out of the clone."""

import os
from collections.abc import Iterator
from pathlib import Path

from watchword.documents.code.limits import CloneLimits
from watchword.documents.limits import DocumentError

#: How many stores may borrow from one another; git itself follows five.
MOST_BORROWED = 5
#: What a gitfile or a list of borrowed stores may be long, in bytes.
MOST_POINTER = 65_536
ASK = "ask for a bundle instead (git bundle create NAME.bundle --all)"
#: A bundle of everything would have as many refs.
FEWER = "ask for a bundle of its branches alone (git bundle create NAME.bundle --branches)"


def refused(path: Path, why: str, ask: str = ASK) -> DocumentError:
    """The error for a clone that is not read; it names the clone, not its inner files."""
    clone = path.parent if path.name == ".git" else path
    return DocumentError(f"{clone}: {why}; {ask}")


def beginning(path: Path, most: int) -> bytes:
    """The file's first bytes."""
    with path.open("rb") as file:
        return file.read(most)


def git_folder(clone: Path) -> Path:
    """The folder with HEAD and objects: the clone itself if it is bare, else its `.git`; never outside `clone`."""
    if clone.is_symlink():
        raise refused(clone, "is a link, and links in a pack are not followed")
    inside = clone.resolve()
    dot = inside / ".git"
    folder = inside
    if os.path.lexists(dot):
        folder = _pointed(dot) if dot.is_file() and not dot.is_symlink() else dot
    if not folder.resolve().is_relative_to(inside):
        raise refused(clone, "its .git lies outside of it")
    if not (folder / "objects").is_dir() or not (folder / "HEAD").is_file():
        raise refused(clone, "is no git clone that can be read by itself")
    if (folder / "reftable").exists():
        raise refused(clone, "keeps its refs as a reftable, which is not read")
    return folder.resolve()


def _pointed(gitfile: Path) -> Path:
    text = beginning(gitfile, MOST_POINTER).decode(errors="replace")
    head, _, target = text.strip().partition(":")
    if head != "gitdir" or not target.strip() or "\0" in target:
        raise refused(gitfile, "its .git is not a folder and points nowhere")
    return gitfile.parent / target.strip()


def checked_store(folder: Path, clone: Path, limits: CloneLimits) -> Path:
    """The object store of a git folder, after a look at each of its files and at the stores that it borrows from."""
    inside = clone.resolve()
    waiting, seen = [folder / "objects"], 0
    files = 0
    while waiting:
        store = waiting.pop()
        seen += 1
        if seen > MOST_BORROWED:
            raise refused(clone, f"its objects lie in more than {MOST_BORROWED} stores")
        files += _looked_through(store, clone, limits, files)
        waiting.extend(_borrowed(store, clone, inside))
    return folder / "objects"


def _looked_through(store: Path, clone: Path, limits: CloneLimits, before: int) -> int:
    files, size = 0, 0
    for entry in _entries(store, clone):
        files += 1
        if files + before > limits.files:
            raise refused(clone, f"has more than {limits.files} object files")
        if entry.name.endswith((".pack", ".idx")):
            size += entry.stat(follow_symlinks=False).st_size
        if size > limits.bytes:
            raise refused(clone, f"has packs of more than {limits.bytes} bytes")
    return files


def _entries(store: Path, clone: Path) -> Iterator[os.DirEntry[str]]:
    if store.is_symlink():
        raise refused(clone, "its object store is a link")
    depth_first = [(store, 0)]
    while depth_first:
        folder, depth = depth_first.pop()
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    if depth < 3:
                        depth_first.append((Path(entry.path), depth + 1))
                elif entry.is_file(follow_symlinks=False):
                    yield entry
                else:
                    raise refused(clone, f"its object store has a link or device ({entry.name[:60]!r})")


def _borrowed(store: Path, clone: Path, inside: Path) -> list[Path]:
    listed = store / "info" / "alternates"
    if not listed.is_file():
        return []
    told = beginning(listed, MOST_POINTER + 1)
    if len(told) > MOST_POINTER:
        # git reads the whole list, so that a line beyond what is looked at would be followed
        raise refused(clone, f"has a list of borrowed stores of more than {MOST_POINTER} bytes")
    stores = []
    # git ends a line at a line feed alone; other ends would show other paths than it follows
    for line in told.decode(errors="surrogateescape").split("\n"):
        if not line.strip() or line.startswith("#"):
            continue
        target = (store / line).resolve()
        if line.startswith('"') or "\0" in line or not target.is_relative_to(inside) or not target.is_dir():
            raise refused(clone, "borrows objects from outside of it")
        stores.append(target)
    return stores
