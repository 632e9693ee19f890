"""Whose account the answers of a host speak of, where they speak of several."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from watchword.documents.code.account import Account
from watchword.documents.code.answers import Answer, is_user

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Chosen:
    """The account taken for the applicant's, without repositories and events, and the handles of those left out.

    strangers: of the left, in lower case, those of the same host whom nobody names: what is theirs is not read.
    """

    account: Account
    left: tuple[str, ...] = ()
    strangers: frozenset[str] = frozenset()


def chosen(answers: Sequence[Answer], named: Collection[str]) -> Chosen | None:
    """The account that one of the handles `named` belongs to, else the first; None where no person's is told.

    Organisations and programs are none. Answers with one host's same lasting number are one account, whose handle the
    newest of them tells; the others are its former ones.
    """
    told: dict[tuple[str, object], list[Row]] = {}
    for _, answer in answers:
        if is_user(answer) and "created_at" in answer and _is_person(answer):
            told.setdefault(_number(answer), []).append(answer)
    if not told:
        return None
    hosts = [host for host, _ in told]
    accounts = [_account(rows) for rows in told.values()]
    wanted = {handle.lower() for handle in named}
    known = [not wanted.isdisjoint(handles_of(account)) for account in accounts]
    taken = known.index(True) if True in known else 0
    strangers = [
        handles_of(account)
        for account, host, meant in zip(accounts, hosts, known, strict=True)
        if host == hosts[taken] and not meant
    ]
    mine = accounts[taken]
    left = tuple(account.handle for account in accounts if account is not mine)
    return Chosen(mine, left, frozenset().union(*strangers) - handles_of(mine))


def _is_person(row: Row) -> bool:
    return row.get("type") not in ("Organization", "Bot") and row.get("bot") is not True


def _number(row: Row) -> tuple[str, object]:
    """The host, and its own number of the account, which outlives its handle; the handle where none is told."""
    host = "github" if "login" in row else "gitlab"
    number = row.get("id")
    return host, number if isinstance(number, int | str) else text(row, "login", "username").lower()


def _account(rows: Sequence[Row]) -> Account:
    newest = max(rows, key=lambda row: text(row, "updated_at"))
    handle = text(newest, "login", "username")
    former = {text(row, "login", "username") for row in rows} - {handle}
    return Account(
        handle=handle,
        names=tuple(filter(None, [text(newest, "name")])),
        emails=tuple(filter(None, [text(newest, "email", "public_email")])),
        created=next(iter(moments(newest, "created_at")), None),
        former_handles=tuple(sorted(former)),
        host=_host(newest),
    )


def _host(row: Row) -> str:
    """The code host's domain by the account's page, in lower case."""
    page = text(row, "html_url", "web_url")
    try:
        return (urlsplit(page).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def handles_of(account: Account) -> frozenset[str]:
    """The account's handles, in lower case."""
    return frozenset(handle.lower() for handle in (account.handle, *account.former_handles))


def owner_of(row: Row) -> str:
    """The handle, in lower case, of whose a repository, commit or event is by the host's own word; empty where untold."""
    for key in ("owner", "actor"):
        inner = row.get(key)
        if isinstance(inner, dict) and is_user(inner):
            return text(inner, "login", "username").lower()
    for key in ("full_name", "path_with_namespace"):
        if "/" in (name := text(row, key)):
            return name.rpartition("/")[0].lower()
    for key, mark in (("url", "/commits/"), ("html_url", "/commit/"), ("web_url", "/-/commit/")):
        if mark in (address := text(row, key)):
            return address.partition(mark)[0].rpartition("/")[0].rpartition("/")[2].lower()
    return text(row, "author_username").lower()


def text(row: Row, *keys: str) -> str:
    """The first of these fields that is a text."""
    for key in keys:
        value = row.get(key)
        if isinstance(value, str) and value.strip():
            return value.strip()[:200]
    return ""


def moments(row: Row, key: str) -> list[datetime]:
    """The field's moment, if it has one with a zone."""
    try:
        moment = datetime.fromisoformat(str(row.get(key)))
    except ValueError:
        return []
    return [moment] if moment.tzinfo is not None else []
