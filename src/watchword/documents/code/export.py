"""What a host's API says of an account: GitHub's and GitLab's JSON answers, saved as files."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import orjson

from watchword.documents.code.account import Account, Repository
from watchword.documents.code.export_commits import api_history, is_commit, repository_of
from watchword.documents.code.history import History
from watchword.documents.limits import DocumentError, Limits

#: Events are the feed of a few months; a host gives at most some hundreds.
MOST_EVENTS = 20_000


@dataclass(frozen=True)
class Export:
    """The account, and the histories of those repositories whose commits were exported too."""

    account: Account
    histories: tuple[History, ...] = ()


def read_export(path: Path, limits: Limits | None = None) -> Export:
    """The account in a JSON file or a folder of them: users, repositories or projects, commits, events.

    Each answer is known by its fields, not by its file's name. A file may be one answer or an object of several.
    GitHub tells no offset in a commit's times, so those histories have none. DocumentError, in one line, where a file is no
    JSON, too large, or no account is in it.
    """
    limits = limits or Limits()
    files = sorted(path.glob("*.json")) if path.is_dir() else [path]
    if len(files) > limits.members:
        raise DocumentError(f"{path}: holds more than {limits.members} answers; leave out what is not needed")
    if sum(file.stat().st_size for file in files if file.is_file()) > limits.unpacked:
        raise DocumentError(f"{path}: holds more than {limits.unpacked} bytes; leave out what is not needed")
    answers = [answer for file in files for answer in _answers(_loaded(file, limits), file.stem)]
    account = _account(answers, path)
    commits: dict[str, list[Mapping[str, Any]]] = {}
    for name, answer in answers:
        if isinstance(answer, list) and answer and is_commit(answer[0]):
            commits.setdefault(repository_of(answer[0], name), []).extend(
                one for one in answer if is_commit(one)
            )
    return Export(account, tuple(api_history(name, rows) for name, rows in sorted(commits.items())))


def _loaded(file: Path, limits: Limits) -> Any:
    try:
        if file.is_symlink() or file.stat().st_size > limits.bytes:
            raise DocumentError(
                f"{file}: is a link or larger than {limits.bytes} bytes; export it in smaller files"
            )
        return orjson.loads(file.read_bytes())
    except (OSError, orjson.JSONDecodeError) as error:
        raise DocumentError(
            f"{file}: is no JSON ({str(error)[:80]}); save the API's answer as it comes"
        ) from error


def _answers(value: Any, name: str) -> Iterator[tuple[str, Any]]:
    """Single answers with the name of what they came under; an object of answers is taken apart, two levels deep."""
    if isinstance(value, dict) and not _is_user(value):
        for key, inner in value.items():
            if isinstance(inner, dict) and not _is_user(inner):
                yield from ((str(deeper), answer) for deeper, answer in inner.items())
            else:
                yield str(key), inner
    yield name, value


def _is_user(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("login", value.get("username")), str)


def _account(answers: Sequence[tuple[str, Any]], path: Path) -> Account:
    users = [answer for _, answer in answers if _is_user(answer) and "created_at" in answer]
    if not users:
        raise DocumentError(
            f"{path}: tells of no account; add the answer of users/NAME (GitHub) or users/ID (GitLab)"
        )
    rows = [
        row for _, answer in answers if isinstance(answer, list) for row in answer if isinstance(row, dict)
    ]
    events = [
        moment
        for row in rows
        if "action_name" in row or "actor" in row
        for moment in _moments(row, "created_at")
    ]
    account = Account(
        handle=_text(users[0], "login", "username"),
        names=tuple(filter(None, [_text(users[0], "name")])),
        emails=tuple(filter(None, [_text(users[0], "email", "public_email")])),
        created=next(iter(_moments(users[0], "created_at")), None),
        events=tuple(sorted(events)[-MOST_EVENTS:]),
    )
    handles = {_text(user, "login", "username") for user in users} - {account.handle}
    repositories = {one.name.lower(): one for row in rows for one in _repository(row)}
    return replace(account, repositories=tuple(repositories.values()), former_handles=tuple(sorted(handles)))


def _repository(row: Mapping[str, Any]) -> Iterable[Repository]:
    """GitHub's rows have `fork` and `disabled` or a block with its reason; GitLab's have `forked_from_project`."""
    name = _text(row, "name") if "full_name" in row else _text(row, "path")
    if not name or not ({"full_name", "path_with_namespace"} & row.keys()):
        return
    block = row.get("block")
    fork = row.get("fork") is True or row.get("forked_from_project") is not None
    yield Repository(name, fork, row.get("disabled") is True or isinstance(block, dict))


def _text(row: Mapping[str, Any], *keys: str) -> str:
    for key in keys:
        value = row.get(key)
        if isinstance(value, str) and value.strip():
            return value.strip()[:200]
    return ""


def _moments(row: Mapping[str, Any], key: str) -> list[datetime]:
    try:
        moment = datetime.fromisoformat(str(row.get(key)))
    except ValueError:
        return []
    return [moment] if moment.tzinfo is not None else []
