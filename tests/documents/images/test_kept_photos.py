"""The store of kept photos: encrypted, found again, gone in time."""

import multiprocessing
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from tests.documents.images.pictures import encoded, texture
from watchword.documents.images import sealed
from watchword.documents.images.hashes import PhotoHashes, photo_hashes
from watchword.documents.images.kept_photos import KeptPhotoError, PhotoStore
from watchword.documents.images.open import open_image
from watchword.documents.images.thumbnails import thumbnail
from watchword.documents.limits import Limits

KEY, NOW = bytes(range(32)), datetime(2026, 3, 1, tzinfo=UTC)
Told = list[tuple[str, str, str]]


def store(folder: Path, told: Told | None = None, key: bytes = KEY) -> PhotoStore:
    audit = told if told is not None else []
    return PhotoStore(folder / "photos", key, lambda *what: audit.append(what))


def keep(into: PhotoStore, person: str, seed: int, days: int = 30, document: str = "photo.jpg") -> bytes:
    picture = texture(seed, 400, 300)
    small = thumbnail(picture)
    into.keep(person, document, small, photo_hashes(picture), NOW, days, "find re-used photos")
    return small


def files(folder: Path) -> list[Path]:
    return sorted((folder / "photos").glob("*.photo"))


def test_a_kept_photo_is_found_and_opened_and_each_is_told_to_the_audit(tmp_path: Path) -> None:
    told: Told = []
    photos = store(tmp_path, told)
    small = keep(photos, "e1", 1)
    keep(photos, "e2", 2)
    mirrored = np.ascontiguousarray(texture(1, 400, 300)[:, ::-1])
    found = store(tmp_path).near(photo_hashes(mirrored))
    assert [(match.person, match.document, match.mirrored) for match in found] == [("e1", "photo.jpg", True)]
    assert photos.near(photo_hashes(mirrored), but="e1") == []
    assert photos.open("e1", "photo.jpg") == small
    assert told == [("keep", "e1", "photo.jpg"), ("keep", "e2", "photo.jpg"), ("open", "e1", "photo.jpg")]


def test_nothing_on_the_disk_tells_who_or_what(tmp_path: Path) -> None:
    picture = texture(1)
    hashes = photo_hashes(picture)
    store(tmp_path).keep("person-one", "passport-photo", thumbnail(picture), hashes, NOW, 1, "purpose-one")
    [path] = files(tmp_path)
    said = path.read_bytes() + path.name.encode()
    assert hashes.whole is not None
    for secret in (
        b"person-one",
        b"passport-photo",
        b"purpose-one",
        b"\xff\xd8\xff",
        str(hashes.whole).encode(),
    ):
        assert secret not in said


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_files_are_for_their_owner_alone(tmp_path: Path) -> None:
    keep(store(tmp_path), "e1", 1)
    assert (tmp_path / "photos").stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in (tmp_path / "photos").iterdir()} == {0o600}


def test_keeping_again_takes_the_earlier_ones_place(tmp_path: Path) -> None:
    photos = store(tmp_path)
    keep(photos, "e1", 1)
    photos.near(photo_hashes(texture(1)))
    keep(photos, "e1", 2)
    assert len(files(tmp_path)) == 1
    assert photos.near(photo_hashes(texture(1, 400, 300))) == []
    assert len(photos.near(photo_hashes(texture(2, 400, 300)))) == 1


def test_a_file_that_gets_an_earlier_ones_number_is_read_anew(tmp_path: Path) -> None:
    photos = store(tmp_path)
    keep(photos, "e1", 0)
    for seed in range(1, 6):
        assert photos.near(photo_hashes(texture(seed, 400, 300))) == []
        # each file is written beside the one it takes the place of, so every other one may bear the same number
        keep(photos, "e1", 90 + seed)
        keep(photos, "e1", seed)
        assert len(photos.near(photo_hashes(texture(seed, 400, 300)))) == 1


def test_erasing_a_person_leaves_the_others(tmp_path: Path) -> None:
    photos = store(tmp_path)
    keep(photos, "e1", 1)
    keep(photos, "e1", 2, document="badge.jpg")
    keep(photos, "e2", 3)
    assert photos.erase("e1") == 2
    assert photos.erase("e1") == 0
    assert len(files(tmp_path)) == 1
    with pytest.raises(KeptPhotoError, match=r"no photo photo\.jpg of e1 is kept"):
        photos.open("e1", "photo.jpg")


