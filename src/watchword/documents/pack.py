"""An applicant's pack: one folder, its files by what they are, and the clones within it."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice
from pathlib import Path

from watchword.documents.limits import DocumentError


class Kind(StrEnum):
    """What a file is to a pack; told by its place and name, and for tables by what it holds."""

    RESUME = "resume"
    LETTER = "letter"
    IDENTITY = "identity"
    PHOTO = "photo"
    FORM = "form"
    PROFILE = "profile"
    TEST = "test"
    LOOKUP = "lookup"
    ACCOUNT = "account"
    TABLE = "table"
    OTHER = "other"


#: Most files of a pack, and most entries of any kind; more is no pack but somebody's disk.
MOST_FILES, MOST_ENTRIES = 500, 20_000
_DEEPEST = 6

_FORM = r"form|application|candidate|applicant|opportunity"
#: Words of a file's or folder's name that tell what it is, in the order in which they are asked.
_WORDS: tuple[tuple[Kind, str], ...] = (
    (Kind.LETTER, r"cover|letter|motivation|anschreiben|carta|lettre|proposal|statement"),
    (Kind.RESUME, r"resume|résumé|cv|curriculum|vitae|lebenslauf|curriculo|hoja"),
    (Kind.IDENTITY, r"identity|passport|passeport|reisepass|licen[cs]e|ausweis|id|mrz|aamva|idv|dni"),
    (Kind.PHOTO, r"photo|headshot|portrait|picture|avatar|selfie|foto|bild"),
    (Kind.LOOKUP, r"lookup|carrier"),
    (Kind.ACCOUNT, r"github|gitlab|account|repos"),
    (Kind.PROFILE, r"profile|linkedin|positions?|earlier"),
    (Kind.TEST, r"test|assessment|answers?|solution|exercise|challenge"),
    (Kind.FORM, _FORM),
)
_DATA = {".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".xlsx"}
_TEXT_KINDS = {Kind.RESUME, Kind.LETTER, Kind.TEST}
#: Counted beside what was passed over: everything that was looked at.
_SEEN = "entries"
#: What programs leave beside people's files.
_LEFT_BEHIND = {"thumbs.db", "desktop.ini", "__macosx", ".ds_store"}


@dataclass(frozen=True)
class PackFile:
    """A file of a pack: where it lies, its name within the pack, and what its place and name say it is."""

    path: Path
    name: str
    kind: Kind


@dataclass(frozen=True)
class Pack:
    """A pack: its name, its files in a stable order, the clones within, and what was passed over and why."""

    name: str
    folder: Path
    files: tuple[PackFile, ...]
    clones: tuple[Path, ...]
    passed_over: dict[str, int] = field(default_factory=dict)


def open_pack(folder: Path) -> Pack:
    """List a pack's files; nothing is read yet, no link is followed, and clones are not walked through.

    Raises DocumentError where the folder is none, cannot be opened, is empty, or holds more than a pack can.
    """
    if not folder.is_dir():
        what = "a file, not a folder" if folder.exists() else "no such folder"
        raise DocumentError(f"{folder}: {what}; give the folder that holds one applicant's files")
    passed: Counter[str] = Counter()
    files, clones = [], []
    for path, is_clone in _walk(folder, passed, 0):
        if is_clone:
            clones.append(path)
            continue
        name = _written(path.relative_to(folder).as_posix())
        files.append(PackFile(path, name, kind_of(name)))
        if len(files) > MOST_FILES:
            raise DocumentError(f"{folder}: more than {MOST_FILES} files; give one applicant's pack alone")
    del passed[_SEEN]
    if not files and not clones:
        why = "; ".join(f"{reason} ({count})" for reason, count in passed.items())
        raise DocumentError(
            f"{folder}: holds no file that can be read{f', {why}' if why else ''}; put the applicant's documents there"
        )
    return Pack(_written(folder.resolve().name) or "pack", folder, tuple(files), tuple(clones), dict(passed))


def kind_of(name: str) -> Kind:
    """What a name within a pack says; the file's own name counts before its folders'."""
    parts, data = _parts(name)
    for part in parts:
        words = _words(part)
        for kind, pattern in _WORDS:
            if any(re.fullmatch(pattern, word) for word in words) and not (data and kind in _TEXT_KINDS):
                return kind
    return Kind.TABLE if data else Kind.OTHER


def called_form(name: str) -> bool:
    """Whether a file of data is called a form, whatever else its own name says: `Application ID 4711.json`."""
    parts, data = _parts(name)
    return data and any(re.fullmatch(_FORM, word) for word in _words(parts[0]))


def _parts(name: str) -> tuple[list[str], bool]:
    """The file's own name without its ending, then its folders from within; and whether it is one of data."""
    *folders, last = name.lower().split("/")
    stem, dot, extension = last.rpartition(".")
    return [stem if dot else last, *reversed(folders)], f"{dot}{extension}" in _DATA


def _words(part: str) -> set[str]:
    return set(re.split(r"[^\w]+|_|\d+", part))


def _written(name: str) -> str:
    """A name that can be kept and shown: half letters, as other encodings leave them, and control characters are `\ufffd`."""
    whole = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return re.sub(r"[\x00-\x1f\x7f-\x9f]", "\ufffd", whole)


def _walk(folder: Path, passed: Counter[str], depth: int) -> Iterator[tuple[Path, bool]]:
    """Files and clones below a folder, by name; a clone is given whole."""
    for path in _entries(folder, passed, depth):
        if path.is_symlink():
            passed["links are not followed"] += 1
        elif path.name.lower() in _LEFT_BEHIND or path.name.startswith("._"):
            passed["left behind by other programs"] += 1
        elif path.is_dir():
            if _is_clone(path):
                yield path, True
            elif depth >= _DEEPEST:
                passed[f"more than {_DEEPEST} folders deep"] += 1
            else:
                yield from _walk(path, passed, depth + 1)
        elif path.is_file():
            yield path, path.suffix == ".bundle"
        else:
            passed["no ordinary file"] += 1


def _entries(folder: Path, passed: Counter[str], depth: int) -> list[Path]:
    """What lies in a folder, by name; a folder within the pack that cannot be opened is passed over and told."""
    try:
        found = list(islice(folder.iterdir(), MOST_ENTRIES + 1))
    except OSError as error:
        if depth:
            passed["could not be opened"] += 1
            return []
        raise DocumentError(
            f"{folder}: cannot be opened ({error.strerror}); give the folder's owner's permission, or a copy"
        ) from error
    passed[_SEEN] += len(found)
    if passed[_SEEN] > MOST_ENTRIES:
        raise DocumentError(f"{folder}: more than {MOST_ENTRIES:,} entries; give one applicant's pack alone")
    return sorted(found)


def _is_clone(folder: Path) -> bool:
    """A clone with a working tree, or a bare one."""
    try:
        bare = all((folder / part).exists() for part in ("HEAD", "objects", "refs"))
        return bare or (folder / ".git").exists()
    except OSError:
        return False
