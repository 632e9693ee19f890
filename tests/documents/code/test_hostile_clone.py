"""A clone's own settings can name programs. None is ever run, and nothing outside the clone is read."""

import os
import stat
from pathlib import Path

import pytest

from tests.documents.code.made import git, make, work
from watchword.documents.code.git_log import read_clone
from watchword.documents.code.limits import CloneLimits
from watchword.documents.code.patches import changes
from watchword.documents.limits import DocumentError

ALEX = ("Alex Moreau", "alex@example.com")
HOOKS = (
    "post-checkout",
    "pre-auto-gc",
    "reference-transaction",
    "post-index-change",
    "pre-commit",
    "fsmonitor-watchman",
)


def trap(folder: Path) -> tuple[Path, Path]:
    """A script, and the marker file that it makes when run."""
    marker, script = folder / "it-ran", folder / "trap.sh"
    script.write_text(f"#!/bin/sh\ntouch {marker}\n")
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    return script, marker


def worktree(folder: Path, count: int = 12) -> Path:
    """A clone with files checked out."""
    bare = make(folder / "origin.git", work(ALEX, "2023-01-01 10:00:00", count))
    git(folder, "clone", "-q", str(bare), "clone")
    return folder / "clone"


def settings(script: Path, included: Path) -> str:
    """A config that names the script wherever git would run one."""
    included.write_text(f"[core]\n\tpager = {script}\n\tfsmonitor = {script}\n")
    return f"""
[core]
\tsshCommand = {script}
\tfsmonitor = {script}
\tpager = {script}
\teditor = {script}
\taskPass = {script}
\tgitProxy = {script}
\talternateRefsCommand = {script}
\thooksPath = {included.parent}
\tattributesFile = {included.parent}/attributes
[pager]
\tlog = {script}
[diff]
\texternal = {script}
[diff "trap"]
\ttextconv = {script}
\tcommand = {script}
[filter "trap"]
\tclean = {script}
\tsmudge = {script}
\tprocess = {script}
\trequired = true
[gpg]
\tprogram = {script}
[gpg "ssh"]
\tprogram = {script}
[log]
\tshowSignature = true
[alias]
\tlog = !{script}
\tcat-file = !{script}
\tpatch-id = !{script}
[credential]
\thelper = !{script}
[include]
\tpath = {included}
[remote "origin"]
\turl = ext::{script}
\tpromisor = true
\tpartialclonefilter = blob:none
\tuploadpack = {script}
[extensions]
\tpartialClone = origin
\tworktreeConfig = true
"""


def armed(folder: Path) -> tuple[Path, Path]:
    """A clone with the script behind every setting, hook and attribute, and the marker."""
    script, marker = trap(folder)
    clone = worktree(folder)
    dot = clone / ".git"
    (folder / "attributes").write_text("* diff=trap filter=trap\n")
    (clone / ".gitattributes").write_text("* diff=trap filter=trap\n")
    (dot / "info" / "attributes").write_text("* diff=trap filter=trap\n")
    text = settings(script, folder / "included")
    (dot / "config").write_text((dot / "config").read_text() + text)
    (dot / "config.worktree").write_text(text.partition("[extensions]")[0])
    for name in HOOKS:
        hook = dot / "hooks" / name
        hook.parent.mkdir(exist_ok=True)
        hook.write_bytes(script.read_bytes())
        hook.chmod(0o755)
        (folder / name).write_bytes(script.read_bytes())
        (folder / name).chmod(0o755)
    return clone, marker


def signed(clone: Path) -> None:
    """Make the newest commit one with a signature header, so that log.showSignature would ask gpg."""
    raw = git(clone, "cat-file", "commit", "HEAD").decode()
    head, _, message = raw.partition("\n\n")
    head += "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n iQ\n -----END PGP SIGNATURE-----"
    new = git(clone, "hash-object", "-t", "commit", "-w", "--stdin", given=f"{head}\n\n{message}".encode())
    (clone / ".git" / "refs" / "heads" / "main").write_bytes(new)


