"""Pretended histories, each as the repositories and the account that an applicant would give."""

from dataclasses import replace
from pathlib import Path

from tests.documents.code.case import ALEX, CHICAGO, MAKER, NAMES, Case, account, case
from tests.documents.code.made import Made, at, make, rewritten, work
from watchword.documents.code.account import Repository


def original(folder: Path) -> tuple[Path, list[Made]]:
    """Somebody else's project, older and public."""
    commits = work(MAKER, "2018-02-01 09:00:00", 60, tag="ledger")
    return make(folder / "ledger-original.git", commits), commits


@case
def copied(folder: Path) -> Case:
    reference, commits = original(folder)
    path = make(folder / "ledger", rewritten(commits, ALEX))
    return Case(
        "copied history, authors rewritten", False, account("2023-02-01"), [path], reference=reference
    )


@case
def copied_older_account(folder: Path) -> Case:
    reference, commits = original(folder)
    mine = [
        replace(one, subject=f"feat: step {number}") for number, one in enumerate(rewritten(commits, ALEX))
    ]
    path = make(folder / "ledger", mine)
    name = "copied history, authors and messages rewritten, old account"
    return Case(name, False, account("2015-02-01"), [path], reference=reference)


@case
def injected(folder: Path) -> Case:
    reference, commits = original(folder)
    mine = rewritten(commits, ALEX)
    mine[0] = replace(mine[0], files={**mine[0].files, "AUTHORS": "Alex Moreau\n"})
    path = make(folder / "ledger", mine)
    return Case(
        "copied history with one injected file, old account",
        False,
        account("2015-02-01"),
        [path],
        reference=reference,
    )


@case
def retold(folder: Path) -> Case:
    reference, commits = original(folder)
    mine = [
        replace(one, time=one.time + 150_000_000 + number * 3_571, files={"all.txt": f"{number} retold\n"})
        for number, one in enumerate(rewritten(commits, ALEX))
    ]
    return Case(
        "copied messages over other files and dates",
        False,
        account("2015-02-01"),
        [make(folder / "ledger", mine)],
        reference=reference,
    )


@case
def heatmap(folder: Path) -> Case:
    start, burst = at("2021-01-01 00:00:00"), at("2023-06-01 12:00:00")
    commits = [
        Made(
            ALEX,
            start + number * 3 * 86_400 + (number * number * 7919) % 40_009,
            "+0000",
            "update",
            {"log.txt": f"{number}\n"},
            committed=burst + number,
        )
        for number in range(200)
    ]
    return Case("backdated heatmap", False, account("2020-12-01"), [make(folder / "daily", commits)])


@case
def wrong_zone(folder: Path) -> Case:
    commits = work(ALEX, "2023-03-01 02:00:00", 60, offset="+0800")
    return Case(
        "works from far outside the claimed zone",
        False,
        account("2023-02-01"),
        [make(folder / "svc", commits)],
        (CHICAGO,),
    )


@case
def purchased(folder: Path) -> Case:
    before = work(("Dana Quill", "dquill@example.net"), "2014-03-01 10:00:00", 15, tag="old")
    after = work(ALEX, "2023-03-01 10:00:00", 40, tag="new", days=0.4)
    paths = [make(folder / "homework", before), make(folder / "portfolio", after)]
    owner = account("2014-02-01", handle="dq2014")
    return Case("purchased dormant account", False, owner, paths, linked=("dquill@example.net",))


@case
def rotated(folder: Path) -> Case:
    commits = [
        replace(
            one,
            author=(NAMES[number % 8], f"{NAMES[number % 8].split()[0].lower()}{number % 8}@example.net"),
            committer=ALEX,
        )
        for number, one in enumerate(work(ALEX, "2023-03-01 10:00:00", 60))
    ]
    return Case(
        "rotating authors, one committer", False, account("2023-02-01"), [make(folder / "many", commits)]
    )


@case
def one_mailbox(folder: Path) -> Case:
    commits = [
        replace(one, author=(NAMES[number // 20], "dev@example.com"))
        for number, one in enumerate(work(ALEX, "2023-03-01 10:00:00", 60))
    ]
    paths = [make(folder / "names", commits)]
    name = "one mailbox under three names"
    return Case(name, False, account("2023-02-01"), paths, linked=("dev@example.com",))


@case
def removed(folder: Path) -> Case:
    path = make(folder / "site", work(ALEX, "2023-03-01 10:00:00", 40))
    listed = (Repository("site"), Repository("studio", disabled=True))
    failure = "Repository studio is unavailable due to DMCA takedown"
    return Case(
        "repository taken down by the host",
        False,
        account("2023-02-01", *listed),
        [path],
        failures=(failure,),
    )
