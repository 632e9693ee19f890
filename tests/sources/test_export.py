"""A folder of exports as plain files: walked, unpacked within bounds, and nothing followed out of it."""

import gzip
import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from watchword.sources.bounds import Bounds
from watchword.sources.export import Export, exports, inflated


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "exports").mkdir()
    return tmp_path / "exports"


def listed(folder: Path, **bounds: int) -> dict[str, Export]:
    workspace = folder.parent / "workspace"
    workspace.mkdir(exist_ok=True)
    found = list(exports(folder, workspace, Bounds(**bounds)))
    names = [each.name for each in found]
    assert len(names) == len(set(names))
    return {each.name: each for each in found}


def content(export: Export) -> bytes:
    assert export.path is not None
    return export.path.read_bytes()


def zipped(members: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return packed.getvalue()


def test_files_are_found_at_any_depth_in_a_stable_order(folder: Path) -> None:
    (folder / "b" / "c").mkdir(parents=True)
    for name in ("z.jsonl", "b/y.jsonl", "b/c/x.jsonl", "a.csv"):
        (folder / name).write_bytes(name.encode())
    (folder / ".DS_Store").write_bytes(b"junk")
    found = listed(folder)
    assert list(found) == ["a.csv", "b/c/x.jsonl", "b/y.jsonl", "z.jsonl"]
    assert {name: content(each) for name, each in found.items()} == {name: name.encode() for name in found}


def test_archives_are_opened_by_what_they_are_and_not_by_their_names(folder: Path) -> None:
    # given a gzip of two members, a zip with a gzip inside, and a zip under another name
    (folder / "okta.json.gz").write_bytes(gzip.compress(b"one\n") + gzip.compress(b"two\n"))
    (folder / "logs.zip").write_bytes(zipped({"july/okta.jsonl": b"july", "june.gz": gzip.compress(b"june")}))
    (folder / "report.bin").write_bytes(zipped({"a.csv": b"a,b"}))
    found = listed(folder)
    assert {name: content(each) for name, each in found.items()} == {
        "logs.zip!july/okta.jsonl": b"july",
        "logs.zip!june": b"june",
        "okta.json": b"one\ntwo\n",
        "report.bin!a.csv": b"a,b",
    }
    assert all(each.trouble is None for each in found.values())


def test_a_member_that_names_a_place_outside_lands_in_the_workspace(folder: Path) -> None:
    (folder / "logs.zip").write_bytes(zipped({"../../evil.txt": b"x", "/etc/evil": b"y"}))
    found = listed(folder)
    assert [each.path.parent for each in found.values() if each.path] == [folder.parent / "workspace"] * 2
    assert not (folder.parent / "evil.txt").exists()


def test_links_out_of_the_folder_are_named_and_not_followed(folder: Path) -> None:
    secret = folder.parent / "secret"
    secret.mkdir()
    (secret / "keys.txt").write_bytes(b"secret")
    (folder / "file").symlink_to(secret / "keys.txt")
    (folder / "folder").symlink_to(secret)
    (folder / "inside.csv").write_bytes(b"a,b")
    (folder / "twin.csv").symlink_to(folder / "inside.csv")
    found = listed(folder)
    reason = "a link that leads out of the folder: not followed"
    assert [(found[name].path, found[name].trouble) for name in ("file", "folder")] == [(None, reason)] * 2
    assert content(found["twin.csv"]) == b"a,b"


@pytest.mark.parametrize("name", ["truth.json", "watchword.toml"])
def test_answers_and_settings_are_passed_over_with_a_word(folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"{}")
    (folder / "logs.zip").write_bytes(zipped({f"in/{name}": b"{}"}))
    assert [(each.path is None, bool(each.trouble)) for each in listed(folder).values()] == [(True, True)] * 2


def test_what_unpacks_far_beyond_its_size_is_refused(folder: Path) -> None:
    bomb = gzip.compress(b"\x00" * 4_000_000)
    (folder / "bomb.gz").write_bytes(bomb)
    (folder / "bomb.zip").write_bytes(zipped({"bomb": b"\x00" * 4_000_000}))
    found = listed(folder, expansion=10, expansion_floor=100_000)
    for each in found.values():
        assert content(each) == b""
        assert "decompression bomb" in str(each.trouble)


def test_many_small_members_together_may_not_pass_the_bound_either(folder: Path) -> None:
    (folder / "many.zip").write_bytes(zipped({f"{number:02d}": b"\x00" * 40_000 for number in range(10)}))
    found = listed(folder, expansion=1, expansion_floor=100_000)
    unpacked = sum(len(content(each)) for each in found.values())
    assert unpacked <= 100_000
    assert any("decompression bomb" in str(each.trouble) for each in found.values())


def test_a_gzip_cut_short_gives_what_it_has_and_says_so(folder: Path) -> None:
    whole = b"".join(b"line %d\n" % number for number in range(20_000))
    (folder / "cut.gz").write_bytes(gzip.compress(whole)[:-20_000])
    [cut] = listed(folder).values()
    assert whole.startswith(content(cut))
    assert len(content(cut)) > len(whole) / 2
    assert cut.trouble == f"the compressed file is cut short: {len(content(cut)):,} bytes of it could be read"


def test_archives_inside_archives_end_somewhere(folder: Path) -> None:
    inner = b"innermost"
    for _ in range(6):
        inner = zipped({"next.zip": inner})
    (folder / "logs.zip").write_bytes(inner)
    [found] = listed(folder, depth=2).values()
    assert (found.name, found.path, found.trouble) == (
        "logs.zip!next.zip!next.zip",
        None,
        "an archive inside archives: not opened any deeper",
    )


def test_more_files_or_members_than_allowed_are_left_out_with_a_word(folder: Path) -> None:
    (folder / "logs.zip").write_bytes(zipped({str(number): b"x" for number in range(5)}))
    assert [each.trouble for each in listed(folder, members=2).values()] == [
        None,
        None,
        "more than 2 members: the rest was left out",
    ]
    for number in range(5):
        (folder / f"{number}.csv").write_bytes(b"a")
    *read, last = listed(folder, files=3).values()
    assert [each.trouble for each in read] == [None] * 3
    assert last.trouble == "more than 3 files: this one and all after it were left out"


def test_what_only_looks_like_an_archive_is_a_plain_file(folder: Path) -> None:
    (folder / "odd.zip").write_bytes(b"PK\x03\x04 but no archive")
    assert content(listed(folder)["odd.zip"]) == b"PK\x03\x04 but no archive"


def test_one_compressed_file_keeps_its_name_and_gives_what_it_holds(folder: Path, tmp_path: Path) -> None:
    workspace = tmp_path / "work"
    workspace.mkdir()
    (folder / "form.csv.gz").write_bytes(gzip.compress(b"a,b\n1,2\n"))
    (folder / "form.csv").write_bytes(b"plain")
    (folder / "bomb.gz").write_bytes(gzip.compress(b"\x00" * 4_000_000))
    packed, plain, bomb, gone = (
        inflated(name, folder / name, workspace, Bounds(expansion_floor=1_000))
        for name in ("form.csv.gz", "form.csv", "bomb.gz", "gone.gz")
    )
    assert packed.path is not None
    assert (packed.name, packed.path.read_bytes(), packed.trouble) == ("form.csv.gz", b"a,b\n1,2\n", None)
    assert plain == Export("form.csv", folder / "form.csv")
    assert "decompression bomb" in (bomb.trouble or "")
    assert (gone.path, gone.trouble) == (None, "cannot be opened: No such file or directory")
