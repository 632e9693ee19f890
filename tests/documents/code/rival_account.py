"""What gh-fake-analyzer publishes of an account and its company, restated as pure functions over answers of the host's API.

Sources: github.com/shortdoom/gh-fake-analyzer (README, "Malicious Github Accounts", questions 6 and 7, and "Features of
regular accounts"; modules.analyze.generate_report; modules.fetch.check_user_relationships; tools.check_activity and
tools.scan_repository), as read in November 2026.

Two kinds of things are kept apart. What it *flags* is a column of its activity check that says true; its scan of a
repository looks further into whoever has one. What it only *shows* is a list in its report. Questions 6 and 7 name no
number: "issue-spamming on high-credibility organizations" and "followers/following patterns" are for the reader to see, and
here too they are shown and held against nobody. Its lists of users and organisations are the reader's own files; a version
before had sixteen organisations in its code. It does not ask who on the list follows the account. How many members an
organisation has is taken as the host tells it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

#: Columns `high_following` and `high_followers` say true beyond this many.
HIGH = 200
#: Members beyond which an organisation counts as large, `large_org_member`.
LARGE = 100


@dataclass(frozen=True)
class Listing:
    """What the host's API answers on one account; logins as it writes them.

    issues, pulls: the repositories, as owner/name, at which the account opened each. members: organisations, and how many
    members each has. contributors: by own repository; parents: of the projects that own forks come from.
    """

    handle: str
    created: str
    email: str | None = None
    following: tuple[str, ...] = ()
    followers: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()
    pulls: tuple[str, ...] = ()
    members: Mapping[str, int] = field(default_factory=dict)
    contributors: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    parents: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def flagged(account: Listing, users: Iterable[str], organisations: Iterable[str]) -> frozenset[str]:
    """The columns of `check_activity` that say true. users, organisations: the lists that it is given."""
    listed, places = {user.lower() for user in users}, {name.lower() for name in organisations}
    me = account.handle.lower()
    columns = {
        "suspicious": me in listed,
        "high_following": len(account.following) > HIGH,
        "high_followers": len(account.followers) > HIGH,
        "follows_target_users": bool(lowered(account.following) & listed),
        "has_target_contributors": bool((_all(account.contributors) - {me}) & listed),
        "has_fork_target_contributors": bool(_all(account.parents) & listed),
        "target_org_member": bool(lowered(account.members) & places),
        "large_org_member": any(
            many > LARGE for name, many in account.members.items() if name.lower() not in places
        ),
    }
    return frozenset(name for name, so in columns.items() if so)


def shown(account: Listing) -> frozenset[str]:
    """What its report lists for the questions without a number.

    issues: question 6, organisations at which issues were opened and no pull request of the account's is told beside them
    (`issues_to_organizations`, `prs_to_organizations`). no-mutual: question 7, nobody whom the account follows follows it
    (`mutual_followers`), which regular accounts are said to have.
    """
    me = account.handle.lower()
    bare = _owners(account.issues) - _owners(account.pulls) - {me}
    mutual = lowered(account.following) & lowered(account.followers)
    told = {"issues": bool(bare), "no-mutual": not mutual}
    return frozenset(name for name, so in told.items() if so)


def lowered(names: Iterable[str]) -> set[str]:
    """Logins as they are compared."""
    return {name.lower() for name in names}


def _owners(repositories: Iterable[str]) -> set[str]:
    return {name.partition("/")[0].lower() for name in repositories}


def _all(logins: Mapping[str, tuple[str, ...]]) -> set[str]:
    return {name.lower() for names in logins.values() for name in names}
