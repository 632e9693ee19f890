"""Code histories of a pack compared with those that came for comparison."""

import json
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.documents.code.agreement import same_name
from tests.documents.code.made import git, make, rewritten, work
from tests.flows.vet.made import Office, form
from watchword.flows.vet import of_code

ALEX, MAKER = ("Alex Moreau", "alex@example.com"), ("Robin Hale", "robin@example.org")


def test_a_copy_of_which_only_the_changes_are_left_is_told(tmp_path: Path) -> None:
    # given somebody's project for comparison, and the applicant's with every date, word and tree made anew
    original = work(MAKER, "2018-02-01 09:00:00", 30, tag="ledger")
    anew = [
        replace(one, author=ALEX, time=one.time + 777 * number, subject=f"s{number}")
        for number, one in enumerate(original)
    ]
    anew[0] = replace(anew[0], files={**anew[0].files, "AUTHORS": "Alex\n"})
    clones = [make(tmp_path / "reference" / "ledger", original), make(tmp_path / "code" / "books", anew)]
    into: Any = SimpleNamespace(files=[])
    about: Any = SimpleNamespace(same_name=same_name)
    read = of_code.CodeRead()
    # when the clones are read and compared
    of_code.read_clones(clones, tmp_path, into, read)
    (fact,) = of_code._copied(read.own[0].history, read.own[0].path, read, about)
    # then the copy is told, by what each commit changes
    assert (fact.name, fact.value) == ("code.copied-from", "ledger")
    assert fact.detail.startswith("books: by patches; older: theirs")


FORM = form("C-1", "Alex Moreau", "alex@example.com", links=["https://github.com/alexm"])
USER: dict[str, object] = {
    "login": "alexm", "id": 7, "type": "User", "name": "Alex Moreau", "created_at": "2019-02-01T10:00:00Z",
}  # fmt: skip
REPOSITORIES = [
    {"name": "site", "full_name": "alexm/site", "fork": False, "disabled": False},
    {"name": "tool", "full_name": "alexm/tool", "fork": False},
]


def commit(number: int, owner: str = "alexm") -> dict[str, object]:
    """A commit as GitHub's API tells it."""
    signed = {
        "name": "Alex Moreau",
        "email": "alex@example.com",
        "date": f"2022-03-{number + 1:02}T10:00:00Z",
    }
    sha = f"{number + 1:040x}"
    inner = {
        "author": signed,
        "committer": signed,
        "message": f"Part {number}",
        "tree": {"sha": f"{number + 99:040x}"},
    }
    parents = [{"sha": f"{number:040x}"}] if number else []
    url = f"https://api.github.com/repos/{owner}/site/commits/{sha}"
    return {"sha": sha, "url": url, "commit": inner, "parents": parents}


def facts(office: Office, name: str) -> list[tuple[object, ...]]:
    """Value and number of every kept fact of that name."""
    return [row[1:] for row in office.rows("code_facts", "fact, value, number") if row[0] == name]


def test_each_clone_for_comparison_is_compared_with_whatever_they_are_called(judged: Office) -> None:
    # given a copy, and for comparison two clones of one name, of which the first is what was copied
    original = work(MAKER, "2018-02-01 09:00:00", 40, tag="ledger")
    pack = judged.pack("alex", {"form.json": FORM})
    make(pack / "code" / "app", rewritten(original, ALEX))
    make(pack / "reference" / "a" / "app", original)
    make(pack / "reference" / "b" / "app", work(MAKER, "2019-02-01 09:00:00", 40, tag="other"))
    # then the copy is told, which of the applicant's it is, and of which of them
    answer = judged.vet(pack)["alex"]
    (copied,) = [each for each in answer["evidence"] if each["indicator"] == "copied-repo-injected-author"]
    (behind,) = copied["rests_on"]
    assert (behind["file"], behind["says"]) == ("code/app", "100% in common with reference/a/app")
    assert facts(judged, "code.copied-from") == [("reference/a/app", 1.0)]


