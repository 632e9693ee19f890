"""GitHub's audit log: JSON and CSV exports, the REST API, and the stream that an enterprise sends."""

import re
from typing import Any

from watchword.sources.contract import Fields, LogSource, Record

FIELDS: dict[str, Fields] = {
    "_document_id": "VARCHAR",
    "@timestamp": "VARCHAR",
    "at_sign_timestamp": "VARCHAR",
    "created_at": "VARCHAR",
    "p_event_time": "VARCHAR",
    "action": "VARCHAR",
    "actor": "VARCHAR",
    "actor_is_bot": "VARCHAR",
    "actor_ip": "VARCHAR",
    "actor_location": {"country_code": "VARCHAR"},
    "external_identity_nameid": "VARCHAR",
    "external_identity_username": "VARCHAR",
    "user": "VARCHAR",
    "org": "VARCHAR",
    "repo": "VARCHAR",
    "repository": "VARCHAR",
    "visibility": "VARCHAR",
    "fork_parent": "VARCHAR",
    "fork_source": "VARCHAR",
    "user_agent": "VARCHAR",
}

_ACTIVITY = """CASE
    WHEN {kind} = 'git.clone' THEN 'clone'
    WHEN {kind} = 'git.fetch' THEN 'fetch'
    WHEN {kind} = 'git.push' THEN 'push'
    WHEN {kind} = 'repo.download_zip' THEN 'download'
    WHEN {kind} = 'repo.fork' OR ({kind} = 'repo.create' AND {forked}) THEN 'fork'
    WHEN {kind} = 'repo.create' THEN 'create'
    WHEN {kind} = 'repo.access' AND {public} THEN 'publish'
    WHEN {kind} IN ('repo.transfer', 'repo.transfer_start', 'repo.transfer_outgoing') THEN 'transfer'
    WHEN {kind} IN ('org.add_member', 'org.add_outside_collaborator', 'repo.add_member', 'team.add_member',
                    'business.add_admin') THEN 'member_added' END"""


def activity(kind: str, forked: str = "false", public: str = "false") -> str:
    """SQL that gives our word for GitHub's action `kind` (null: not of interest), from SQL conditions."""
    return _ACTIVITY.format(kind=kind, forked=forked, public=public)


_BOT = "(TRY_CAST(actor_is_bot AS BOOLEAN) AND NOT ends_with(actor, '[bot]'))"
_LOGIN = f"NULLIF(lower(actor) || CASE WHEN {_BOT} THEN '[bot]' ELSE '' END, '')"
_MAIL = "'^[^@ ]+@[^@ ]+\\.[^@ ]+$'"

FLAT = {
    "vendor_id": "_document_id",
    "time": 'COALESCE(utc("@timestamp"), utc(at_sign_timestamp), utc(created_at), utc(p_event_time))',
    "kind": "action",
    "account_uid": _LOGIN,
    "account": f"""CASE
        WHEN regexp_matches(external_identity_nameid, {_MAIL}) THEN lower(external_identity_nameid)
        WHEN regexp_matches(external_identity_username, {_MAIL}) THEN lower(external_identity_username)
        ELSE {_LOGIN} END""",
    "repository_name": "lower(COALESCE(NULLIF(repo, ''), NULLIF(repository, '')))",
    "organisation": "lower(NULLIF(org, ''))",
    "member": "lower(NULLIF(\"user\", ''))",
    "forked": "COALESCE(NULLIF(fork_parent, ''), NULLIF(fork_source, '')) IS NOT NULL",
    "public": "COALESCE(visibility = 'public', false)",
    "ip": "NULLIF(actor_ip, '')",
    "country": "NULLIF(actor_location.country_code, '')",
    "user_agent": "NULLIF(user_agent, '')",
}

TABLES = {
    "code_activity": f"""
        SELECT event_id, _row, time, activity, account, account_uid, repository_name AS repo,
               CASE WHEN contains(repository_name, '/') AND NOT starts_with(organisation, '[')
                    THEN split_part(repository_name, '/', 1) <> organisation END AS outside,
               CASE WHEN activity = 'member_added' THEN member END AS target, ip, country, user_agent
        FROM (SELECT *, {activity("kind", "forked", "public")} AS activity FROM {{flat}})
        WHERE activity IS NOT NULL""",
}

_ACTION = re.compile(r"[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*")
_OWN = {"_document_id", "actor_location", "at_sign_timestamp", "@timestamp", "programmatic_access_type"}


def recognises(record: Record) -> int:
    """An action of the form `repo.create` by a login, with something that only GitHub writes beside it."""
    if record.get("p_log_type") == "GitHub.Audit":
        return 95
    action, actor = record.get("action"), record.get("actor")
    if not isinstance(action, str) or not isinstance(actor, str) or not _ACTION.fullmatch(action):
        return 0
    if not record.keys() & {"org", "repo", "repository", "business"}:
        return 0
    return 95 if record.keys() & _OWN else 85


def plain(record: Record) -> bool:
    """Whether the fast path may read it: nested as the export writes it, not spread over CSV columns."""
    return "action" in record and not any("." in str(key) for key in record)


def reshape(record: Record) -> Record:
    """The console's CSV (`actor_location.country_code`, empty cells) as the JSON export has it."""
    if plain(record):
        return record
    event: dict[str, Any] = {}
    for key, value in record.items():
        parent, dot, leaf = str(key).partition(".")
        if value in ("", None):
            continue
        if not dot:
            event[parent] = value
        elif isinstance(inner := event.setdefault(parent, {}), dict):
            inner[leaf] = value
    return event


GITHUB_AUDIT = LogSource(
    id="github_audit",
    title="GitHub audit log",
    version=1,
    recognises=recognises,
    fields=FIELDS,
    flat=FLAT,
    tables=TABLES,
    export="GitHub organisation or enterprise settings > Audit log > Export > JSON, and Export Git events; "
    "or the audit log stream",
    whole=("action",),
    reshape=reshape,
    plain=plain,
)
