"""Copies, forks, templates and coincidences."""

from dataclasses import replace
from pathlib import Path

from tests.documents.code.agreement import same_name
from tests.documents.code.made import Made, git, make, rewritten, work
from watchword.documents.code.copied import compare_histories, copied_facts
from watchword.documents.code.distinctive import key_facts, moment_keys, trees
from watchword.documents.code.git_log import read_clone
from watchword.documents.code.history import History
from watchword.documents.code.patches import changes, patch_facts, shared_patches

ALEX, MAKER = ("Alex Moreau", "alex@example.com"), ("Robin Hale", "robin@example.org")
KEEPER = ("-c", f"user.name={ALEX[0]}", "-c", f"user.email={ALEX[1]}")
ORIGINAL = work(MAKER, "2018-02-01 09:00:00", 40, tag="ledger")


def test_trees_survive_the_rewriting_of_authors(tmp_path: Path) -> None:
    theirs = read_clone(make(tmp_path / "a", ORIGINAL))
    mine = read_clone(make(tmp_path / "b", rewritten(ORIGINAL, ALEX)))
    found = compare_histories(mine, theirs, same_name)
    assert (found.by, found.trees, found.commits, found.in_order) == ("trees", 1.0, 0.0, 1.0)
    assert found.copied and found.authors_differ == 1.0 and found.older == "same"


def test_the_older_one_is_told(tmp_path: Path) -> None:
    theirs = read_clone(make(tmp_path / "a", ORIGINAL))
    later = [replace(one, time=one.time + 9_000_000) for one in rewritten(ORIGINAL, ALEX)]
    mine = read_clone(make(tmp_path / "b", later))
    assert compare_histories(mine, theirs).older == "theirs"
    assert compare_histories(theirs, mine).older == "mine"


def test_a_fork_and_a_moved_address_are_no_copies(tmp_path: Path) -> None:
    theirs = read_clone(make(tmp_path / "a", ORIGINAL))
    fork = read_clone(make(tmp_path / "b", ORIGINAL + work(ALEX, "2023-01-01 10:00:00", 9)))
    moved = read_clone(make(tmp_path / "c", rewritten(ORIGINAL, ("Robin Hale", "robin@elsewhere.example"))))
    assert compare_histories(fork, theirs).trees == 1.0 and not compare_histories(fork, theirs).copied
    assert not compare_histories(moved, theirs, same_name).copied


def beside(path: Path, mine: list[Made], original: Path) -> History:
    """A clone with these commits on main, and the original's own under a ref beside them, as filter-branch leaves it."""
    git(make(path, mine), "fetch", "-q", str(original), "main:refs/original/refs/heads/main")
    return read_clone(path)


def test_a_ref_to_the_originals_hides_no_copy(tmp_path: Path) -> None:
    # given copies in which the authors, then also the first files, then also the dates and files were made anew
    original = make(tmp_path / "a", ORIGINAL)
    authors = rewritten(ORIGINAL, ALEX)
    injected = [replace(authors[0], files={**authors[0].files, "AUTHORS": "Alex\n"}), *authors[1:]]
    retold = [
        replace(one, time=one.time + 9_000_000 + 777 * number, files={"all.txt": f"{number}\n"})
        for number, one in enumerate(authors)
    ]
    theirs = read_clone(original)
    for by, mine in (("trees", authors), ("moments", injected), ("subjects", retold)):
        # when the original commits are in the same clone
        found = compare_histories(beside(tmp_path / by, mine, original), theirs, same_name)
        # then the copy beside them is told, and by what
        assert (found.by, found.copied, found.authors_differ, found.in_order) == (by, True, 1.0, 1.0)
    assert found.older == "theirs"


