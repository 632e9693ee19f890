"""Saved API answers of GitHub and GitLab."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tests.documents.code.agreement import same_name
from watchword.documents.code.distinctive import key_facts
from watchword.documents.code.export import read_export
from watchword.documents.code.export_commits import api_history
from watchword.documents.code.facts import code_facts
from watchword.documents.code.history import NO_OFFSET
from watchword.documents.limits import DocumentError, Limits

USER = {
    "login": "AlexM",
    "id": 7,
    "name": "Alex Moreau",
    "email": None,
    "followers": 900,
    "created_at": "2023-02-01T10:00:00Z",
}
REPOS = [
    {
        "name": "site",
        "full_name": "AlexM/site",
        "fork": False,
        "created_at": "2023-03-01T10:00:00Z",
        "disabled": False,
    },
    {"name": "lib", "full_name": "AlexM/lib", "fork": True, "created_at": "2023-03-01T10:00:00Z"},
    {"name": "studio", "full_name": "AlexM/studio", "fork": False, "disabled": True},
]


def github_commit(number: int) -> dict[str, Any]:
    signed = {
        "name": "Alex Moreau",
        "email": "alex@example.com",
        "date": f"2022-03-{number + 1:02}T10:00:00Z",
    }
    sha = f"{number + 1:040x}"
    return {
        "sha": sha,
        "url": f"https://api.github.com/repos/AlexM/site/commits/{sha}",
        "commit": {
            "author": signed,
            "committer": signed,
            "message": f"Part {number}\n\nmore",
            "tree": {"sha": f"{number + 99:040x}"},
        },
        "parents": [{"sha": f"{number:040x}"}] if number else [],
        "author": {"login": "AlexM"},
    }


def saved(path: Path, **answers: Any) -> Path:
    for name, answer in answers.items():
        (path / f"{name}.json").write_text(json.dumps(answer))
    return path


def test_githubs_answers_are_known_by_their_fields(tmp_path: Path) -> None:
    events = [{"type": "PushEvent", "actor": {"login": "AlexM"}, "created_at": "2023-05-01T10:00:00Z"}]
    export = read_export(
        saved(tmp_path, a=USER, b=REPOS, c=[github_commit(number) for number in range(5)], d=events)
    )
    account, (history,) = export.account, export.histories
    assert (account.handle, account.names, account.created) == (
        "AlexM",
        ("Alex Moreau",),
        datetime(2023, 2, 1, 10, tzinfo=UTC),
    )
    assert [(one.name, one.fork, one.disabled) for one in account.repositories] == [
        ("site", False, False),
        ("lib", True, False),
        ("studio", False, True),
    ]
    assert account.events == (datetime(2023, 5, 1, 10, tzinfo=UTC),)
    assert (
        history.repository == "site"
        and len(history) == 5
        and set(history.author_offset.tolist()) == {NO_OFFSET}
    )
    told = {fact.name: fact for fact in code_facts(export.histories, account, [], same_name)}
    assert told["code.older-than-account"].number == 1.0 and told["code.taken-down"].number == 1.0
    assert told["code.forks-share"].number == 0.3333
    # followers are nothing that is looked at
    assert not any("follow" in name for name in told)


def test_gitlabs_answers_too_with_their_offsets(tmp_path: Path) -> None:
    user = {"id": 4, "username": "alexm", "name": "Alex Moreau", "created_at": "2023-02-01T10:00:00.000Z"}
    projects = [
        {
            "id": 1,
            "name": "My Site",
            "path": "site",
            "path_with_namespace": "alexm/site",
            "forked_from_project": {"id": 9},
        }
    ]
    signed = {"author_name": "Alex Moreau", "author_email": "alex@example.com"}
    signed |= {"committer_name": "Alex Moreau", "committer_email": "alex@example.com"}
    dated = dict.fromkeys(("authored_date", "committed_date"), "2023-05-01T10:00:00.000+03:00")
    address = {"web_url": "https://gitlab.example/alexm/site/-/commit/aa"}
    commit = {"id": "a" * 40, "parent_ids": ["b" * 40], "title": "Part", **signed, **dated, **address}
    whole = {"user": user, "projects": projects, "commits": {"1": [commit]}}
    export = read_export(saved(tmp_path, all=whole) / "all.json")
    assert export.account.handle == "alexm" and export.account.repositories[0].fork
    (history,) = export.histories
    assert history.repository == "site" and history.author_offset.tolist() == [180]


@pytest.mark.parametrize(
    ("page", "host"),
    [({"html_url": "https://github.com/AlexM"}, "github.com"), ({"web_url": "https://Git.Example/alexm"}, "git.example"),
     ({}, ""), ({"html_url": "https://[broken"}, "")],
)  # fmt: skip
def test_the_host_is_that_of_the_accounts_page(tmp_path: Path, page: dict[str, str], host: str) -> None:
    assert read_export(saved(tmp_path, user={**USER, **page})).account.host == host


def test_two_handles_are_told(tmp_path: Path) -> None:
    export = read_export(saved(tmp_path, a=USER, b={**USER, "login": "dragon-dev"}))
    facts = code_facts([], export.account, [], same_name)
    assert [fact.value for fact in facts if fact.name == "code.former-handle"] == ["dragon-dev"]


def test_another_users_answer_is_no_former_handle(tmp_path: Path) -> None:
    # given another user, an organisation and a program, whose files sort before the account's
    answers = {
        "a": {**USER, "login": "guild", "id": 1, "type": "Organization"},
        "b": {**USER, "login": "helper", "id": 2, "type": "Bot"},
        "c": USER,
        "d": {**USER, "login": "friend", "id": 9},
    }
    export = read_export(
        saved(tmp_path, **answers, e=[{**REPOS[0], "full_name": "friend/theirs", "name": "theirs"}])
    )
    # then the first person's is the account, and nothing of the other's is read as its own
    assert (export.account.handle, export.account.former_handles) == ("AlexM", ())
    assert export.left == ("friend",) and export.account.repositories == ()
    # unless the applicant names the other
    assert read_export(tmp_path, named=("Friend",)).account.handle == "friend"


def test_of_two_answers_of_one_account_the_newer_has_its_handle(tmp_path: Path) -> None:
    older = {**USER, "login": "dragon-dev", "updated_at": "2023-02-01T10:00:00Z"}
    newer = {**USER, "updated_at": "2024-02-01T10:00:00Z"}
    account = read_export(saved(tmp_path, a=older, b=newer)).account
    assert (account.handle, account.former_handles) == ("AlexM", ("dragon-dev",))


def test_an_account_at_another_host_keeps_its_repositories(tmp_path: Path) -> None:
    other = {"id": 4, "username": "alexm", "created_at": "2023-02-01T10:00:00.000Z"}
    projects = [{"id": 1, "path": "site", "path_with_namespace": "alex-lab/site"}]
    export = read_export(saved(tmp_path, a=USER, b={**other, "username": "alex-lab"}, c=projects))
    assert [one.name for one in export.account.repositories] == ["site"] and export.left == ("alex-lab",)


def test_pages_one_after_another_are_one_answer(tmp_path: Path) -> None:
    # given what paging tools print: lists one after another, or a row a line
    pages = json.dumps([github_commit(0), github_commit(1)]) + json.dumps([github_commit(2)])
    lines = "\n".join(json.dumps(row) for row in REPOS)
    saved(tmp_path, user=USER)
    (tmp_path / "commits.json").write_text(pages)
    (tmp_path / "repos.json").write_text(lines)
    export = read_export(tmp_path)
    assert [len(history) for history in export.histories] == [3] and len(export.account.repositories) == 3


def test_answers_beyond_number_in_one_file_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{}" * 100_001)
    with pytest.raises(DocumentError, match="more than 100000 answers"):
        read_export(tmp_path / "a.json")
    # and a nest too deep for any reader is one line
    (tmp_path / "a.json").write_text("[] " + "[" * 200_000)
    with pytest.raises(DocumentError, match="is no JSON"):
        read_export(tmp_path / "a.json")


@pytest.mark.parametrize("text", ["not json", "[1, 2", "[]", '{"login": "x"}', "null"])
def test_what_is_no_export_is_one_line(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.json").write_text(text)
    with pytest.raises(DocumentError) as told:
        read_export(tmp_path / "a.json")
    assert "\n" not in str(told.value)


def test_a_file_too_large_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="larger than 10 bytes"):
        read_export(saved(tmp_path, a=USER), Limits(bytes=10))


def test_what_a_template_gives_to_many_stands_for_no_history() -> None:
    # given an export that reaches back to the first commit, and one that does not
    whole = [github_commit(number) for number in reversed(range(20))]
    keys = [
        {fact.value for fact in key_facts(api_history("r", rows)) if fact.name == "code.tree-key"}
        for rows in (whole, whole[:12])
    ]
    # then the earliest trees, which a starter may have given, are no keys; of the other every tree is
    assert keys[0] == {f"{number + 99:040x}" for number in range(8, 20)} == keys[1]
    assert len({fact.value for fact in key_facts(api_history("r", whole[:15]))}) == 15 + 15


def test_more_answers_than_are_read_are_refused_and_none_is_dropped(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="more than 1 answers"):
        read_export(saved(tmp_path, a=USER, b=REPOS), Limits(members=1))


VALUES = some.recursive(
    some.one_of(some.none(), some.booleans(), some.integers(), some.text(max_size=9)),
    lambda inner: some.one_of(
        some.lists(inner, max_size=3),
        some.dictionaries(
            some.sampled_from(
                ["sha", "commit", "author", "committer", "date", "tree", "parents", "id", "authored_date"]
            ),
            inner,
            max_size=4,
        ),
    ),
    max_leaves=12,
)


@given(
    some.lists(
        some.dictionaries(
            some.sampled_from(["sha", "id", "commit", "parents", "parent_ids", "authored_date", "title"]),
            VALUES,
        ),
        max_size=4,
    )
)
def test_odd_commits_are_counted_not_fatal(rows: list[dict[str, Any]]) -> None:
    history = api_history("r", rows)
    assert len(history) + history.malformed == len(rows)