def test_the_trap_works_when_git_is_started_in_the_clone(tmp_path: Path) -> None:
    # given a clone with a signed commit and a program for signatures, as git is ordinarily used
    script, marker = trap(tmp_path)
    clone = worktree(tmp_path)
    signed(clone)
    config = clone / ".git" / "config"
    config.write_text(config.read_text() + f"[gpg]\n\tprogram = {script}\n[log]\n\tshowSignature = true\n")
    # when git log is run there, then the program runs: the tests below could fail
    git(clone, "log", "-1")
    assert marker.exists()


def test_nothing_that_a_clone_names_is_run(tmp_path: Path) -> None:
    clone, marker = armed(tmp_path)
    signed(clone)
    history = read_clone(clone)
    patches = changes(clone)
    # then all is read, the signed commit beside the one that it stands in for, and no marker was made
    assert len(history) == 13 and history.cut is None
    assert len(patches) == 11
    assert not marker.exists()


def test_a_bare_clone_with_the_same_settings_runs_nothing(tmp_path: Path) -> None:
    clone, marker = armed(tmp_path)
    assert len(read_clone(clone / ".git")) == 12
    assert not marker.exists()


def test_missing_objects_of_a_partial_clone_are_not_fetched(tmp_path: Path) -> None:
    # given a clone that promises the objects which it lacks, with a program as its remote
    clone, marker = armed(tmp_path)
    objects = clone / ".git" / "objects"
    tip = (clone / ".git" / "refs" / "heads" / "main").read_text().strip()
    tree = git(clone.parent / "origin.git", "rev-parse", f"{tip}^{{tree}}").decode().strip()
    pack = next(iter((objects / "pack").glob("*.pack")), None)
    if pack is None:
        (objects / tree[:2] / tree[2:]).unlink()
    else:
        pack.with_suffix(".promisor").touch()
        pack.chmod(0o644)
        pack.unlink()
    # when it is read, then what is there is told, what is not is said, and nothing ran
    history = read_clone(clone)
    assert history.cut is not None or len(history) == 12
    assert not marker.exists()


def test_the_surroundings_of_the_caller_reach_no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script, marker = trap(tmp_path)
    clone = worktree(tmp_path)
    for name in ("GIT_EXTERNAL_DIFF", "GIT_SSH_COMMAND", "GIT_PAGER", "GIT_ASKPASS", "GIT_EDITOR", "PAGER"):
        monkeypatch.setenv(name, str(script))
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "nowhere"))
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "alias.log")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", f"!{script}")
    assert len(read_clone(clone)) == 12
    assert changes(clone)
    assert not marker.exists()


def test_replacement_refs_and_the_commit_graph_do_not_change_what_is_read(tmp_path: Path) -> None:
    # given a clone that shows another commit in place of its newest
    clone = worktree(tmp_path)
    git(clone, "commit-graph", "write", "--reachable")
    first = git(clone, "rev-list", "--max-parents=0", "HEAD").decode().strip()
    git(clone, "replace", "HEAD", first)
    assert len(git(clone, "log", "--format=%H").splitlines()) == 1
    # then the commits themselves are read
    assert len(read_clone(clone)) == 12


@pytest.mark.parametrize(
    "how", ["link", "gitfile", "alternates", "object link", "fan-out link", "clone link", "pipe"]
)
def test_what_leads_out_of_the_clone_is_refused_in_one_line(tmp_path: Path, how: str) -> None:
    outside = worktree(tmp_path)
    inside = tmp_path / "pack" / "clone"
    inside.mkdir(parents=True)
    if how == "link":
        (inside / ".git").symlink_to(outside / ".git")
    elif how == "gitfile":
        (inside / ".git").write_text(f"gitdir: {outside}/.git\n")
    elif how == "clone link":
        inside.rmdir()
        inside.symlink_to(outside)
    else:
        git(inside, "init", "-q")
        objects = inside / ".git" / "objects"
        if how == "alternates":
            (objects / "info" / "alternates").write_text(f"{outside}/.git/objects\n")
        elif how == "object link":
            (objects / "pack" / "pack-1.pack").symlink_to(outside / ".git" / "HEAD")
        elif how == "pipe":
            os.mkfifo(objects / "pack" / "pack-1.pack")
        else:
            (objects / "aa").symlink_to(outside / ".git" / "objects")
    with pytest.raises(DocumentError) as told:
        read_clone(inside)
    assert "\n" not in str(told.value) and "bundle" in str(told.value)


