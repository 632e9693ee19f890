"""What `watchword gates` says in words: meanings, owners, days, and nothing wider than the terminal."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from tests.cli.conftest import Watchword
from tests.cli.test_gates import rows, start, state


def test_what_a_role_is_asked_for_is_told_in_words_with_who_gives_it_and_for_how_long(
    watchword: Watchword,
) -> None:
    told = watchword("gates", "needs", "release-engineer").out
    for line in (
        "application: Somebody applied and can be reached.",
        "  recruiter decides within 14 days of its turn, which comes first",
        "  contact-verified, one of:",
        "    letter-with-code, from recruiter: a code from a letter to the address given came back",
        "  background-check, from vetting-officer: a background check by a provider, with the notices that the law asks for; "
        "it counts for 1,095 days",
        "  second-identity-proofing, from another one than identity-proofing, one of:",
        "  held until it is met: device, e-mail",
        "  another way: Collection, a courier and a notary count the same; a helper may be there.",
        "  releases: publishing packages and releases",
    ):
        assert line in told.splitlines()
    # and for programs
    asked = {row["gate"]: row for row in rows(watchword, "needs", "release-engineer")}
    identity = asked["identity"]
    assert (identity["owner"], identity["days"], identity["after"]) == (
        "vetting-officer",
        21,
        ["application"],
    )
    assert "no reason is asked" in identity["accommodation"]
    ways = {way["evidence"]: way for need in identity["needs"] for way in need["ways"]}
    assert ways["background-check"]["valid_days"] == 1_095
    assert ways["notary"] == {
        "evidence": "notary", "by": "vetting-officer", "says": "a notary confirmed the identity", "valid_days": None,
    }  # fmt: skip
    again = {way["valid_days"] for need in asked["re-proofing"]["needs"] for way in need["ways"]}
    assert again == {365}


def test_status_says_in_words_what_each_way_of_meeting_a_need_shows(watchword: Watchword) -> None:
    start(watchword)
    told = watchword("gates", "status", "p-1").out
    assert "letter-with-code: a code from a letter to the address given came back" in told
    assert "to know: Somebody applied and can be reached." in told
    application = state(watchword, "p-1", "application")
    assert application["says"] == "Somebody applied and can be reached."
    [form, *_] = application["needs"]
    assert (form["any_of"], form["says"]) == (["application-form"], ["the application form, complete"])


def test_no_line_on_gates_is_wider_than_the_terminal(
    watchword: Watchword, monkeypatch: pytest.MonkeyPatch
) -> None:
    start(watchword, role="wallet-engineer")
    monkeypatch.setenv("COLUMNS", "80")
    for command in (
        ("start", "p-2", "--role", "writer", "--by", "Ana"), ("record", "p-1", "application", "number-called", "--by", "Ana"),
        ("leave", "p-2", "--by", "Ana"), ("needs", "wallet-engineer"), ("status",), ("holds",), ("kit", "p-1"), ("audit",),
    ):  # fmt: skip
        told = watchword("gates", *command)
        assert (told.status, told.err) == (0, "")
        assert [line for line in told.out.splitlines() if len(line) > 80] == []


def test_times_in_words_have_whole_seconds_and_one_thing_is_not_said_as_many(watchword: Watchword) -> None:
    start(watchword)
    assert "is whole: 1 entry, head" in watchword("verify-audit").out
    record = (
        "gates",
        "record",
        "p-1",
        "application",
        "number-called",
        "--by",
        "Ana",
        "--note",
        "at 10:00:00.5",
    )
    assert watchword(*record).status == 0
    assert watchword("gates", "export", "--out", "gates.csv").out == "gates.csv: 1 person\n"
    entry = next(line for line in watchword("gates", "audit").out.splitlines() if "record-evidence" in line)
    assert re.findall(r"at \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", entry)
    assert re.findall(r"\d\d:\d\d:\d\d\.\d+", entry) == ["10:00:00.5"]


def test_what_is_overdue_asks_for_a_decision_in_holds_too(
    watchword: Watchword, monkeypatch: pytest.MonkeyPatch
) -> None:
    start(watchword)
    assert {row["overdue"] for row in rows(watchword, "holds")} == {False}
    monkeypatch.setattr("watchword.flows.gates.desk.clock", lambda: datetime.now(UTC) + timedelta(days=400))
    assert "had to decide by" in watchword("gates", "holds").out
    assert "decide now" in watchword("gates", "holds").out
    assert {row["overdue"] for row in rows(watchword, "holds")} == {True}


def test_a_role_that_nobody_has_is_told_apart_from_one_that_is_none(watchword: Watchword) -> None:
    start(watchword)
    assert (
        "nobody of role writer is under vetting here" in watchword("gates", "status", "--role", "writer").out
    )
    assert (
        "nobody of tier critical is under vetting" in watchword("gates", "status", "--tier", "critical").out
    )
    told = watchword("gates", "status", "--role", "support-agnet")
    assert (told.status, told.out) == (1, "")
    assert "is not in the rules; did you mean support-agent?" in told.complaint
