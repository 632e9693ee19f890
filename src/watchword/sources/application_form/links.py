"""Links of a form, and the names of code accounts in them."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from watchword.sources.cells import flag, kept

#: An address with or without its scheme; a word with a dot alone is none, unless a path follows.
_URL = re.compile(
    r"https?://[^\s<>\"',;|]{3,500}|(?:[a-z0-9-]+\.)+[a-z]{2,}/[^\s<>\"',;|]{1,500}", re.IGNORECASE
)
_HANDLE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?", re.ASCII)
_HOSTS = frozenset({"github.com", "gitlab.com"})
#: First parts of paths at the code hosts that are pages of theirs, not people.
_PAGES = frozenset(
    {
        "about", "apps", "collections", "contact", "enterprise", "explore", "features", "groups", "join", "login",
        "marketplace", "notifications", "orgs", "pricing", "search", "settings", "sponsors", "topics", "trending", "users",
    }
)  # fmt: skip


def urls(cell: str) -> Iterator[str]:
    """The addresses in a text, each with a scheme."""
    for match in _URL.finditer(cell):
        found = match.group().rstrip(").")
        yield found if found.lower().startswith("http") else f"https://{found}"


def account_link(asked: str, answer: str) -> str | None:
    """The link behind a name alone, where a field asks for an account at a code host; None for any other answer."""
    host = next((each for each in sorted(_HOSTS) if each.partition(".")[0] in asked.lower()), None)
    name = (kept(answer) or "").removeprefix("@")
    if host is None or name.lower() == host or flag(name) is not None or not _HANDLE.fullmatch(name):
        return None
    return f"https://{host}/{name}"


def code_handle(url: str) -> str | None:
    """The account that a link names, as `github.com/ann-lee`, lower case; None for any other link."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    name = parts.path.strip("/").split("/")[0].removeprefix("@")
    if host not in _HOSTS or name.lower() in _PAGES or not _HANDLE.fullmatch(name):
        return None
    return f"{host}/{name.lower()}"
