"""An account at a code host as its API answers."""

from pathlib import Path
from typing import Any

from watchword.simulation.packs.dossier import Dossier, Host
from watchword.simulation.packs.vendors.shapes import write_json


def github(folder: Path, dossier: Dossier) -> None:
    """The answer of users/NAME and of users/NAME/repos: in one file, or in a folder where there are clones to see too."""
    host = dossier.host
    if host is None:
        return
    user, repos = _user(host), [_repo(host, number) for number in range(len(host.repos))]
    if dossier.vendors.get("host") == "folder":
        write_json(folder / "github" / "user.json", user)
        write_json(folder / "github" / "repos.json", repos)
    else:
        write_json(folder / "github-user.json", {"user": user, "repos": repos})


def _user(host: Host) -> dict[str, Any]:
    api = f"https://api.github.com/users/{host.login}"
    return {
        "login": host.login,
        "id": 20_000_000 + len(host.login) * 7919,
        "node_id": "MDQ6VXNlcg==",
        "type": "User",
        "site_admin": False,
        "url": api,
        "html_url": f"https://github.com/{host.login}",
        "repos_url": f"{api}/repos",
        "name": host.name,
        "company": None,
        "blog": "",
        "location": host.location,
        "email": host.email,
        "hireable": None,
        "bio": None,
        "public_repos": len(host.repos),
        "public_gists": 0,
        "followers": host.followers,
        "following": host.followers // 2,
        "created_at": f"{host.created:%Y-%m-%dT%H:%M:%SZ}",
        "updated_at": "2026-05-30T11:02:41Z",
    }


def _repo(host: Host, number: int) -> dict[str, Any]:
    name, created, fork = host.repos[number]
    return {
        "id": 500_000_000 + number * 311 + len(name),
        "name": name,
        "full_name": f"{host.login}/{name}",
        "private": False,
        "owner": {"login": host.login, "type": "User"},
        "html_url": f"https://github.com/{host.login}/{name}",
        "description": None,
        "fork": fork,
        "created_at": f"{created:%Y-%m-%dT%H:%M:%SZ}",
        "pushed_at": "2026-05-29T09:14:00Z",
        "size": 148,
        "stargazers_count": 0,
        "language": "Python",
        "forks_count": 0,
        "archived": False,
        "disabled": False,
        "open_issues_count": 0,
        "default_branch": "main",
    }
