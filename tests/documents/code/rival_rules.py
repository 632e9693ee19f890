"""What gh-fake-analyzer publishes, restated as pure functions in our own words and code, to be run beside ours.

Sources: github.com/shortdoom/gh-fake-analyzer (README, "Malicious Github Accounts": five questions at first, seven later;
and the modules modules.filter, modules.analyze and utils.github), as read in November 2026. It clones with a depth
of 100, walks from HEAD and passes forks over. Where it says "many" without a number, one has to be chosen.

It asks GitHub for two things that no local repository holds, and both are restated to its favour. Contributors come
from the host's listing, which ties addresses to users: here the owner's user has the addresses that a case names, what
can receive no mail belongs to nobody, and every other address is another user's. Its search of messages would also
find the applicant's own repositories; here it finds only other people's.

Left out, since they are about no repository: issues opened at well-known organisations and patterns of followers
(questions 6 and 7, which name no rule), a count of followers that it shows in a column of its own apart from
`suspicious`, and ties to its own list of named users.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tests.documents.code.made import git
from watchword.documents.code.mailboxes import is_made_up

DEPTH = 100
MANY_EMAILS = 5
#: Lengths of messages that it searches for, both ends left out.
SHORTEST, LONGEST = 20, 150


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


def more_contributors(repositories: Sequence[Sequence[Seen]], owner: frozenset[str]) -> bool:
    """Question 2, `contributors`: the host names a user besides the owner; `owner`: addresses that are the owner's."""
    authors = {commit.author[1] for seen in repositories for commit in seen}
    return any(not is_made_up(email) for email in authors - owner)


def many_emails(repositories: Sequence[Sequence[Seen]], many: int = MANY_EMAILS) -> bool:
    """Question 3, `unique_emails`: authors' and committers' addresses of all commits, taken together."""
    emails = {
        person[1] for seen in repositories for commit in seen for person in (commit.author, commit.committer)
    }
    return len(emails) >= many


def copied_messages(repositories: Sequence[Sequence[Seen]], elsewhere: frozenset[str]) -> bool:
    """Question 4, `filter_commits_by_similarity`: any message of middling length is found elsewhere on the host."""
    return any(
        SHORTEST < len(commit.message) < LONGEST and searched(commit) in elsewhere
        for seen in repositories
        for commit in seen
    )


def searched(commit: Seen) -> str:
    """A message as it is searched for: in one line."""
    return commit.message.replace("\n", " ").replace("\r", " ").strip()


def taken_down(failures: Sequence[str]) -> bool:
    """Question 5: cloning a repository fails with a takedown notice."""
    return any("DMCA" in failure for failure in failures)
