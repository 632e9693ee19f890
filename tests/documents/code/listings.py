"""Accounts of ordinary and of pretending people as the host's API tells them; handles are made up for these tests."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tests.documents.code.rival_account import Listing

#: The lists that both sides are given: users and organisations by name, and two mailboxes that were seen with them.
LISTED = ("quiet-ridge", "blue-harbor", "tall-cedar")
ORGANISATIONS = ("open-garden",)
MAILBOXES = ("ridge@example.net", "harbor@example.net")


@dataclass(frozen=True)
class Applicant:
    """One applicant: the account, and what the applicant's own commits are signed with, if the export has any."""

    name: str
    honest: bool
    person: str
    listing: Listing
    signs: str | None = None


def some(word: str, count: int) -> tuple[str, ...]:
    """That many other accounts."""
    return tuple(f"{word}-{number}" for number in range(count))


PEERS = some("peer", 12)
FANS = some("fan", 900)
APPLICANTS = (
    Applicant(
        "honest newcomer whom nobody follows",
        True,
        "Ada Lind",
        Listing("ada-lind", "2024-02-01T10:00:00Z", following=some("guide", 3)),
    ),
    Applicant(
        "honest maintainer with many followers",
        True,
        "Ben Okafor",
        Listing(
            "ben-okafor",
            "2014-02-01T10:00:00Z",
            following=PEERS,
            followers=PEERS + FANS,
            pulls=("wide-meadow/core",),
            members={"wide-meadow": 150},
        ),
    ),
    Applicant(
        "honest reader who follows many",
        True,
        "Cleo Marsh",
        Listing("cleo-marsh", "2018-02-01T10:00:00Z", following=some("read", 260) + PEERS, followers=PEERS),
    ),
    Applicant(
        "honest reporter of faults at three known projects",
        True,
        "Dan Ruiz",
        Listing(
            "dan-ruiz",
            "2019-02-01T10:00:00Z",
            following=PEERS,
            followers=PEERS,
            issues=("wide-meadow/core", "stone-bridge/cli", "high-orchard/docs"),
        ),
    ),
    Applicant(
        "honest follower of a listed writer of tutorials",
        True,
        "Eva Brandt",
        Listing(
            "eva-brandt",
            "2020-02-01T10:00:00Z",
            following=(*PEERS, "Blue-Harbor"),
            followers=PEERS,
            parents={"parser": ("peer-1", "tall-cedar")},
        ),
    ),
    Applicant(
        "honest owner who took a listed stranger's patch",
        True,
        "Finn Adeyemi",
        Listing(
            "finn-adeyemi",
            "2017-02-01T10:00:00Z",
            following=PEERS,
            followers=PEERS,
            contributors={"tiles": ("finn-adeyemi", "tall-cedar")},
        ),
    ),
    Applicant(
        "honest member of a listed community that anybody joins",
        True,
        "Gia Novak",
        Listing(
            "gia-novak",
            "2016-02-01T10:00:00Z",
            following=PEERS,
            followers=PEERS,
            members={"open-garden": 40},
        ),
    ),
    Applicant(
        "account with bought followers",
        False,
        "Hal Winter",
        Listing(
            "hal-winter",
            "2024-01-01T10:00:00Z",
            following=some("follow", 1_100),
            followers=some("bought", 900),
            members={"first-steps": 400},
        ),
    ),
    Applicant(
        "account that opened forty issues for a badge",
        False,
        "Ida Falk",
        Listing(
            "ida-falk",
            "2023-01-01T10:00:00Z",
            following=PEERS,
            followers=PEERS,
            issues=("high-orchard/docs",) * 40,
        ),
    ),
    Applicant(
        "listed account under its listed handle",
        False,
        "Jon Pryce",
        Listing("quiet-ridge", "2021-01-01T10:00:00Z", following=PEERS, followers=PEERS),
    ),
    Applicant(
        "account among listed ones",
        False,
        "Kim Sorel",
        Listing(
            "kim-sorel",
            "2022-01-01T10:00:00Z",
            following=LISTED,
            followers=LISTED,
            contributors={"wallet-app": ("kim-sorel", "blue-harbor")},
            parents={"mint-app": ("tall-cedar",)},
            members={"open-garden": 40},
        ),
    ),
    Applicant(
        "new handle that shows a listed mailbox",
        False,
        "Lou Hartman",
        Listing("lou-hartman", "2024-01-01T10:00:00Z", email=MAILBOXES[0], following=PEERS, followers=PEERS),
    ),
    Applicant(
        "new handle whose commits bear a listed mailbox",
        False,
        "May Tennant",
        Listing("may-tennant", "2024-01-01T10:00:00Z", following=PEERS, followers=PEERS),
        signs=MAILBOXES[1],
    ),
    Applicant(
        "new handle, nobody listed near it",
        False,
        "Ned Calloway",
        Listing("ned-calloway", "2024-01-01T10:00:00Z", following=PEERS, followers=PEERS),
    ),
)


def answers(one: Applicant) -> Mapping[str, str]:
    """The export's files: each an answer of GitHub's API."""
    listing = one.listing
    counts = {"followers": len(listing.followers), "following": len(listing.following)}
    made: dict[str, Any] = {
        "user": {
            "login": listing.handle,
            "id": 7,
            "type": "User",
            "name": one.person,
            "email": listing.email,
            "created_at": listing.created,
            **counts,
        },
        "followers": [{"login": login, "type": "User"} for login in listing.followers],
        "following": [{"login": login, "type": "User"} for login in listing.following],
        "orgs": [{"login": login, "description": None} for login in listing.members],
        "issues": _found([("issues", number, name) for number, name in enumerate(listing.issues)]),
        "pulls": _found([("pull", number, name) for number, name in enumerate(listing.pulls)]),
        "repos": [
            *({"name": name, "full_name": f"{listing.handle}/{name}"} for name in listing.contributors),
            *(
                {"name": name, "full_name": f"{listing.handle}/{name}", "fork": True}
                for name in listing.parents
            ),
        ],
        **{
            f"contributors-{name}": [{"login": login, "contributions": 3} for login in logins]
            for name, logins in listing.contributors.items()
        },
    }
    if one.signs:
        made["commits"] = [_commit(one)]
    return {f"github/{name}.json": json.dumps(answer) for name, answer in made.items()}


def _found(rows: list[tuple[str, int, str]]) -> dict[str, Any]:
    """The answer of a search of issues and pull requests."""
    items = [
        {
            "number": number,
            "title": "A fault",
            "state": "open",
            "created_at": "2024-03-01T10:00:00Z",
            "repository_url": f"https://api.github.com/repos/{name}",
            "html_url": f"https://github.com/{name}/{page}/{number}",
        }
        for page, number, name in rows
    ]
    return {"total_count": len(items), "incomplete_results": False, "items": items}


def _commit(one: Applicant) -> dict[str, Any]:
    signed = {"name": one.person, "email": one.signs, "date": "2024-03-01T10:00:00Z"}
    whole = {"author": signed, "committer": signed, "message": "Begin", "tree": {"sha": "b" * 40}}
    url = f"https://api.github.com/repos/{one.listing.handle}/site/commits/{'a' * 40}"
    return {"sha": "a" * 40, "commit": whole, "parents": [], "url": url}
