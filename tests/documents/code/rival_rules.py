"""What gh-fake-analyzer publishes of repositories, restated as pure functions in our own words, to be run beside ours.

Sources: github.com/shortdoom/gh-fake-analyzer (README, "Malicious Github Accounts": five questions at first, seven later;
and the modules modules.filter, modules.analyze, modules.categorize_emails, modules.output and utils.github), as read in
November 2026. It clones with a depth of 100, walks from HEAD and passes forks over. Where it says "many" without a number,
one has to be chosen. What it publishes of accounts, their followers and company is in `rival_account`.

It asks GitHub for two things that no local repository holds, and both are restated to its favour. Contributors come
from the host's listing, which ties addresses to users: here the owner's user has the addresses that a case names, what
can receive no mail belongs to nobody, and every other address is another user's. Its search of messages would also
find the applicant's own repositories; here it finds only other people's, and only what its summary tells, which is
found fewer than ten times. An early version passes over short and long messages, a later one over a list of common
ones: no message of these cases is judged otherwise by the later.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tests.documents.code.made import git
from watchword.documents.code.mailboxes import is_made_up

DEPTH = 100
MANY_EMAILS = 5
#: Lengths of messages that it searches for, both ends left out.
SHORTEST, LONGEST = 20, 150
#: Messages found as often or more are no news: its summary leaves them out, and its README says to look for unique ones.
NOT_UNIQUE = 10
#: A handle, a name or an address before its @ that `detect_dprk_naming` lists: letters, and four digits.
NAMING = re.compile(r"[a-zA-Z]+[0-9]{4}")
#: The committer of what is done on the host's pages, which it passes over.
HOST = ("GitHub", "noreply@github.com")
Person = tuple[str, str]


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


def copied_messages(repositories: Sequence[Sequence[Seen]], elsewhere: Mapping[str, int]) -> bool:
    """Question 4, `filter_commits_by_similarity`: any message of middling length is found elsewhere, and seldom.

    elsewhere: how many commits of other people's repositories a search of the host finds for a message.
    """
    return any(
        SHORTEST < len(commit.message) < LONGEST and 0 < elsewhere.get(searched(commit), 0) < NOT_UNIQUE
        for seen in repositories
        for commit in seen
    )


def searched(commit: Seen) -> str:
    """A message as it is searched for: in one line."""
    return commit.message.replace("\n", " ").replace("\r", " ").strip()


def taken_down(failures: Sequence[str]) -> bool:
    """Question 5: cloning a repository fails with a takedown notice."""
    return any("DMCA" in failure for failure in failures)


def signatures_of_owner(
    repositories: Sequence[Sequence[Seen]], handle: str, owner: frozenset[str]
) -> set[Person]:
    """`EmailCategorizer`: names and addresses that are the owner's, by the handle in an address, and by each other.

    owner: addresses that the host ties to the account. It starts from the handle alone; these are given to its favour.
    """
    people = {person for seen in repositories for one in seen for person in (one.author, one.committer)}
    people.discard(HOST)
    names, emails = {handle.lower()}, {email.lower() for email in owner}
    while True:
        found = {
            (name, email)
            for name, email in people
            if handle.lower() in email.lower() or name.lower() in names or email.lower() in emails
        }
        more = {name.lower() for name, _ in found} - names, {email.lower() for _, email in found} - emails
        if not any(more):
            return found
        names, emails = names | more[0], emails | more[1]


def rotating(owner: Iterable[Person]) -> bool:
    """`detect_identity_rotation`: an address of the owner's has more names than one, or a name more addresses."""
    pairs = set(owner)
    return len({email for _, email in pairs}) < len(pairs) or len({name for name, _ in pairs}) < len(pairs)


def named_so(handle: str, owner: Iterable[Person]) -> bool:
    """`detect_dprk_naming`: the handle, a name of the owner's or an address before its @ is letters and four digits."""
    texts = [handle, *(text for name, email in owner for text in (name, email.split("@")[0]))]
    return any(NAMING.fullmatch(text) for text in texts)