def test_a_ref_to_the_originals_hides_no_copy_by_changes(tmp_path: Path) -> None:
    original = make(tmp_path / "a", ORIGINAL)
    changed = [
        replace(one, author=ALEX, time=one.time + 777 * number, subject=f"s{number}")
        for number, one in enumerate(ORIGINAL)
    ]
    changed[0] = replace(changed[0], files={**changed[0].files, "AUTHORS": "Alex\n"})
    mine = tmp_path / "b", beside(tmp_path / "b", changed, original)
    (fact,) = patch_facts(mine, {"original": (original, read_clone(original))}, same_name)
    assert fact.detail == "b: by patches; older: theirs; in order: 1.00"


def test_a_fork_that_merges_reverts_and_takes_over_every_change_is_no_copy(tmp_path: Path) -> None:
    # given a fork whose keeper merged every commit of the original, which repeats each of its trees
    theirs = make(tmp_path / "a", ORIGINAL)
    ids = git(theirs, "rev-list", "--reverse", "main").decode().split()
    fork = tmp_path / "b"
    git(tmp_path, "clone", "-q", "--bare", str(theirs), str(fork))
    tip = ids[0]
    for one in ids[1:]:
        merge = ["commit-tree", f"{one}^{{tree}}", "-p", tip, "-p", one, "-m", "Merge upstream"]
        tip = git(fork, *KEEPER, *merge).decode().strip()
    # and who went back to five earlier states
    for one in ids[10:15]:
        tip = git(fork, *KEEPER, "commit-tree", f"{one}^{{tree}}", "-p", tip, "-m", "Back").decode().strip()
    git(fork, "update-ref", "refs/heads/merged", tip)
    # then it is a fork still
    found = compare_histories(read_clone(fork), read_clone(theirs), same_name)
    assert found.by == "trees" and found.authors_differ < 0.2 and not found.copied


def test_a_branch_that_was_rebased_under_its_authors_is_no_copy(tmp_path: Path) -> None:
    # given a clone of another's project, and beside it the same rebased: other committer and times, the author kept
    original = make(tmp_path / "a", ORIGINAL)
    rebased = [
        replace(one, committer=ALEX, committed=1_700_000_000 + number) for number, one in enumerate(ORIGINAL)
    ]
    found = compare_histories(beside(tmp_path / "b", rebased, original), read_clone(original), same_name)
    assert found.authors_differ == 0.0 and not found.copied


def test_a_template_that_both_began_with_is_no_copy(tmp_path: Path) -> None:
    # given two students who start from the same template and go on by themselves
    start = Made(MAKER, 1_500_000_000, subject="Template", files={f"f{number}": "x" for number in range(30)})
    mine, theirs = (
        read_clone(make(tmp_path / name, [start, *work(person, "2022-01-01 10:00:00", 12, tag=name)]))
        for name, person in (("a", ALEX), ("b", MAKER))
    )
    assert compare_histories(mine, theirs).trees == 0.0 and not compare_histories(mine, theirs).copied


def test_an_injected_file_shifts_trees_but_not_moments_or_patches(tmp_path: Path) -> None:
    changed = rewritten(ORIGINAL, ALEX)
    changed[0] = replace(changed[0], files={**changed[0].files, "AUTHORS": "Alex\n"})
    one, other = make(tmp_path / "a", ORIGINAL), make(tmp_path / "b", changed)
    found = compare_histories(read_clone(other), read_clone(one))
    assert found.trees == 0.0 and found.by == "moments" and found.copied
    assert shared_patches(frozenset(changes(one)), frozenset(changes(other))) == 1.0


def test_patches_find_a_copy_with_all_dates_and_words_changed(tmp_path: Path) -> None:
    changed = [
        replace(one, author=ALEX, time=one.time + 777 * number, subject=f"s{number}")
        for number, one in enumerate(ORIGINAL)
    ]
    changed[0] = replace(changed[0], files={**changed[0].files, "AUTHORS": "Alex\n"})
    one, other = make(tmp_path / "a", ORIGINAL), make(tmp_path / "b", changed)
    assert not compare_histories(read_clone(other), read_clone(one)).copied
    assert shared_patches(frozenset(changes(one)), frozenset(changes(other))) == 1.0
    assert (
        shared_patches(
            frozenset(changes(one)),
            frozenset(changes(make(tmp_path / "c", work(ALEX, "2022-01-01 10:00:00", 20, tag="x")))),
        )
        == 0.0
    )


