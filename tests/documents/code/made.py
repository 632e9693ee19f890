"""Repositories that the tests make with `git fast-import`: every date, name and file is given."""

import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random

#: git as the tests use it: none of the machine's own settings.
PLAIN = {
    "PATH": os.environ["PATH"],
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "HOME": "/nonexistent",
}


def at(text: str) -> int:
    """Seconds of a UTC time such as `2020-05-01 12:00:07`."""
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


@dataclass(frozen=True)
class Made:
    """One commit: files are added to those before; committer and its time are the author's where not given."""

    author: tuple[str, str]
    time: int
    offset: str = "+0000"
    subject: str = "Change a file"
    files: dict[str, str] = field(default_factory=dict)
    committer: tuple[str, str] | None = None
    committed: int | None = None
    committer_offset: str | None = None
    body: str = ""
    merge: int | None = None

    def stream(self, mark: int) -> bytes:
        """The commit for fast-import; mark counts from 1, `merge` is the mark of a second parent."""
        committer = self.committer or self.author
        when = self.time if self.committed is None else self.committed
        message = (self.subject + ("\n\n" + self.body if self.body else "")).encode()
        out = f"commit refs/heads/main\nmark :{mark}\n"
        out += f"author {self.author[0]} <{self.author[1]}> {self.time} {self.offset}\n"
        out += f"committer {committer[0]} <{committer[1]}> {when} {self.committer_offset or self.offset}\n"
        raw = out.encode() + f"data {len(message)}\n".encode() + message + b"\n"
        if self.merge:
            raw += f"merge :{self.merge}\n".encode()
        for name, text in self.files.items():
            data = text.encode()
            raw += f"M 100644 inline {name}\ndata {len(data)}\n".encode() + data + b"\n"
        return raw + b"\n"


def git(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    """Run git in a folder and give what it prints."""
    done = subprocess.run(
        ["git", *arguments], cwd=folder, env=PLAIN, input=given, capture_output=True, check=True
    )
    return done.stdout


def make(path: Path, commits: Sequence[Made], object_format: str = "sha1") -> Path:
    """A bare repository with these commits, oldest first, on main."""
    path.mkdir(parents=True)
    git(path, "init", "-q", "--bare", f"--object-format={object_format}")
    (path / "HEAD").write_text("ref: refs/heads/main\n")
    stream = b"".join(commit.stream(mark) for mark, commit in enumerate(commits, start=1))
    git(path, "fast-import", "--quiet", "--force", given=stream)
    return path


def work(
    author: tuple[str, str],
    start: str,
    count: int,
    *,
    tag: str = "",
    days: float = 3.0,
    offset: str = "+0000",
) -> list[Made]:
    """An ordinary history: one commit every few days at uneven times, each with words and a file of its own."""
    random = Random(f"{author} {start} {tag}")
    times = sorted(at(start) + random.randrange(int(count * days * 86_400)) for _ in range(count))
    return [
        Made(
            author,
            time,
            offset,
            f"{tag or 'Work'}: improve part {number} of the parser",
            {f"src/part{number % 9}.txt": f"{tag or author[1]} text {number}\n"},
        )
        for number, time in enumerate(times)
    ]


def rewritten(commits: Sequence[Made], author: tuple[str, str]) -> list[Made]:
    """The same commits under another author, as filter-repo leaves them: dates and trees stay."""
    return [replace(commit, author=author, committer=author) for commit in commits]
