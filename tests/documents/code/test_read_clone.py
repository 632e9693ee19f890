"""What `read_clone` gives of ordinary clones, bundles and odd histories."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.documents.code.agreement import same_name
from tests.documents.code.made import Made, at, git, make, work
from watchword.documents.code.facts import code_facts
from watchword.documents.code.git_log import read_clone, repository_name
from watchword.documents.code.history import NO_OFFSET
from watchword.documents.code.limits import CloneLimits
from watchword.documents.limits import DocumentError

ALEX = ("Alex Moreau", "alex@example.com")


def test_every_field_of_a_commit_is_read(tmp_path: Path) -> None:
    # given a commit whose author and committer differ in all
    one = Made(
        ALEX,
        at("2020-05-01 12:00:07"),
        "-0330",
        "Say: what\tit does",
        {"a": "1"},
        ("Bo Lee", "bo@example.org"),
        at("2021-01-02 03:04:05"),
        "+0545",
    )
    history = read_clone(make(tmp_path / "site.git", [one]))
    # then each is there
    assert history.repository == "site" and len(history) == 1 and history.refs == ("refs/heads/main",)
    assert history.people[history.author[0]] == ALEX and history.people[history.committer[0]].name == "Bo Lee"
    assert history.author_time[0] == one.time and history.committer_time[0] == one.committed
    assert (history.author_offset[0], history.committer_offset[0]) == (-210, 345)
    assert history.tree_id(0).hex() == git(tmp_path / "site.git", "rev-parse", "main^{tree}").decode().strip()
    assert (
        history.commit_ids[: history.width].hex()
        == git(tmp_path / "site.git", "rev-parse", "main").decode().strip()
    )


def test_all_refs_are_read_and_each_commit_once(tmp_path: Path) -> None:
    path = make(tmp_path / "r", work(ALEX, "2023-01-01 10:00:00", 10))
    git(path, "branch", "side", "main~5")
    git(path, "tag", "v1", "main~2")
    git(path, "update-ref", "refs/heads/main", "main~3")
    git(path, "pack-refs", "--all")
    git(path, "update-ref", "refs/heads/loose", "side")
    history = read_clone(path)
    assert len(history) == 8 and set(history.refs) == {
        "refs/heads/main",
        "refs/heads/side",
        "refs/heads/loose",
        "refs/tags/v1",
    }


def test_parents_are_found(tmp_path: Path) -> None:
    history = read_clone(make(tmp_path / "r", work(ALEX, "2023-01-01 10:00:00", 5)))
    assert history.parent_place().tolist() == [1, 2, 3, 4, -1]


@pytest.mark.parametrize("object_format", ["sha1", "sha256"])
def test_clone_bare_and_bundle_give_the_same(tmp_path: Path, object_format: str) -> None:
    bare = make(tmp_path / "r.git", work(ALEX, "2023-01-01 10:00:00", 9), object_format)
    git(tmp_path, "clone", "-q", str(bare), "r")
    git(bare, "bundle", "create", "-q", str(tmp_path / "r.bundle"), "--all")
    read = [read_clone(tmp_path / name) for name in ("r.git", "r", "r.bundle")]
    assert {history.commit_ids for history in read} == {read[0].commit_ids}
    assert {history.repository for history in read} == {"r"} and len(read[0]) == 9
    assert read[0].width == (20 if object_format == "sha1" else 32) and read[0].cut is None


def test_a_shallow_clone_is_read_and_said_to_end_early(tmp_path: Path) -> None:
    bare = make(tmp_path / "r.git", work(ALEX, "2023-01-01 10:00:00", 9))
    git(tmp_path, "clone", "-q", "--depth=4", f"file://{bare}", "shallow")
    history = read_clone(tmp_path / "shallow")
    assert len(history) == 4 and history.cut is not None and "shallow" in history.cut
    # one that calls itself shallow but reaches its first commit ends where its history does
    git(tmp_path, "clone", "-q", "--depth=20", f"file://{bare}", "whole")
    (tmp_path / "whole" / ".git" / "shallow").write_text("1" * 40 + "\n")
    assert read_clone(tmp_path / "whole").cut is None


def test_a_bundle_that_leans_on_other_commits_is_refused(tmp_path: Path) -> None:
    bare = make(tmp_path / "r.git", work(ALEX, "2023-01-01 10:00:00", 9))
    git(bare, "bundle", "create", "-q", str(tmp_path / "part.bundle"), "main~3..main")
    with pytest.raises(DocumentError, match="does not hold"):
        read_clone(tmp_path / "part.bundle")


def test_a_damaged_bundle_is_one_line(tmp_path: Path) -> None:
    bare = make(tmp_path / "r.git", work(ALEX, "2023-01-01 10:00:00", 9))
    git(bare, "bundle", "create", "-q", str(tmp_path / "r.bundle"), "--all")
    whole = (tmp_path / "r.bundle").read_bytes()
    (tmp_path / "r.bundle").write_bytes(whole[:-40])
    with pytest.raises(DocumentError, match="ask for a fresh bundle"):
        read_clone(tmp_path / "r.bundle")


def test_a_bundle_that_takes_too_long_asks_for_the_clone(tmp_path: Path) -> None:
    bare = make(tmp_path / "r.git", work(ALEX, "2023-01-01 10:00:00", 9))
    git(bare, "bundle", "create", "-q", str(tmp_path / "r.bundle"), "--all")
    with pytest.raises(DocumentError, match="ask for the clone's folder"):
        read_clone(tmp_path / "r.bundle", CloneLimits(seconds=0.0))


def test_an_empty_repository_is_an_empty_history(tmp_path: Path) -> None:
    (tmp_path / "r").mkdir()
    git(tmp_path / "r", "init", "-q")
    assert len(read_clone(tmp_path / "r")) == 0


def test_a_history_with_missing_commits_says_so(tmp_path: Path) -> None:
    path = make(tmp_path / "r", work(ALEX, "2023-01-01 10:00:00", 9))
    middle = git(path, "rev-parse", "main~4").decode().strip()
    (path / "objects" / middle[:2] / middle[2:]).unlink()
    history = read_clone(path)
    assert len(history) < 9 and history.cut is not None and "missing" in history.cut


@pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded on Linux alone")
def test_a_message_too_large_for_the_memory_is_said_to_be_so(tmp_path: Path) -> None:
    one = work(ALEX, "2023-01-01 10:00:00", 1)[0]
    path = make(tmp_path / "r", [one, replace(one, body="A" * 16_000_000)])
    # given memory in which the one is read, and the message of the other has no room
    plain = make(tmp_path / "plain", [one])
    little = CloneLimits(memory=16 << 20)
    assert read_clone(plain, little).cut is None
    assert read_clone(path, little).cut == "a commit or file in it is too large to be read; ask what it is"


def test_a_bundle_of_too_many_refs_asks_for_fewer(tmp_path: Path) -> None:
    bare = make(tmp_path / "r.git", work(ALEX, "2023-01-01 10:00:00", 9))
    for number in range(3):
        git(bare, "tag", f"t{number}")
    git(bare, "bundle", "create", "-q", str(tmp_path / "r.bundle"), "--all")
    for path in (bare, tmp_path / "r.bundle"):
        with pytest.raises(DocumentError) as told:
            read_clone(path, CloneLimits(refs=2))
        assert str(told.value) == (
            f"{path}: has more than 2 refs; ask for a bundle of its branches alone (git bundle create NAME.bundle --branches)"
        )


def test_a_clone_is_named_and_not_what_is_within_it(tmp_path: Path) -> None:
    bare = make(tmp_path / "r.git", work(ALEX, "2023-01-01 10:00:00", 9))
    git(tmp_path, "clone", "-q", str(bare), "r")
    with pytest.raises(DocumentError) as told:
        read_clone(tmp_path / "r", CloneLimits(refs=1))
    assert str(told.value).startswith(f"{tmp_path / 'r'}: has more than 1 refs")


def test_broken_dates_and_odd_names_are_counted_not_fatal(tmp_path: Path) -> None:
    # given commits written by hand: no time at all, an offset that no clock has, bytes that are no UTF-8
    path = make(tmp_path / "r", work(ALEX, "2023-01-01 10:00:00", 2))
    tree = git(path, "rev-parse", "main^{tree}").decode().strip()
    for branch, author in (
        ("a", b"X <x@example.com> 99999999999999999999 +0000"),
        ("b", b"X <x@example.com> 1600000000 +9900"),
        ("c", b"\xff\xfe <c@example.com> 1600000000 +0100"),
    ):
        raw = f"tree {tree}\nauthor ".encode() + author + b"\ncommitter " + author + b"\n\nm\n"
        value = (
            git(path, "hash-object", "-t", "commit", "-w", "--literally", "--stdin", given=raw)
            .decode()
            .strip()
        )
        (path / "refs" / "heads" / branch).write_text(value + "\n")
    history = read_clone(path)
    assert len(history) + history.malformed == 5 and history.malformed == 1
    assert NO_OFFSET in history.author_offset.tolist()
    # and what was left out is told
    told = {fact.name: fact.number for fact in code_facts([history], None, [], same_name)}
    assert told["code.unreadable"] == 1.0


def test_imports_marks_and_starter_trees_are_seen(tmp_path: Path) -> None:
    commits = [
        replace(one, body=f"git-svn-id: https://svn.example.org/t@{number} u")
        for number, one in enumerate(work(ALEX, "2012-01-01 10:00:00", 20))
    ]
    history = read_clone(make(tmp_path / "r", commits))
    assert history.imported == 1.0
    # the first three commits have one, two and three files: many projects start so
    assert {history.tree_id(place) for place in (19, 18, 17)} <= history.starters
    assert history.tree_id(10) not in history.starters


def test_names(tmp_path: Path) -> None:
    assert [repository_name(tmp_path / name) for name in ("a.git", "a.bundle", "a", "a/.git")] == ["a"] * 4
