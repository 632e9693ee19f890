"""Photos kept to be found again: small copies and their hashes, encrypted, each with the day it must be gone.

A photo is compared as a picture: whole pictures and parts of them, by coarse brightness. No face is looked for, no
measure of a face is made or stored, and nothing here can tell whether two different pictures show one person.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from hmac import digest
from pathlib import Path

from filelock import FileLock

from watchword.documents.images.hashes import MIRROR, PhotoHashes
from watchword.documents.images.open import open_image
from watchword.documents.images.sealed import HALF, derived, sealed, settle, unsealed, write_whole
from watchword.documents.images.search import DISTANCE, Match, PhotoIndex
from watchword.documents.images.thumbnails import BYTES, SIDE
from watchword.documents.limits import DocumentError, Limits
from watchword.errors import WatchwordError

#: Told of everything done, before it is done: what (keep, open, erase, expire), person, document.
Audit = Callable[[str, str, str], None]
_HEAD, _ENDING = b"watchword photo 1\n", ".photo"
_SIZE = 4


class KeptPhotoError(WatchwordError):
    """A photo that cannot be kept or read back, in one line."""


@dataclass(frozen=True)
class Kept:
    """One kept photo without its picture: whose, which, when, until when and what for, and its hashes."""

    person: str
    document: str
    kept: datetime
    until: datetime
    purpose: str
    hashes: PhotoHashes


class PhotoStore:
    """A folder of encrypted photos; every file is whole or absent, and its name tells nothing.

    One file a photo (`<keyed hash>.photo`, 0600, the folder 0700): facts and hashes, then the small copy, each sealed
    apart with AES-256-GCM under a key derived from the installation's. Many processes may use one folder.
    """

    def __init__(self, folder: Path, key: bytes, audit: Audit | None = None) -> None:
        """key: the installation's, at least 32 bytes. KeptPhotoError for a shorter one. audit: None to compare only."""
        if len(key) < 32:
            raise KeptPhotoError(
                f"the key for the photos in {folder} has under 32 bytes: give the installation's key"
            )
        self._folder, self._told = folder, audit
        self._key, self._names = (
            derived(key, b"watchword kept photos"),
            derived(key, b"watchword kept photo names"),
        )
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
        self._lock = FileLock(folder / ".lock", mode=0o600)
        self._known: dict[tuple[str, int, int], Kept] = {}

    def keep(
        self,
        person: str,
        document: str,
        thumbnail: bytes,
        hashes: PhotoHashes,
        now: datetime,
        days: int,
        purpose: str,
    ) -> None:
        """Keep a photo for so many days; one of the same person and document takes the place of the earlier.

        thumbnail: a JPEG of at most 256 pixels a side. KeptPhotoError for another, or for no purpose or no days.
        """
        if not purpose.strip() or days < 1:
            raise KeptPhotoError(f"the photo {document} has no purpose or no days to be kept: give both")
        _small(thumbnail, document)
        self._audit("keep", person, document)
        kept = Kept(person, document, now, now + timedelta(days=days), purpose, hashes)
        name = self._name(person, document)
        about = _HEAD + name.encode()
        facts = sealed(self._key, _written(kept), about + b"facts")
        content = (
            _HEAD + len(facts).to_bytes(_SIZE) + facts + sealed(self._key, thumbnail, about + b"picture")
        )
        with self._lock:
            self._sweep()
            write_whole(self._folder / name, content)

    def near(self, hashes: PhotoHashes, distance: int = DISTANCE, but: str = "") -> list[Match]:
        """Kept photos that show the same picture, nearest first; those of the person `but` left out."""
        kept = (one for one in self._all() if one.person != but)
        return PhotoIndex((one.person, one.document, one.hashes) for one in kept).near(hashes, distance)

    def open(self, person: str, document: str) -> bytes:
        """The small copy, as a JPEG; told to the audit before it is given. KeptPhotoError where it is not kept."""
        path = self._folder / self._name(person, document)
        self._audit("open", person, document)
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            raise KeptPhotoError(
                f"no photo {document} of {person} is kept in {self._folder}: see what was erased"
            ) from None
        facts, picture = _parts(content)
        if self._facts(path, facts) is None:
            raise self._unreadable(path)
        found = unsealed(self._key, picture, _HEAD + path.name.encode() + b"picture")
        if found is None:
            raise self._unreadable(path)
        return found

    def of(self, person: str) -> list[Kept]:
        """What is kept of a person, the oldest first, without the pictures."""
        return sorted((one for one in self._all() if one.person == person), key=lambda one: one.kept)

    def erase(self, person: str) -> int:
        """Remove a person's photos; how many."""
        return self._remove("erase", lambda kept: kept.person == person)

    def expire(self, now: datetime) -> int:
        """Remove the photos whose time is over; how many."""
        return self._remove("expire", lambda kept: kept.until <= now)

    def _audit(self, what: str, person: str, document: str) -> None:
        if self._told is not None:
            self._told(what, person, document)

    def _remove(self, what: str, chosen: Callable[[Kept], bool]) -> int:
        """Remove the chosen photos and what a killed writer left."""
        with self._lock:
            self._sweep()
            gone = [kept for kept in self._all() if chosen(kept)]
            for kept in gone:
                self._audit(what, kept.person, kept.document)
                (self._folder / self._name(kept.person, kept.document)).unlink(missing_ok=True)
            settle(self._folder)
        return len(gone)

    def _sweep(self) -> None:
        """Remove half-written files; nobody else writes while the lock is held."""
        for path in self._folder.glob(f"{HALF}*"):
            path.unlink(missing_ok=True)

    def _all(self) -> Iterator[Kept]:
        """Every kept photo's facts; files already read are not read again."""
        known: dict[tuple[str, int, int], Kept] = {}
        for path in sorted(self._folder.glob(f"*{_ENDING}")):
            with suppress(FileNotFoundError):  # erased since by another process
                seen = path.stat()
                # a file system gives a removed file's number to the next one, so the number alone is no mark
                mark = (path.name, seen.st_ino, seen.st_mtime_ns)
                kept = self._known.get(mark) or self._facts(path, _parts(path.read_bytes())[0])
                if kept is None:
                    raise self._unreadable(path)
                known[mark] = kept
        self._known = known
        return iter(known.values())

    def _facts(self, path: Path, facts: bytes) -> Kept | None:
        """The facts of a file; None where they do not open under this key and name."""
        plain = unsealed(self._key, facts, _HEAD + path.name.encode() + b"facts")
        return None if plain is None else _read(plain)

    def _name(self, person: str, document: str) -> str:
        """A file's name, which without the key says nothing."""
        both = sha256(person.encode()).digest() + sha256(document.encode()).digest()
        return digest(self._names, both, "sha256").hex()[:40] + _ENDING

    def _unreadable(self, path: Path) -> KeptPhotoError:
        """The one line for a changed file or a foreign key."""
        return KeptPhotoError(
            f"the kept photo {path} was changed, or is of another installation's key: "
            "restore it from a copy, or move it out of the folder"
        )