def test_a_copy_by_its_changes_alone_is_the_same_fact(tmp_path: Path) -> None:
    # given a copy with its dates, words and first files changed, and the same again under the maker's own name
    def changed(author: tuple[str, str]) -> list[Made]:
        commits = [
            replace(one, author=author, time=one.time + 777 * number, subject=f"s{number}")
            for number, one in enumerate(ORIGINAL)
        ]
        commits[0] = replace(commits[0], files={**commits[0].files, "AUTHORS": "Alex\n"})
        return commits

    def read(name: str, commits: list[Made]) -> tuple[Path, History]:
        path = make(tmp_path / name, commits)
        return path, read_clone(path)

    original = read("a", ORIGINAL)
    others = {"original": original, "own": read("d", work(ALEX, "2022-01-01 10:00:00", 20, tag="own"))}
    mine, again = read("b", changed(ALEX)), read("c", changed(MAKER))
    # then the copy is told, and the maker's is none
    assert copied_facts(mine[1], {"original": original[1]}, same_name) == ()
    (fact,) = patch_facts(mine, others, same_name)
    assert (fact.name, fact.value, fact.number) == ("code.copied-from", "original", 1.0)
    assert fact.detail == "b: by patches; older: theirs; in order: 1.00"
    assert patch_facts(again, others, same_name) == ()


def test_common_subjects_are_no_copy(tmp_path: Path) -> None:
    words = [f"Bump library-{number} from 1.{number} to 1.{number + 1}" for number in range(20)]
    bot = ("renovate[bot]", "29139614+renovate[bot]@users.noreply.github.com")
    mine, theirs = (
        read_clone(
            make(
                tmp_path / name,
                [
                    replace(one, subject=word, author=bot)
                    for one, word in zip(
                        work(person, f"202{when}-01-01 10:00:00", 20, tag=name), words, strict=True
                    )
                ],
            )
        )
        for name, person, when in (("a", ALEX, 2), ("b", MAKER, 3))
    )
    assert not compare_histories(mine, theirs).copied


def test_keys_of_a_copy_are_the_same_and_leave_out_the_common(tmp_path: Path) -> None:
    one = read_clone(make(tmp_path / "a", ORIGINAL))
    other = read_clone(make(tmp_path / "b", rewritten(ORIGINAL, ALEX)))
    assert set(trees(one)[0]) == set(trees(other)[0]) and len(trees(one)[0]) == 40 - len(one.starters)
    keys = [{fact.value for fact in key_facts(history)} for history in (one, other)]
    assert keys[0] == keys[1] and len(keys[0]) == 32
    # they are the smallest, which do not depend on how many commits came after
    smallest = [sorted(held(one)[0].tolist())[:16] for held in (trees, moment_keys)]
    assert {int(key[:16], 16) for key in keys[0] if len(key) == 40} == set(smallest[0])
    assert {int(key, 16) for key in keys[0] if len(key) == 16} == set(smallest[1])
    newest = git(tmp_path / "a", "rev-parse", "main^{tree}").decode().strip()
    assert int(newest[:16], 16) in trees(one)[0].tolist()


def test_a_copy_is_one_fact(tmp_path: Path) -> None:
    theirs = read_clone(make(tmp_path / "a", ORIGINAL))
    mine = read_clone(make(tmp_path / "b", rewritten(ORIGINAL, ALEX)))
    own = read_clone(make(tmp_path / "c", work(ALEX, "2022-01-01 10:00:00", 20, tag="own")))
    (fact,) = copied_facts(mine, {"reference": theirs, "own": own}, same_name)
    assert (fact.name, fact.value, fact.number) == ("code.copied-from", "reference", 1.0)
