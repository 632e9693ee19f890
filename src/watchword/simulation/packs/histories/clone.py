"""Clones as git makes them: history by fast-import, then a checkout; the same input gives the same commit ids."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

from watchword.simulation.packs.dossier import Commit, Repository


def write_clone(folder: Path, repository: Repository) -> None:
    """Makes `folder` a clone with a working tree. Raises OSError where git is missing."""
    folder.mkdir(parents=True)
    last = repository.commits[-1]
    _git(folder, ["init", "-q", "--template=", "-b", "main"], last)
    _git(folder, ["fast-import", "--quiet", "--date-format=raw"], last, b"".join(_stream(repository.commits)))
    _git(folder, ["config", "remote.origin.url", repository.remote], last)
    _git(folder, ["config", "remote.origin.fetch", "+refs/heads/*:refs/remotes/origin/*"], last)
    _git(folder, ["update-ref", "refs/remotes/origin/main", "refs/heads/main"], last)
    _git(folder, ["reset", "-q", "--hard", "main"], last)


def _stream(commits: list[Commit]) -> Iterator[bytes]:
    for number, commit in enumerate(commits, start=1):
        name, email = commit.author
        by, mail = commit.committer or commit.author
        when = commit.committed if commit.committed is not None else commit.seconds
        zone = _zone(commit.offset)
        yield f"commit refs/heads/main\nmark :{number}\nauthor {name} <{email}> {commit.seconds} {zone}\n".encode()
        yield f"committer {by} <{mail}> {when} {zone}\n".encode()
        yield _data(commit.message)
        yield f"from :{number - 1}\n".encode() if number > 1 else b""
        yield b"deleteall\n"
        for path, text in sorted(commit.files.items()):
            yield f"M 100644 inline {path}\n".encode() + _data(text)
    yield b"done\n"


def _data(text: str) -> bytes:
    content = text.encode()
    return b"data %d\n%s\n" % (len(content), content)


def _zone(minutes: int) -> str:
    sign, rest = ("-" if minutes < 0 else "+"), abs(minutes)
    return f"{sign}{rest // 60:02d}{rest % 60:02d}"


def _git(folder: Path, arguments: list[str], last: Commit, given: bytes | None = None) -> None:
    """Git without anybody's own settings, hooks or clock."""
    fixed = {
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_TERMINAL_PROMPT": "0",
        "LC_ALL": "C",
        "GIT_AUTHOR_NAME": "clone",
        "GIT_AUTHOR_EMAIL": "clone@example.org",
        "GIT_COMMITTER_NAME": "clone",
        "GIT_COMMITTER_EMAIL": "clone@example.org",
        "GIT_AUTHOR_DATE": f"{last.seconds} +0000",
        "GIT_COMMITTER_DATE": f"{last.seconds} +0000",
    }
    kept = {key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ}
    command = ["git", "-C", str(folder), *arguments]
    subprocess.run(command, input=given, env=kept | fixed, check=True, capture_output=True)  # noqa: S603 - fixed words