def _small(thumbnail: bytes, document: str) -> None:
    """Refuse what is no small JPEG."""
    try:
        picture = open_image(thumbnail, Limits(bytes=BYTES, pixels=SIDE * SIDE))
    except DocumentError as error:
        raise KeptPhotoError(f"the small copy of {document} cannot be kept: {error}") from None
    if picture.media_type != "image/jpeg" or max(picture.width, picture.height) > SIDE:
        raise KeptPhotoError(
            f"the small copy of {document} is no JPEG of at most {SIDE} pixels a side: make it so"
        )


def _parts(content: bytes) -> tuple[bytes, bytes]:
    """The sealed facts and the sealed picture of a file; empty parts, which open under no key, for another file."""
    start = len(_HEAD) + _SIZE
    if not content.startswith(_HEAD) or len(content) < start:
        return b"", b""
    end = start + int.from_bytes(content[len(_HEAD) : start])
    return content[start:end], content[end:]


def _written(kept: Kept) -> bytes:
    """The facts as JSON; times in UTC."""
    said = {
        "person": kept.person, "document": kept.document, "purpose": kept.purpose,
        "kept": kept.kept.astimezone(UTC).isoformat(), "until": kept.until.astimezone(UTC).isoformat(),
        "whole": kept.hashes.whole, "crops": kept.hashes.crops,
    }  # fmt: skip
    return json.dumps(said).encode()


def _read(plain: bytes) -> Kept:
    """The facts back from JSON, which only this program can have sealed."""
    said = json.loads(plain)
    whole = said["whole"]
    mirrored = None if whole is None else whole ^ MIRROR
    return Kept(
        said["person"], said["document"], datetime.fromisoformat(said["kept"]), datetime.fromisoformat(said["until"]),
        said["purpose"], PhotoHashes(whole, mirrored, tuple(said["crops"])),
    )  # fmt: skip