def test_two_clones_of_one_name_are_each_compared_by_what_they_change(office: Office) -> None:
    # given two clones of one name, of which the first has another's changes under dates, words and files made anew
    original = work(MAKER, "2018-02-01 09:00:00", 30, tag="ledger")
    anew = [
        replace(one, author=ALEX, time=one.time + 777 * number, subject=f"s{number}")
        for number, one in enumerate(original)
    ]
    anew[0] = replace(anew[0], files={**anew[0].files, "AUTHORS": "Alex\n"})
    pack = office.pack("alex", {"form.json": FORM})
    make(pack / "code" / "1" / "app", anew)
    make(pack / "code" / "2" / "app", work(ALEX, "2022-02-01 09:00:00", 30, tag="own"))
    make(pack / "reference" / "app", original)
    office.vet(pack)
    assert facts(office, "code.copied-from") == [("app", 1.0)]


def test_a_listing_in_which_nothing_is_disabled_is_nothing_to_ask_about(office: Office) -> None:
    pack = office.pack("alex", {
        "form.json": FORM,
        "github/user.json": json.dumps(USER),
        "github/repos.json": json.dumps(REPOSITORIES),
    })  # fmt: skip
    assert [each["because"] for each in office.vet(pack)["alex"]["ask"]] == []
    assert facts(office, "code.account") == [("alexm", None)] and facts(office, "code.taken-down") == []


def test_a_file_of_the_hosts_that_is_no_json_costs_no_other(office: Office) -> None:
    pack = office.pack("alex", {
        "form.json": FORM,
        "github/user.json": json.dumps(USER),
        "github/app commits.json": '[{"sha": "ab"',
        "github/pages.json": json.dumps([commit(0), commit(1)]) + "\n" + json.dumps([commit(2)]),
    })  # fmt: skip
    said = office.vet(pack)["alex"]
    # then the rest is read, several answers in one file with it, and the one is named by its place in the pack
    assert facts(office, "code.account") == [("alexm", None)]
    assert ("site", 3.0) in facts(office, "code.commits")
    [told] = [each["refused"] for each in said["files"] if each["refused"]]
    assert told.startswith("github/app commits.json: is no JSON (") and "\n" not in told


@pytest.mark.parametrize("named", [True, False])
def test_of_several_users_the_one_whom_the_form_names_is_taken(office: Office, named: bool) -> None:
    # given the answers of a friend, of an organisation and of the applicant, under names that sort in this order
    others = {
        "github/a.json": {**USER, "login": "friend", "id": 9, "created_at": "2024-01-01T00:00:00Z"},
        "github/b.json": {**USER, "login": "guild", "id": 8, "type": "Organization"},
        "github/user.json": USER,
    }
    pack = office.pack("alex", {
        "form.json": FORM if named else form("C-1", "Alex Moreau", "alex@example.com"),
        **{name: json.dumps(answer) for name, answer in others.items()},
        "github/c.json": json.dumps([commit(0, "friend")]),
    })  # fmt: skip
    said = office.vet(pack)["alex"]
    # then the account is the applicant's where it is named, else the first; the other is told, and is no earlier handle
    taken, left = ("alexm", "friend") if named else ("friend", "alexm")
    assert facts(office, "code.account") == [(taken, None)] and facts(office, "code.former-handle") == []
    note = f"{taken} was taken for the applicant's; left out: {left}"
    assert any(note in each for each in said["notes"])
    assert (None, 0.0 if named else 1.0) in facts(office, "code.commits")


def test_a_clone_that_is_not_read_whole_is_named_by_its_place_in_the_pack(office: Office) -> None:
    pack = office.pack("alex", {"form.json": FORM})
    path = make(pack / "code" / "site", work(ALEX, "2023-01-01 10:00:00", 9))
    middle = git(path, "rev-parse", "main~4").decode().strip()
    (path / "objects" / middle[:2] / middle[2:]).unlink()
    crowded = make(pack / "code" / "crowded", work(ALEX, "2023-01-01 10:00:00", 2))
    tip = git(crowded, "rev-parse", "main").decode().strip()
    rows = "".join(f"{tip} refs/tags/t{number:06}\n" for number in range(50_001))
    (crowded / "packed-refs").write_text("# pack-refs with: sorted\n" + rows)
    told = [each["refused"] for each in office.vet(pack)["alex"]["files"] if each["refused"]]
    assert told == [
        "code/crowded: has more than 50,000 refs; ask for a bundle of its branches alone "
        "(git bundle create NAME.bundle --branches)",
        "code/site: objects are missing or damaged; ask for a fresh clone",
    ]
