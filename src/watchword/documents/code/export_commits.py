"""Commits as GitHub's and GitLab's API tell them, made a History."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any

from watchword.documents.code.columns import LATEST_TIME, Columns
from watchword.documents.code.history import NO_OFFSET, History
from watchword.documents.code.limits import CloneLimits
from watchword.documents.code.samples import early_trees, root_trees


def is_commit(row: Any) -> bool:
    """Whether a row is a commit of GitHub's (`sha`, `commit`) or GitLab's (`id`, `authored_date`)."""
    return isinstance(row, dict) and (
        (isinstance(row.get("sha"), str) and isinstance(row.get("commit"), dict))
        or (isinstance(row.get("id"), str) and "authored_date" in row)
    )


def repository_of(row: Mapping[str, Any], otherwise: str) -> str:
    """The repository's name from the commit's own address, or the file's."""
    for key, mark in (("url", "/commits/"), ("html_url", "/commit/"), ("web_url", "/-/commit/")):
        address = row.get(key)
        if isinstance(address, str) and mark in address:
            return address.partition(mark)[0].rpartition("/")[2][:200]
    return otherwise[:200]


def api_history(name: str, rows: Sequence[Mapping[str, Any]]) -> History:
    """The History of exported commits; those whose fields cannot be read are counted as malformed.

    A time written with Z has no offset of the author's own. GitLab tells no tree; its commits have none. What a tree holds
    is not told either, so where the first commit is here, none of the earliest trees is taken for the history's own.
    """
    limits = CloneLimits()
    columns = Columns(limits.text)
    for row in rows[: limits.commits]:
        try:
            _add(columns, row)
        except (ValueError, TypeError, AttributeError, KeyError, OverflowError):
            columns.malformed += 1
    cut = f"more than {limits.commits} commits" if len(rows) > limits.commits else None
    width = len(columns.commit_ids) // max(1, len(columns))
    starters = root_trees(columns, width)
    starters |= early_trees(columns, width) if starters else frozenset()
    return columns.history(name, cut=cut, starters=starters)


def _add(columns: Columns, row: Mapping[str, Any]) -> None:
    inner = row.get("commit", row)
    commit = bytes.fromhex(row.get("sha") or row["id"])
    if len(commit) not in (20, 32):
        raise ValueError("no id")
    tree = bytes(len(commit))
    with suppress(KeyError):
        tree = bytes.fromhex(inner["tree"]["sha"])
    parents = [parent["sha"] for parent in row.get("parents", [])] or row.get("parent_ids", [])
    message = str(inner.get("message") or inner.get("title") or "")
    author, committer = _signed(columns, inner, "author"), _signed(columns, inner, "committer")
    subject = message.partition("\n")[0].encode(errors="replace")
    known = [int(str(one)[:16], 16) for one in parents]
    columns.add(commit, tree.ljust(len(commit), b"\0"), known, author, committer, subject)


def _signed(columns: Columns, inner: Mapping[str, Any], role: str) -> tuple[int, int, int]:
    if isinstance(inner.get(role), dict):
        name, email, date = (inner[role].get(key) for key in ("name", "email", "date"))
    else:
        dated = inner.get("authored_date" if role == "author" else "committed_date")
        name, email, date = inner.get(f"{role}_name"), inner.get(f"{role}_email"), dated
    moment = datetime.fromisoformat(str(date))
    shown = moment.utcoffset()
    if shown is None or not 0 < moment.timestamp() < LATEST_TIME:
        raise ValueError("no time")
    offset = NO_OFFSET if str(date).endswith("Z") else int(shown.total_seconds() // 60)
    person = columns.person(
        str(name or "").encode(errors="replace"), str(email or "").encode(errors="replace")
    )
    return person, int(moment.timestamp()), offset