def test_photos_go_when_their_time_is_over_and_not_before(tmp_path: Path) -> None:
    told: Told = []
    photos = store(tmp_path, told)
    keep(photos, "e1", 1, days=30)
    keep(photos, "e2", 2, days=60)
    assert photos.expire(NOW + timedelta(days=30, seconds=-1)) == 0
    assert photos.expire(NOW + timedelta(days=30)) == 1
    assert told[-1] == ("expire", "e1", "photo.jpg")
    assert [match.person for match in photos.near(photo_hashes(texture(2, 400, 300)))] == ["e2"]


@pytest.mark.parametrize("place", [0, 20, 60, -1])
def test_a_changed_file_gives_one_clear_line(tmp_path: Path, place: int) -> None:
    photos = store(tmp_path)
    keep(photos, "e1", 1)
    [path] = files(tmp_path)
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(bytes(content))
    with pytest.raises(KeptPhotoError, match="was changed, or is of another installation's key") as caught:
        photos.open("e1", "photo.jpg")
    assert "\n" not in str(caught.value)
    assert str(path) in str(caught.value)


def test_a_file_under_another_name_and_one_of_another_key_are_refused(tmp_path: Path) -> None:
    photos = store(tmp_path)
    keep(photos, "e1", 1)
    keep(photos, "e2", 2)
    one, other = files(tmp_path)
    one.replace(other)
    with pytest.raises(KeptPhotoError, match="was changed"):
        store(tmp_path).near(photo_hashes(texture(1)))
    with pytest.raises(KeptPhotoError, match="another installation's key"):
        store(tmp_path, key=bytes(32)).near(photo_hashes(texture(1)))
    with pytest.raises(KeptPhotoError, match="under 32 bytes"):
        store(tmp_path, key=b"short")


def test_a_writer_that_is_killed_leaves_the_store_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photos = store(tmp_path)
    small = keep(photos, "e1", 1)

    class Killed(BaseException):
        pass

    def killed(_: int) -> None:
        raise Killed

    with monkeypatch.context() as patched, pytest.raises(Killed):
        patched.setattr(os, "fsync", killed)
        keep(photos, "e1", 2)
    assert photos.open("e1", "photo.jpg") == small
    left = tmp_path / "photos" / f"{sealed.HALF}left"
    left.write_bytes(b"half")
    assert photos.expire(NOW) == 0
    assert not left.exists()


def test_an_audit_that_fails_opens_and_erases_nothing(tmp_path: Path) -> None:
    keep(store(tmp_path), "e1", 1)

    def fails(*_: str) -> None:
        raise OSError("the disk is full")

    photos = PhotoStore(tmp_path / "photos", KEY, fails)
    with pytest.raises(OSError, match="disk is full"):
        photos.open("e1", "photo.jpg")
    with pytest.raises(OSError, match="disk is full"):
        photos.erase("e1")
    assert len(files(tmp_path)) == 1


def test_only_small_jpegs_with_a_purpose_and_days_are_kept(tmp_path: Path) -> None:
    photos, hashes = store(tmp_path), PhotoHashes(None, None, ())
    small = thumbnail(texture(1))
    for picture in (encoded(texture(1), "PNG"), encoded(texture(1, 300, 100), "JPEG"), b"", small[:300]):
        with pytest.raises(KeptPhotoError):
            photos.keep("e1", "photo.jpg", picture, hashes, NOW, 1, "purpose")
    for days, purpose in ((0, "purpose"), (1, " ")):
        with pytest.raises(KeptPhotoError, match="no purpose or no days"):
            photos.keep("e1", "photo.jpg", small, hashes, NOW, days, purpose)
    assert files(tmp_path) == []


def test_a_photo_without_a_hash_is_kept_and_never_found(tmp_path: Path) -> None:
    photos = store(tmp_path)
    photos.keep("e1", "photo.jpg", thumbnail(texture(1)), PhotoHashes(None, None, ()), NOW, 1, "purpose")
    assert photos.near(photo_hashes(texture(1))) == []
    assert photos.open("e1", "photo.jpg")


def many(folder: str, first: int) -> None:
    photos = PhotoStore(Path(folder), KEY, lambda *_: None)
    for seed in range(first, first + 8):
        keep(photos, f"e{seed}", seed)


def test_writers_beside_each_other_lose_nothing(tmp_path: Path) -> None:
    photos = store(tmp_path)
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=many, args=(str(tmp_path / "photos"), first)) for first in (0, 100)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
        assert writer.exitcode == 0
    assert len(files(tmp_path)) == 16
    assert [match.person for match in photos.near(photo_hashes(texture(103, 400, 300)))] == ["e103"]


def test_the_small_copy_has_at_most_256_pixels_and_no_metadata() -> None:
    picture = open_image(thumbnail(texture(1, 1000, 500)), Limits())
    assert (picture.width, picture.height) == (128, 256)
    assert open_image(thumbnail(texture(1, 40, 30)), Limits()).width == 30
