"""Ordinary people, each as the repositories and the account that an applicant would give."""

from dataclasses import replace
from pathlib import Path

from tests.documents.code.case import ALEX, CHICAGO, HOST, MAKER, NAMES, Case, account, case
from tests.documents.code.made import Made, at, git, make, rewritten, work


@case
def newcomer(folder: Path) -> Case:
    commits = work(ALEX, "2023-03-01 10:00:00", 40)
    commits[0] = replace(commits[0], subject="Initial commit from Create React App")
    return Case(
        "honest newcomer with a starter template",
        True,
        account("2023-02-01"),
        [make(folder / "site", commits)],
    )


@case
def rebaser(folder: Path) -> Case:
    commits = work(ALEX, "2019-03-01 10:00:00", 50, days=9)
    anew = at("2023-05-01 18:00:00")
    commits = [replace(one, committed=anew + number) for number, one in enumerate(commits)]
    new = make(folder / "tool", work(ALEX, "2023-06-01 10:00:00", 30))
    return Case(
        "honest rebaser of an older history",
        True,
        account("2023-04-01"),
        [make(folder / "notes", commits), new],
    )


@case
def late_account(folder: Path) -> Case:
    path = make(folder / "thesis", work(ALEX, "2019-03-01 10:00:00", 50, days=9))
    return Case(
        "honest author whose only project is older than the account", True, account("2023-02-01"), [path]
    )


@case
def importer(folder: Path) -> Case:
    svn = ("alexm", "alexm@6d2b9a3e-1c44-4d0e-9f55-0a1b2c3d4e5f")
    old = [
        replace(
            one,
            body=f"git-svn-id: https://svn.example.org/trunk@{number} 6d2b9a3e-1c44-4d0e-9f55-0a1b2c3d4e5f",
        )
        for number, one in enumerate(work(svn, "2012-03-01 10:00:00", 50, days=9))
    ]
    old += work(ALEX, "2023-03-01 10:00:00", 20, tag="after")
    return Case(
        "honest importer of a Subversion project", True, account("2023-02-01"), [make(folder / "gauge", old)]
    )


@case
def mirrorer(folder: Path) -> Case:
    commits = work(MAKER, "2017-02-01 09:00:00", 60, tag="kernel")
    commits[20:22] = rewritten(commits[20:22], ALEX)
    path = make(folder / "kernel", commits)
    git(path, "update-ref", "refs/pull/1/head", "main")
    own = make(folder / "blog", work(ALEX, "2023-03-01 10:00:00", 20))
    return Case("honest mirror of another's project", True, account("2023-02-01"), [path, own])


@case
def traveller(folder: Path) -> Case:
    commits = work(ALEX, "2023-03-01 10:00:00", 60)
    away = {10: "+0900", 11: "+0900", 12: "+0900", 13: "+0900", 40: "-0700", 41: "-0700", 42: "-0700"}
    commits = [replace(one, offset=away.get(number, one.offset)) for number, one in enumerate(commits)]
    return Case("honest traveller", True, account("2023-02-01"), [make(folder / "trips", commits)])


@case
def two_laptops(folder: Path) -> Case:
    emails = [
        "alex@example.com",
        "alex.moreau@corp.example",
        "77+alexm@users.noreply.github.com",
        "am@uni.example",
    ]
    emails.append("alex@alex-laptop.local")
    commits = [
        replace(one, author=("A. Moreau" if number % 5 == 3 else "Alex Moreau", emails[number % 5]))
        for number, one in enumerate(work(ALEX, "2023-03-01 10:00:00", 60))
    ]
    return Case(
        "honest author with two laptops and five addresses",
        True,
        account("2023-02-01"),
        [make(folder / "app", commits)],
        linked=tuple(emails[1:4]),
    )


@case
def ci_committer(folder: Path) -> Case:
    bot = ("github-actions[bot]", "41898282+github-actions[bot]@users.noreply.github.com")
    commits = work(ALEX, "2023-03-01 10:00:00", 40, offset="-0600")
    releases = [
        Made(bot, one.time + 3600, "+0000", f"chore: release {number}", {"VERSION": f"{number}\n"})
        for number, one in enumerate(commits)
    ]
    container = [replace(one, offset="+0000") for one in work(ALEX, "2023-08-01 10:00:00", 40, tag="box")]
    both = sorted(commits + releases + container, key=lambda one: one.time)
    return Case(
        "honest user of CI and containers",
        True,
        account("2023-02-01"),
        [make(folder / "lib", both)],
        (CHICAGO,),
    )


@case
def monorepo(folder: Path) -> Case:
    team = [
        (f"Colleague {word}", f"{word.lower()}@corp.example")
        for word in ("Ash", "Birch", "Cedar", "Elm", "Fir", "Oak")
    ]
    commits: list[Made] = []
    for number, one in enumerate(work(ALEX, "2016-03-01 10:00:00", 160, tag="mono")):
        author = ALEX if number % 7 == 6 else team[number % 7]
        merge = number - 1 if number % 8 == 7 else None
        commits.append(
            replace(
                one,
                author=author,
                committer=HOST if merge else author,
                merge=merge,
                offset="+0000" if author == ALEX else "-0500",
            )
        )
    own = make(folder / "dots", work(ALEX, "2023-03-01 10:00:00", 20))
    paths = [make(folder / "mono", commits), own]
    return Case("honest clone of a team's monorepo", True, account("2023-02-01"), paths)


def rebasing_team(folder: Path, offsets: tuple[str, ...]) -> list[Path]:
    """Six people who push to one branch without merges; each commits what they wrote."""
    team = [(name, f"{name.split()[0].lower()}@corp.example") for name in NAMES[:5]]
    commits = [
        replace(one, author=(ALEX, *team)[number % 6], offset=offsets[number % 6 % len(offsets)])
        for number, one in enumerate(work(ALEX, "2023-03-01 10:00:00", 120, tag="team"))
    ]
    return [make(folder / "desk", commits)]


@case
def spread_team(folder: Path) -> Case:
    paths = rebasing_team(folder, ("+0000", "-0500", "-0800", "+0900", "+0530", "+0200"))
    return Case("honest team of six in many places that rebases", True, account("2023-02-01"), paths)


@case
def office_team(folder: Path) -> Case:
    paths = rebasing_team(folder, ("+0000",))
    return Case("honest team of six in one office that rebases", True, account("2023-02-01"), paths)


@case
def returner(folder: Path) -> Case:
    commits = work(ALEX, "2015-03-01 10:00:00", 20) + work(
        ALEX, "2023-03-01 10:00:00", 30, tag="back", days=0.4
    )
    return Case(
        "honest returner after years of leave", True, account("2015-02-01"), [make(folder / "again", commits)]
    )


@case
def year_in_handle(folder: Path) -> Case:
    path = make(folder / "garden", work(ALEX, "2023-03-01 10:00:00", 40, tag="garden"))
    owner = account("2023-02-01", handle="alexm1990")
    return Case("honest author whose handle ends in a year", True, owner, [path])
