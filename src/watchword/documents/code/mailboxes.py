"""What an e-mail address in a commit is: a person's, a host's mask, a machine's own, a bot's."""

import re

#: Addresses that hosts give in place of the real one.
MASKED = re.compile(r"@(?:users\.)?noreply\.|@users\.noreply|^no-?reply@|@no-?reply\.", re.IGNORECASE)
#: The login in a host's mask: `123+name@users.noreply.github.com`, `123-name@users.noreply.gitlab.com`.
MASKED_LOGIN = re.compile(r"^(?:\d+[+-])?([^@]+)@users\.noreply\.", re.IGNORECASE)
#: Committers by which a host's web page makes merges, squashes and edits.
HOST = frozenset(
    {"noreply@github.com", "noreply@gitlab.com", "noreply@bitbucket.org", "noreply@codeberg.org"}
)
#: Names that programs sign with, whole: people are called Travis, Jenkins and Bot, and none is left out for it.
BOT_NAME = re.compile(
    r".*\[bot\]|[\w.-]+[-_]bot|dependabot|renovate|greenkeeper|github[-_ ]actions?|gitlab[-_ ]ci|travis[-_ ]ci|circleci"
    r"|pre-commit-ci|weblate|imgbot",
    re.IGNORECASE,
)
BOT_EMAIL = re.compile(
    r".*\[bot\]@.*|(?:project|group)_\d+_bot.*|(?:[\w.+-]+-bot|bot|dependabot|renovate|github-actions|hosted-weblate|weblate)@.*"
    r"|actions?@github\.com",
    re.IGNORECASE,
)
#: The address that git or git-svn makes up where nobody set one: no dot in the domain, `.local`, a repository's UUID.
MADE_UP = re.compile(
    r"^[^@]*$|@[^.@]*$|@.*\.(?:local|localdomain|lan|home|internal|\(none\))$|@[0-9a-f]{8}-[0-9a-f-]{27}$",
    re.IGNORECASE,
)
#: git-svn's domain for authors it was told nothing of.
SVN_UUID = re.compile(r"@[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", re.IGNORECASE)


def folded(email: str) -> str:
    """One spelling for one mailbox: lower case, without a `+tag`, except in a host's mask."""
    local, at, domain = email.strip().lower().rpartition("@")
    if not at or MASKED.search(email):
        return email.strip().lower()
    return f"{local.partition('+')[0]}@{domain}"


def is_masked(email: str) -> bool:
    """Whether a host put it in place of the real one."""
    return bool(MASKED.search(email))


def is_host(email: str) -> bool:
    """Whether a host's web page signed as committer."""
    return email.strip().lower() in HOST


def is_bot(name: str, email: str) -> bool:
    """Whether a program signed, by the names that programs use."""
    return bool(BOT_NAME.fullmatch(name.strip()) or BOT_EMAIL.fullmatch(email.strip()))


def is_made_up(email: str) -> bool:
    """Whether git made the address up from a machine's name."""
    return bool(MADE_UP.search(email.strip()))


def login_of(email: str) -> str:
    """The login in a host's mask, or the part before the @; lower case."""
    match = MASKED_LOGIN.search(email.strip())
    return (match[1] if match else folded(email).partition("@")[0]).lower()
