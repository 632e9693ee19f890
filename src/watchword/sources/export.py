"""A folder of exports as a list of plain files: nested folders walked, .gz and .zip opened within bounds."""

import os
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from uuid import uuid4

from watchword.sources.bounds import MEGABYTE, Bounds

#: Names that are ours or the operating system's, never exports. A settings file inside exports is untrusted.
PASSED_OVER = {
    "truth.json": "the simulator's answers, not an export: passed over",
    "watchword.toml": "settings are never read from the exports: ignored (give it with --settings)",
}
_HIDDEN = (".DS_Store", "Thumbs.db", "desktop.ini")


@dataclass(frozen=True)
class Export:
    """One file of the exports as it can be read.

    `name` is what the user sees (`logs.zip!okta/july.jsonl`); `path` holds its plain bytes, or is None where
    it cannot be read at all, with the reason in `trouble`. `trouble` beside a path says what was cut short.
    """

    name: str
    path: Path | None
    trouble: str | None = None


class _TooLarge(Exception):
    """Raised when an archive unpacks to more than its bounds allow."""


def exports(folder: Path, workspace: Path, bounds: Bounds) -> Iterator[Export]:
    """List all readable files under `folder` in a stable order; unpacked copies lie in `workspace`.

    Symbolic links that leave the folder are named and not followed.
    """
    root = folder.resolve()
    count = 0
    for path in sorted(_walk(folder), key=lambda each: each.relative_to(folder).as_posix()):
        name = path.relative_to(folder).as_posix()
        if path.name in _HIDDEN:
            continue
        count += 1
        if count > bounds.files:
            yield Export(
                name, None, f"more than {bounds.files:,} files: this one and all after it were left out"
            )
            return
        if path.name in PASSED_OVER:
            yield Export(name, None, PASSED_OVER[path.name])
        elif not path.resolve().is_relative_to(root):
            yield Export(name, None, "a link that leads out of the folder: not followed")
        elif not path.is_file():
            yield Export(name, None, "not a regular file: not read")
        else:
            yield from _opened(name, path, workspace, bounds, bounds.depth)


def inflated(name: str, path: Path, workspace: Path, bounds: Bounds) -> Export:
    """A file given by itself: what its gzip holds, under its own name, or the file as it is.

    Archives of several files are for folders of exports; here they stay closed, and no source knows them.
    """
    try:
        with path.open("rb") as file:
            packed = file.read(2) == b"\x1f\x8b"
        return Export(name, *_gunzip(path, workspace, bounds)) if packed else Export(name, path)
    except OSError as error:
        return Export(name, None, f"cannot be opened: {error.strerror}")


def _walk(folder: Path) -> Iterator[Path]:
    """All entries below `folder` that are not folders; folders behind links are not entered."""
    for parent, folders, files in os.walk(folder, followlinks=False):
        yield from (Path(parent) / name for name in files)
        yield from (Path(parent) / name for name in folders if (Path(parent) / name).is_symlink())


def _opened(name: str, path: Path, workspace: Path, bounds: Bounds, depth: int) -> Iterator[Export]:
    """The plain files that `path` holds: itself, or what its compression contains."""
    try:
        with path.open("rb") as file:
            magic = file.read(4)
    except OSError as error:
        yield Export(name, None, f"cannot be opened: {error.strerror}")
        return
    if magic[:2] == b"\x1f\x8b":
        plain, trouble = _gunzip(path, workspace, bounds)
        inner = name.removesuffix(".gz")
        if trouble is None and depth > 0:
            yield from _opened(inner, plain, workspace, bounds, depth - 1)
        else:
            yield Export(inner, plain, trouble)
    elif magic == b"PK\x03\x04" and zipfile.is_zipfile(path):
        if depth == 0:
            yield Export(name, None, "an archive inside archives: not opened any deeper")
        else:
            yield from _unzip(name, path, workspace, bounds, depth)
    else:
        yield Export(name, path)


def _allowed(packed: int, bounds: Bounds) -> int:
    """How many bytes a compressed file of `packed` bytes may unpack to."""
    return min(bounds.unpacked, max(bounds.expansion_floor, packed * bounds.expansion))


def _copy(chunks: Iterator[bytes], limit: int, workspace: Path) -> tuple[Path, str | None]:
    """Unpack a stream to a file of our own naming; says what cut it short."""
    target = workspace / f"{uuid4().hex}.plain"
    written, trouble = 0, None
    with target.open("wb") as out:
        try:
            for chunk in chunks:
                written += len(chunk)
                if written > limit:
                    raise _TooLarge
                out.write(chunk)
        except EOFError:
            trouble = f"the compressed file is cut short: {written:,} bytes of it could be read"
        except (OSError, zlib.error, zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
            trouble = f"the compressed file is damaged after {written:,} bytes: {error}"
        except _TooLarge:
            out.truncate(0)
            trouble = (
                f"unpacks to more than {limit:,} bytes, far beyond its size: refused as a decompression bomb"
            )
    return target, trouble


def _gunzip(path: Path, workspace: Path, bounds: Bounds) -> tuple[Path, str | None]:
    with path.open("rb") as file:
        return _copy(_inflated(file), _allowed(path.stat().st_size, bounds), workspace)


def _inflated(file: IO[bytes]) -> Iterator[bytes]:
    """The content of a gzip file of one or more members; what precedes a cut is given before EOFError.

    The standard library's reader throws away the last megabyte before the cut.
    """
    member = zlib.decompressobj(wbits=31)
    started = False
    while packed := file.read(65_536):
        while packed:
            if member.eof:
                member, started = zlib.decompressobj(wbits=31), False
                packed = packed.lstrip(b"\x00")
                if not packed:
                    break
            yield member.decompress(packed, MEGABYTE)
            started = True
            packed = member.unconsumed_tail or member.unused_data
    if started and not member.eof:
        yield member.flush()
        raise EOFError


def _pieces(source: IO[bytes]) -> Iterator[bytes]:
    """A stream in pieces of a megabyte."""
    while chunk := source.read(MEGABYTE):
        yield chunk


def _unzip(name: str, path: Path, workspace: Path, bounds: Bounds, depth: int) -> Iterator[Export]:
    """The members of an archive; their names are only shown, never used as paths."""
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError) as error:
        yield Export(name, None, f"the archive cannot be read: {error}")
        return
    with archive:
        members = sorted((m for m in archive.infolist() if not m.is_dir()), key=lambda m: m.filename)
        left = _allowed(path.stat().st_size, bounds)
        for number, member in enumerate(members):
            shown = f"{name}!{member.filename}"
            if number >= bounds.members:
                yield Export(shown, None, f"more than {bounds.members:,} members: the rest was left out")
                return
            if member.flag_bits & 0x1:
                yield Export(shown, None, "an encrypted member: unpack it and scan again")
                continue
            base = Path(member.filename).name
            if base in PASSED_OVER:
                yield Export(shown, None, PASSED_OVER[base])
                continue
            unpacked = _member(archive, member, shown, workspace, left)
            left -= unpacked.path.stat().st_size if unpacked.path else 0
            if unpacked.path and unpacked.trouble is None:
                yield from _opened(shown, unpacked.path, workspace, bounds, depth - 1)
            else:
                yield unpacked


def _member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, shown: str, workspace: Path, left: int
) -> Export:
    """One member as a plain file; all members together may unpack to `left` bytes."""
    try:
        with archive.open(member) as source:
            return Export(shown, *_copy(_pieces(source), left, workspace))
    except (zipfile.BadZipFile, NotImplementedError, OSError, RuntimeError) as error:
        return Export(shown, None, f"the member cannot be unpacked: {error}")
