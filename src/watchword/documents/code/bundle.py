"""A bundle: a file with refs and one pack, as `git bundle create NAME.bundle --all` makes."""

import re
import time
from dataclasses import dataclass
from pathlib import Path

from watchword.documents.code.git_process import GitRun
from watchword.documents.code.limits import CloneLimits
from watchword.documents.code.refs import too_many
from watchword.documents.limits import DocumentError

VERSIONS = (b"# v2 git bundle\n", b"# v3 git bundle\n")
REF = re.compile(rb"([0-9a-f]{40}(?:[0-9a-f]{24})?) (\S+)\n")
MOST_LINE = 4_200


@dataclass(frozen=True)
class BundleHead:
    """What a bundle says before its pack: refs (name -> id in hex), whether ids are SHA-256, where the pack starts."""

    refs: dict[str, str]
    sha256: bool
    pack_at: int


def bundle_head(path: Path, limits: CloneLimits) -> BundleHead:
    """Read the head of a bundle; DocumentError where it is none, leans on commits it lacks, or has too many refs."""
    if path.is_symlink() or path.stat().st_size > limits.bytes:
        raise DocumentError(
            f"{path}: is a link or larger than {limits.bytes} bytes; ask for a smaller bundle"
        )
    refs: dict[str, str] = {}
    sha256 = False
    with path.open("rb") as file:
        if file.readline(MOST_LINE) not in VERSIONS:
            raise DocumentError(
                f"{path}: is no git bundle; ask for one (git bundle create NAME.bundle --all)"
            )
        while (line := file.readline(MOST_LINE)) != b"\n":
            sha256 = sha256 or line == b"@object-format=sha256\n"
            match = REF.fullmatch(line)
            if line.startswith(b"-"):
                raise DocumentError(
                    f"{path}: needs commits that it does not hold; ask for one made with --all"
                )
            if match:
                refs[match[2].decode(errors="replace")] = match[1].decode()
            if len(refs) > limits.refs:
                raise too_many(path, limits)
            if not match and not line.startswith(b"@"):
                raise DocumentError(f"{path}: its head is damaged; ask for a fresh bundle")
        return BundleHead(refs, sha256 or any(len(value) == 64 for value in refs.values()), file.tell())


def unpack(path: Path, head: BundleHead, run: GitRun) -> None:
    """Put the bundle's objects into the private repository; DocumentError where its pack is damaged."""
    with path.open("rb", buffering=0) as file:
        file.seek(head.pack_at)
        for _ in run.chunks(["index-pack", "--stdin", f"--max-input-size={run.limits.bytes}"], stdin=file):
            pass
    if time.monotonic() >= run.deadline:
        raise DocumentError(
            f"{path}: its pack could not be indexed in {run.limits.seconds:g} seconds; ask for the clone's folder instead"
        )
    if run.cut is not None:
        raise DocumentError(f"{path}: its pack is not read: {run.cut.replace('clone', 'bundle')}")
