"""Running git on what an applicant gave: nothing of theirs is run, nothing is fetched, all is bounded."""

import os
import re
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Generator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from watchword.documents.code.limits import CloneLimits
from watchword.documents.limits import DocumentError

#: Belt and braces: git reads no settings file but the one that `private_repository` wrote. The commit graph and
#: the multi-pack index are the clone's own word on its commits and could differ from them, so neither is read.
SETTINGS = {
    "core.commitGraph": "false",
    "core.multiPackIndex": "false",
    "core.hooksPath": os.devnull,
    "core.attributesFile": os.devnull,
    "core.fsmonitor": "false",
    "core.pager": "cat",
    "core.packedGitWindowSize": "32m",
    "core.packedGitLimit": "256m",
    "core.bigFileThreshold": "1m",
    "credential.helper": "",
    "gc.auto": "0",
    "i18n.logOutputEncoding": "UTF-8",
    "log.showSignature": "false",
    "log.mailmap": "false",
    "pack.threads": "1",
    "protocol.allow": "never",
}

#: Why git ended before its end, and how it says that something does not fit into the memory that it is given.
DAMAGED = "objects are missing or damaged; ask for a fresh clone"
TOO_LARGE = "a commit or file in it is too large to be read; ask what it is"
OUT_OF_MEMORY = re.compile(
    rb"out of memory|mmap failed|cannot allocate|too large to read|exceeds", re.IGNORECASE
)
#: Bytes kept of what git says beside what it prints.
MOST_SAID = 4_096


def environment(home: Path) -> dict[str, str]:
    """All that git sees of the surroundings: the search path, an empty home, and no one else's settings."""
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home),
        "LC_ALL": "C",
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_SYSTEM": os.devnull,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_ATTR_NOSYSTEM": "1",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_OPTIONAL_LOCKS": "0",
        # into a pipe git would else write every commit by itself: measured, a fifth of the processor time of a read
        "GIT_FLUSH": "0",
        "GIT_PROTOCOL_FROM_USER": "0",
        "GIT_PAGER": "cat",
    }


def found_git() -> str:
    """Where git is; DocumentError where it is not."""
    git = shutil.which("git")
    if git is None:
        raise DocumentError(
            "git is not installed, so code histories cannot be read: install git, or leave out the clones"
        )
    return git


def _kept_in(stream: IO[bytes], said: bytearray) -> None:
    """Read all that git says, so that it never waits, and keep the first of it."""
    with suppress(OSError, ValueError):
        while chunk := stream.read1(MOST_SAID):  # type: ignore[attr-defined]
            said += chunk[: MOST_SAID - len(said)]


@dataclass
class GitRun:
    """Runs of git in one private repository, which share one deadline; `cut` says why output ended early."""

    repository: Path
    limits: CloneLimits
    deadline: float = field(init=False)
    cut: str | None = None

    def __post_init__(self) -> None:
        """Start the clock."""
        self.deadline = time.monotonic() + self.limits.seconds

    def _start(self, arguments: Sequence[str], stdin: IO[bytes] | int) -> subprocess.Popen[bytes]:
        settings = [part for key, value in SETTINGS.items() for part in ("-c", f"{key}={value}")]
        command = [found_git(), f"--git-dir={self.repository}", "--no-pager", *settings, *arguments]
        process = subprocess.Popen(  # noqa: S603 - a list, no shell; the arguments are ours
            command,
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(self.repository),
            cwd=self.repository,
            start_new_session=True,
        )
        if sys.platform == "linux":
            import resource  # noqa: PLC0415 - not on every system

            with suppress(OSError):
                resource.prlimit(process.pid, resource.RLIMIT_AS, (self.limits.memory,) * 2)
        return process

    def chunks(
        self, arguments: Sequence[str], stdin: IO[bytes] | int = subprocess.DEVNULL
    ) -> Generator[bytes, None, None]:
        """What git prints, in pieces, up to the limits; sets `cut` where it ended before its end."""
        process = self._start(arguments, stdin)
        late, said = threading.Event(), bytearray()
        listener = threading.Thread(target=_kept_in, args=(process.stderr, said), daemon=True)
        listener.start()

        def stop() -> None:
            late.set()
            process.kill()

        timer = threading.Timer(max(0.0, self.deadline - time.monotonic()), stop)
        timer.start()
        printed = 0
        try:
            # whole pieces: what a pipe gives at once is sixty commits, and each piece costs as much as they do
            while chunk := process.stdout.read(1 << 16):  # type: ignore[union-attr]
                printed += len(chunk)
                if printed > self.limits.output:
                    self.cut = f"more than {self.limits.output} bytes of history"
                    return
                yield chunk
            if process.wait() and not late.is_set():
                listener.join(1)
                self.cut = TOO_LARGE if OUT_OF_MEMORY.search(said) else DAMAGED
        finally:
            timer.cancel()
            process.kill()
            process.stdout.close()  # type: ignore[union-attr]
            process.wait()
            listener.join(1)
            process.stderr.close()  # type: ignore[union-attr]
            if late.is_set():
                self.cut = f"reading took more than {self.limits.seconds:g} seconds"
