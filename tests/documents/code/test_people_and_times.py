"""Rotation, dormancy, old commits and machine-made times: the edges of each."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.documents.code.agreement import same_name
from tests.documents.code.case import ALEX, HOST, NAMES
from tests.documents.code.made import Made, at, git, make, work
from watchword.documents.code import whose
from watchword.documents.code.account import Account, Repository
from watchword.documents.code.facts import code_facts
from watchword.documents.code.git_log import read_clone
from watchword.records.fact import Fact

MADE = datetime(2023, 2, 1, tzinfo=UTC)
ACCOUNT = Account("alexm", ("Alex Moreau",), ("alex@example.com",), MADE)


def told(account: Account | None, *paths: Path) -> dict[str, Fact]:
    """Facts by name and, where they have one, repository."""
    facts = code_facts([read_clone(path) for path in paths], account, [], same_name)
    return {f"{fact.name} {fact.value}".strip(): fact for fact in facts}


def test_own_addresses_are_folded_by_name_and_tag(tmp_path: Path) -> None:
    emails = [
        "alex@example.com",
        "Alex+git@example.com",
        "am@uni.example",
        "7+alexm@users.noreply.github.com",
        "a@box.local",
    ]
    commits = [
        replace(one, author=("A. Moreau", emails[n % 5]))
        for n, one in enumerate(work(ALEX, "2023-03-01 10:00:00", 20))
    ]
    facts = told(ACCOUNT, make(tmp_path / "r", commits))
    assert facts["code.own-emails"].number == 2.0 and facts["code.other-emails"].number == 0.0
    assert facts["code.own-commits"].number == 1.0


def test_an_own_address_says_which_work_that_only_the_person_keeps_bears_it(tmp_path: Path) -> None:
    # given a project of the person's own, and a fork in which a namesake signs too
    namesake = work(("Alex Moreau", "moreau@uni.example"), "2023-05-01 10:00:00", 20, tag="theirs")
    paths = make(tmp_path / "site", work(ALEX, "2023-03-01 10:00:00", 20)), make(tmp_path / "lib", namesake)
    facts = told(replace(ACCOUNT, repositories=(Repository("site"), Repository("lib", fork=True))), *paths)
    assert facts["code.own-email alex@example.com"].detail == "site"
    assert facts["code.own-email moreau@uni.example"].detail == ""


def test_patches_that_a_host_merged_are_no_rotation(tmp_path: Path) -> None:
    commits = [
        replace(one, author=(NAMES[n % 8], f"p{n % 8}@example.net"), committer=HOST)
        for n, one in enumerate(work(ALEX, "2023-03-01 10:00:00", 40))
    ]
    assert told(ACCOUNT, make(tmp_path / "r", commits))["code.other-emails"].number == 0.0


def test_a_mirror_that_was_made_anew_at_once_is_still_a_mirror(tmp_path: Path) -> None:
    # given another project's history, moved in one go, with the refs that its host keeps for pull requests
    anew = at("2024-05-01 18:00:00")
    commits = [
        replace(one, author=(NAMES[n % 8], f"p{n % 8}@example.net"), committed=anew + n)
        for n, one in enumerate(work(ALEX, "2023-03-01 10:00:00", 40))
    ]
    path = make(tmp_path / "r", commits)
    git(path, "update-ref", "refs/pull/1/head", "main")
    facts = told(ACCOUNT, path)
    assert "code.mirrored r" in facts and "code.rewritten r" in facts
    assert facts["code.other-emails"].number == 0.0


def counted(path: Path, account: Account = ACCOUNT) -> tuple[dict[str, Fact], int]:
    """Facts by name, and how often two names were compared."""
    asked: list[tuple[str, str]] = []

    def compared(one: str, other: str) -> str:
        asked.append((one, other))
        return same_name(one, other)

    facts = code_facts([read_clone(path)], account, [], compared)
    return {fact.name: fact for fact in facts}, len(asked)


def test_a_history_of_countless_names_is_bounded_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # given as many names as commits, the person's own last, and room for few comparisons
    commits = [
        replace(one, author=(f"Name{n} Other", f"p{n}@example.net"))
        for n, one in enumerate(work(ALEX, "2023-03-01 10:00:00", 60))
    ]
    commits[0] = replace(commits[0], author=ALEX)
    commits[1] = replace(commits[1], author=("A. Moreau", "am@uni.example"))
    path = make(tmp_path / "r", commits)
    whole, many = counted(path)
    monkeypatch.setattr(whose, "MOST_NAMES", 10)
    monkeypatch.setattr(whose, "MOST_PAIRS", 20)
    facts, few = counted(path)
    # then the person is known by address, the rest is told, and what was not compared speaks against nobody
    assert "code.names-beyond" not in whole and many > 100
    assert facts["code.names-beyond"].number == 49.0 and few <= 30
    assert (whole["code.own-emails"].number, facts["code.own-emails"].number) == (2.0, 1.0)
    assert (facts["code.other-emails"].number or 0) < (whole["code.other-emails"].number or 0)


def test_a_married_name_on_one_mailbox_is_two_and_no_flag(tmp_path: Path) -> None:
    commits = work(ALEX, "2023-03-01 10:00:00", 20)
    commits[10:] = [replace(one, author=("Alex Quint", "alex@example.com")) for one in commits[10:]]
    assert (
        told(ACCOUNT, make(tmp_path / "r", commits))["code.names-on-one-email alex@example.com"].number == 2.0
    )


def test_a_fork_by_the_hosts_word_is_not_counted_as_older(tmp_path: Path) -> None:
    path = make(tmp_path / "lib", work(ALEX, "2019-03-01 10:00:00", 20))
    account = replace(ACCOUNT, repositories=(Repository("Lib", fork=True),))
    facts = told(account, path)
    assert "code.older-than-account" not in facts and facts["code.older-excused lib"].detail == "fork"
    assert told(ACCOUNT, path)["code.older-than-account"].number == 1.0


def test_a_mirror_is_explained_only_while_it_is_mostly_others_work(tmp_path: Path) -> None:
    # given an own history, older than the account, dressed as a mirror
    path = make(tmp_path / "lib", work(ALEX, "2019-03-01 10:00:00", 20))
    git(path, "update-ref", "refs/pull/1/head", "main")
    assert told(ACCOUNT, path)["code.older-than-account"].number == 1.0


def test_a_day_before_the_account_is_within_the_clocks_grace(tmp_path: Path) -> None:
    path = make(tmp_path / "r", work(ALEX, "2023-01-31 12:00:00", 20))
    assert told(ACCOUNT, path)["code.older-than-account"].number == 0.0


def test_silence_counts_from_the_accounts_making_and_needs_work_after_it(tmp_path: Path) -> None:
    account = replace(ACCOUNT, created=datetime(2015, 1, 1, tzinfo=UTC))
    busy = told(account, make(tmp_path / "a", work(ALEX, "2023-03-01 10:00:00", 30, days=0.3)))
    slow = told(account, make(tmp_path / "b", work(ALEX, "2023-03-01 10:00:00", 30, days=9)))
    assert 8.0 < (busy["code.wakeup"].number or 0) < 8.4 and "code.wakeup" not in slow
    # nothing was before it, so no name can have changed
    assert "code.wakeup-name-changed" not in busy


def test_a_host_feed_keeps_an_account_awake(tmp_path: Path) -> None:
    events = tuple(datetime(year, 6, 1, tzinfo=UTC) for year in range(2015, 2024))
    account = replace(ACCOUNT, created=datetime(2015, 1, 1, tzinfo=UTC), events=events)
    assert "code.wakeup" not in told(
        account, make(tmp_path / "a", work(ALEX, "2023-03-01 10:00:00", 30, days=0.3))
    )


def test_equal_steps_whole_minutes_and_nothing_changed(tmp_path: Path) -> None:
    start = at("2023-03-01 10:00:00")
    commits = [
        Made(ALEX, start + number * 86_400, subject=f"part {number}", files={"a": str(number % 2)})
        for number in range(30)
    ]
    facts = told(ACCOUNT, make(tmp_path / "r", commits))
    assert facts["code.equal-steps r"].number == 1.0 == facts["code.whole-minutes r"].number
    assert facts["code.nothing-changed r"].number == 0.9333
    honest = told(ACCOUNT, make(tmp_path / "s", work(ALEX, "2023-03-01 10:00:00", 30)))
    assert (honest["code.equal-steps s"].number or 0) < 0.2 and (
        honest["code.whole-minutes s"].number or 0
    ) < 0.2


def test_time_running_backwards(tmp_path: Path) -> None:
    commits = list(reversed(work(ALEX, "2023-03-01 10:00:00", 30, days=9)))
    commits = [
        replace(one, committed=at("2024-01-01 10:00:00") + 9_000 * number)
        for number, one in enumerate(commits)
    ]
    assert (told(ACCOUNT, make(tmp_path / "r", commits))["code.backwards r"].number or 0) > 0.7


def test_written_after_it_was_committed(tmp_path: Path) -> None:
    commits = [replace(one, committed=one.time - 8_000) for one in work(ALEX, "2023-03-01 10:00:00", 30)]
    assert told(ACCOUNT, make(tmp_path / "r", commits))["code.author-after-committer r"].number == 1.0


def test_one_shot_needs_ten_commits_by_both_clocks(tmp_path: Path) -> None:
    quick = [
        Made(ALEX, at("2023-03-01 10:00:00") + 61 * number, subject=f"s{number}", files={"a": str(number)})
        for number in range(12)
    ]
    assert told(ACCOUNT, make(tmp_path / "a", quick))["code.one-shot a"].number == 12.0
    assert "code.one-shot b" not in told(ACCOUNT, make(tmp_path / "b", quick[:9]))
    squashed = [
        replace(one, time=one.time - 86_400 * 40 * number, committed=one.time)
        for number, one in enumerate(quick)
    ]
    facts = told(ACCOUNT, make(tmp_path / "c", squashed))
    assert "code.one-shot c" not in facts and facts["code.rewritten c"].number == 440.0


def test_without_an_account_the_main_author_is_taken(tmp_path: Path) -> None:
    commits = work(ALEX, "2023-03-01 10:00:00", 20) + work(
        ("Bo Lee", "bo@example.org"), "2023-06-01 10:00:00", 5
    )
    facts = told(None, make(tmp_path / "r", commits))
    assert facts["code.own-commits"].number == 0.8 and "code.account" not in facts
