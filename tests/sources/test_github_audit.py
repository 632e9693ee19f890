import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.sources.conftest import Reader
from watchword.sources.github_audit import GITHUB_AUDIT, recognises
from watchword.sources.shape import look

Event = dict[str, Any]


def event(action: str = "git.clone", **other: Any) -> Event:
    """An event as an enterprise's stream sends it."""
    return {
        "@timestamp": 1772457255000,
        "_document_id": "kC8oWm-9QXr3",
        "action": action,
        "actor": "Ada-Example",
        "actor_id": 1001,
        "actor_ip": "203.0.113.7",
        "actor_is_bot": False,
        "actor_location": {"country_code": "US"},
        "external_identity_nameid": "Ada@Example.com",
        "org": "example-corp",
        "repo": "Example-Corp/Billing",
        "user": "",
        "user_agent": "git/2.43.0",
        **other,
    }


def lines(*events: Event) -> bytes:
    return b"".join(json.dumps(each).encode() + b"\n" for each in events)


def collected() -> Event:
    """The event as a SIEM stores it: times as text, and under names without an at sign."""
    copy = {key: value for key, value in event().items() if key != "@timestamp"}
    return {**copy, "at_sign_timestamp": "2026-03-02 13:14:15.000", "p_log_type": "GitHub.Audit"}


CSV = (
    "action,actor,actor_id,actor_ip,actor_is_bot,actor_location.country_code,external_identity_nameid,org,repo,user,"
    "user_agent,@timestamp,_document_id\n"
    "git.clone,Ada-Example,1001,203.0.113.7,false,US,Ada@Example.com,example-corp,Example-Corp/Billing,,git/2.43.0,"
    "1772457255000,kC8oWm-9QXr3\n"
)
VARIANTS = {
    "stream": lines(event()),
    "JSON export": json.dumps([event()]).encode(),
    "SIEM": lines(collected()),
    "SIEM, wrapped": lines({"_raw": json.dumps(event()), "host": "collector"}),
    "CSV export": CSV.encode(),
}


@pytest.mark.parametrize("content", VARIANTS.values(), ids=VARIANTS.keys())
def test_every_shape_of_an_event_gives_one_record(read: Reader, content: bytes) -> None:
    (record,) = read([("export", content)], GITHUB_AUDIT).records("code_activity")

    assert record["event_id"] == "kC8oWm-9QXr3"
    assert record["time"] == datetime(2026, 3, 2, 13, 14, 15, tzinfo=UTC)
    expected = {
        "activity": "clone",
        "account": "ada@example.com",
        "account_uid": "ada-example",
        "repo": "example-corp/billing",
        "outside": False,
        "target": None,
        "ip": "203.0.113.7",
        "country": "US",
        "user_agent": "git/2.43.0",
    }
    assert {name: record[name] for name in expected} == expected


@pytest.mark.parametrize(
    ("action", "other", "activity"),
    [
        ("git.fetch", {}, "fetch"),
        ("git.push", {}, "push"),
        ("repo.download_zip", {}, "download"),
        ("repo.create", {}, "create"),
        ("repo.create", {"fork_parent": "example-corp/billing"}, "fork"),
        ("repo.access", {"visibility": "public"}, "publish"),
        ("repo.transfer", {}, "transfer"),
        ("org.add_member", {"user": "Eve"}, "member_added"),
    ],
)
def test_actions_have_our_words(read: Reader, action: str, other: Event, activity: str) -> None:
    (record,) = read([("1", lines(event(action, **other)))], GITHUB_AUDIT).records("code_activity")

    assert record["activity"] == activity
    assert record["target"] == ("eve" if activity == "member_added" else None)


@pytest.mark.parametrize("other", [event("repo.access", visibility="private"), event("team.destroy")])
def test_what_moves_no_code_and_lets_nobody_in_is_ignored(read: Reader, other: Event) -> None:
    assert read([("1", lines(other))], GITHUB_AUDIT).accounts["1"].ignored == 1


def test_without_an_e_mail_the_login_is_the_account(read: Reader) -> None:
    unlinked = event(external_identity_nameid="", external_identity_username="S-1001")

    (record,) = read([("1", lines(unlinked))], GITHUB_AUDIT).records("code_activity")

    assert (record["account"], record["account_uid"]) == ("ada-example", "ada-example")


@pytest.mark.parametrize("actor", ["release-train[bot]", "release-train"])
def test_a_bot_is_seen_to_be_one(read: Reader, actor: str) -> None:
    bot = event(actor=actor, actor_is_bot=True, external_identity_nameid=None)

    (record,) = read([("1", lines(bot))], GITHUB_AUDIT).records("code_activity")

    assert record["account"] == "release-train[bot]"


def test_a_repository_of_another_owner_is_outside_and_without_an_organisation_nobody_knows(
    read: Reader,
) -> None:
    events = [event(_document_id="1", repo="ada-example/copy"), event(_document_id="2", org="")]

    records = read([("1", lines(*events))], GITHUB_AUDIT).records("code_activity")

    assert [record["outside"] for record in records] == [True, None]


def test_what_has_no_time_is_rejected(read: Reader) -> None:
    account = read([("1", lines(event(), {**event(), "@timestamp": None}))], GITHUB_AUDIT).accounts["1"]

    assert (account.kept, account.rejected) == (1, 1)


@pytest.mark.samples
def test_the_vendors_samples_add_up(read: Reader, samples: Path) -> None:
    path = samples / "github-audit-log.jsonl"

    result = read([(path.name, path.read_bytes())], GITHUB_AUDIT)

    account = result.accounts[path.name]
    assert (account.format, account.rows, account.kept) == ("github_audit", 67, 10)
    assert {record["activity"] for record in result.records("code_activity")} >= {"clone", "push", "transfer"}
    assert "secret-scanning[bot]" in {record["account"] for record in result.records("code_activity")}


@pytest.mark.samples
def test_no_other_vendors_sample_is_claimed(samples: Path) -> None:
    for path in samples.glob("*.jsonl"):
        scores = [recognises(record) for record in look(path).records]
        assert (max(scores) > 0) is path.name.startswith("github"), path.name
