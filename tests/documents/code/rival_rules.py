"""What gh-fake-analyzer publishes, restated as pure functions in our own words and code, to be run beside ours.

Sources: github.com/shortdoom/gh-fake-analyzer (README, "Malicious Github Accounts", five questions; and the modules
filter, categorize_emails, utils.github and tools.check_activity), as read in November 2026. It clones with a depth
of 100 and walks from HEAD. Where it says "many" without a number, five is taken, which is generous to it: fewer would
blame more people.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tests.documents.code.made import git

DEPTH = 100
MANY_EMAILS = 5
#: Lengths of messages that it searches for, both ends left out.
SHORTEST, LONGEST = 20, 150
MANY_FOLLOWED = 200


@dataclass(frozen=True)
class Seen:
    """One commit as it keeps it."""

    author: tuple[str, str]
    committer: tuple[str, str]
    written: datetime
    message: str


def commits_of(repository: Path) -> list[Seen]:
    """What it sees of one repository: the newest hundred from HEAD."""
    shown = git(
        repository, "log", f"-{DEPTH}", "-z", "--format=%an%x01%ae%x01%cn%x01%ce%x01%aI%x01%B", "HEAD"
    )
    seen = []
    for row in shown.decode().split("\0"):
        if row:
            name, email, cname, cemail, date, message = row.split("\x01")
            seen.append(Seen((name, email), (cname, cemail), datetime.fromisoformat(date), message))
    return seen


def older_than_account(repositories: Sequence[Sequence[Seen]], created: datetime | None) -> bool:
    """Question 1, `filter_by_creation_date`: the last commit of a log was written before the account was made."""
    return created is not None and any(seen[-1].written < created for seen in repositories if seen)


def more_contributors(repositories: Sequence[Sequence[Seen]]) -> bool:
    """Question 2: somebody besides the owner contributed to a repository that is no fork."""
    return any(len({commit.author[0] for commit in seen}) > 1 for seen in repositories)


def many_emails(repositories: Sequence[Sequence[Seen]]) -> bool:
    """Question 3, `unique_emails`: authors' and committers' addresses of all commits, taken together."""
    emails = {
        person[1] for seen in repositories for commit in seen for person in (commit.author, commit.committer)
    }
    return len(emails) >= MANY_EMAILS


def copied_messages(repositories: Sequence[Sequence[Seen]], elsewhere: frozenset[str]) -> bool:
    """Question 4, `filter_commits_by_similarity`: any message of middling length is found elsewhere on the host."""
    return any(
        SHORTEST < len(commit.message) < LONGEST and commit.message.replace("\n", " ").strip() in elsewhere
        for seen in repositories
        for commit in seen
    )


def taken_down(failures: Sequence[str]) -> bool:
    """Question 5: cloning a repository fails with a takedown notice."""
    return any("DMCA" in failure for failure in failures)


def much_followed(followers: int, following: int) -> bool:
    """`check_activity`: more than two hundred followers or followed."""
    return followers > MANY_FOLLOWED or following > MANY_FOLLOWED
