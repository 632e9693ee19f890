"""What a host's API says of an account: GitHub's and GitLab's JSON answers, saved as files."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from watchword.documents.code.account import Account, Repository
from watchword.documents.code.answers import Answer, answers_in
from watchword.documents.code.export_commits import api_history, is_commit, repository_of
from watchword.documents.code.history import History
from watchword.documents.code.owners import chosen, moments, owner_of, text
from watchword.documents.limits import DocumentError, Limits

#: Events are the feed of a few months; a host gives at most some hundreds.
MOST_EVENTS = 20_000
NO_ACCOUNT = "tells of no person's account; add the answer of users/NAME (GitHub) or users/ID (GitLab)"


@dataclass(frozen=True)
class Export:
    """The account, the histories of those repositories whose commits were exported too, and handles that were left out."""

    account: Account
    histories: tuple[History, ...] = ()
    left: tuple[str, ...] = ()


def read_export(path: Path, limits: Limits | None = None, named: Collection[str] = ()) -> Export:
    """The account in a JSON file or a folder of them: users, repositories or projects, commits, events.

    Each answer is known by its fields, not by its file's name. A file may be one answer, several one after another, or an
    object of several. GitHub tells no offset in a commit's times, so those histories have none. named: see `export_of`.
    DocumentError, in one line, where a file is no JSON, too large, or no account is in it.
    """
    limits = limits or Limits()
    files = sorted(path.glob("*.json")) if path.is_dir() else [path]
    if len(files) > limits.members:
        raise DocumentError(f"{path}: holds more than {limits.members} answers; leave out what is not needed")
    if sum(file.stat().st_size for file in files if file.is_file()) > limits.unpacked:
        raise DocumentError(f"{path}: holds more than {limits.unpacked} bytes; leave out what is not needed")
    answers = [answer for file in files for answer in answers_in(str(file), _bytes(file, limits), limits)]
    export = export_of(answers, named)
    if export is None:
        raise DocumentError(f"{path}: {NO_ACCOUNT}")
    return export


def _bytes(file: Path, limits: Limits) -> bytes:
    try:
        if file.is_symlink():
            raise DocumentError(f"{file}: is a link, and links are not followed; save the answer itself")
        with file.open("rb") as stream:
            return stream.read(limits.bytes + 1)
    except OSError as error:
        raise DocumentError(f"{file}: cannot be opened ({error.strerror}); save it again") from error


def export_of(answers: Sequence[Answer], named: Collection[str] = ()) -> Export | None:
    """The account in answers; None where there is no person's.

    named: handles that the applicant gives, by which one of several accounts is taken. What belongs to another of the same
    host is left out.
    """
    found = chosen(answers, named)
    if found is None:
        return None
    rows = [(name, row) for name, row in _rows(answers) if owner_of(row) not in found.strangers]
    events = [
        moment
        for _, row in rows
        if "action_name" in row or "actor" in row
        for moment in moments(row, "created_at")
    ]
    repositories = {one.name.lower(): one for _, row in rows for one in _repository(row)}
    account = replace(
        found.account,
        repositories=tuple(repositories.values()),
        events=tuple(sorted(events)[-MOST_EVENTS:]),
    )
    commits: dict[str, list[Mapping[str, Any]]] = {}
    for name, row in rows:
        if is_commit(row):
            commits.setdefault(repository_of(row, name), []).append(row)
    return Export(
        account, tuple(api_history(name, held) for name, held in sorted(commits.items())), found.left
    )


def _rows(answers: Sequence[Answer]) -> Iterable[tuple[str, Mapping[str, Any]]]:
    for name, answer in answers:
        if isinstance(answer, list):
            yield from ((name, row) for row in answer if isinstance(row, dict))


def _repository(row: Mapping[str, Any]) -> Iterable[Repository]:
    """GitHub's rows have `fork` and `disabled` or a block with its reason; GitLab's have `forked_from_project`."""
    name = text(row, "name") if "full_name" in row else text(row, "path")
    if not name or not ({"full_name", "path_with_namespace"} & row.keys()):
        return
    block = row.get("block")
    fork = row.get("fork") is True or row.get("forked_from_project") is not None
    yield Repository(name, fork, row.get("disabled") is True or isinstance(block, dict))