def borrowing(folder: Path, listed: str) -> Path:
    """A clone of nothing in a pack beside somebody else's store, with the same refs and that list of stores."""
    outside = make(folder / "outside.git", work(ALEX, "2023-01-01 10:00:00", 5))
    clone = folder / "pack" / "clone"
    clone.mkdir(parents=True)
    git(clone, "init", "-q")
    (clone / ".git" / "refs" / "heads" / "main").write_bytes(git(outside, "rev-parse", "main"))
    (clone / ".git" / "objects" / "info" / "alternates").write_text(listed.format(outside=outside))
    return clone


@pytest.mark.parametrize("sign", ["\x0b", "\x0c", "\r", "\x1c", "\u2028"])
def test_a_list_of_borrowed_stores_is_read_as_git_reads_it(tmp_path: Path, sign: str) -> None:
    # given one line for git, which is two harmless ones for whoever takes this sign for the end of a line
    clone = borrowing(tmp_path, f"../../a{sign}b/../../../outside.git/objects")
    for inside in ("a", f"a{sign}b", "outside.git/objects", ".git/objects/b"):
        (clone / inside).mkdir(parents=True)
    assert len(git(clone, "log", "--format=%H", "main").split()) == 5
    # then what git would follow is refused
    with pytest.raises(DocumentError, match="borrows objects from outside"):
        read_clone(clone)


def test_a_long_list_of_borrowed_stores_is_refused_and_not_read_in_part(tmp_path: Path) -> None:
    clone = borrowing(tmp_path, "# nothing here\n" * 6_000 + "{outside}/objects\n")
    with pytest.raises(DocumentError, match="more than 65536 bytes"):
        read_clone(clone)


def test_a_store_within_the_clone_is_borrowed_from(tmp_path: Path) -> None:
    clone = borrowing(tmp_path, "# own\n../../other/objects\n")
    (tmp_path / "outside.git").rename(clone / "other")
    assert len(read_clone(clone)) == 5


def test_refs_that_are_links_are_not_followed(tmp_path: Path) -> None:
    clone = worktree(tmp_path)
    secret = tmp_path / "secret"
    secret.write_text("0" * 40 + "\n")
    (clone / ".git" / "refs" / "heads" / "odd").symlink_to(secret)
    (clone / ".git" / "refs" / "heads" / "folder").symlink_to(tmp_path)
    history = read_clone(clone)
    assert len(history) == 12 and "refs/heads/odd" not in history.refs


def test_limits_are_told(tmp_path: Path) -> None:
    clone = worktree(tmp_path, 30)
    few = read_clone(clone, CloneLimits(commits=10))
    assert len(few) == 10 and few.cut is not None and "10 commits" in few.cut
    printed = read_clone(clone, CloneLimits(output=100))
    assert printed.cut is not None and "100 bytes" in printed.cut
    late = read_clone(clone, CloneLimits(seconds=0.0))
    assert late.cut is not None and "seconds" in late.cut
    with pytest.raises(DocumentError, match="packs of more than"):
        git(clone, "gc", "-q")
        read_clone(clone, CloneLimits(bytes=10))
    with pytest.raises(DocumentError, match="object files"):
        read_clone(clone, CloneLimits(files=1))


def test_without_git_one_line_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clone = worktree(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(DocumentError, match="git is not installed"):
        read_clone(clone)


def test_no_clone_at_all_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="is no git clone"):
        read_clone(tmp_path)
    (tmp_path / "x.bundle").write_bytes(b"not a bundle")
    with pytest.raises(DocumentError, match="is no git bundle"):
        read_clone(tmp_path / "x.bundle")
