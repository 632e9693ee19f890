"""Rows that do nothing any more are named."""

from datetime import date
from typing import Any

from watchword.settings import Settings, check

TODAY = date(2025, 6, 1)
ROW = {"person": "a@example.com", "indicator": "one-ip-many-workers", "reason": "siblings", "author": "b"}


def settings(**tables: Any) -> Settings:
    return Settings.model_validate(tables, strict=False)


def test_defaults_have_nothing_to_say() -> None:
    assert check(Settings(), {"a@example.com"}, TODAY) == []


def test_a_purpose_without_notice_and_notice_without_purpose_are_named() -> None:
    def said(**given: Any) -> list[str]:
        return check(settings(monitoring=given), set(), TODAY)

    assert said(purpose="To see who works here", notice_given=TODAY) == []
    assert said(purpose="To see who works here", notice_given=True) == []
    assert [row.partition(";")[0] for row in said(purpose="To see who works here")] == [
        "[monitoring]: a purpose without notice_given"
    ]
    assert [row.partition(";")[0] for row in said(notice_given=TODAY)] == [
        "[monitoring]: notice_given without a purpose"
    ]
    assert said(purpose="To see who works here", notice_given=date(2025, 6, 2)) == [
        "[monitoring]: notice_given is 2025-06-02, which is to come; reports say that people were not told before"
    ]


def test_an_explanation_ends_after_its_last_day() -> None:
    given = settings(suppressions=[ROW | {"expires": TODAY}, ROW | {"expires": date(2025, 5, 31)}])
    assert check(given, {"A@Example.com"}, TODAY) == [
        "[suppressions] row 2: expired on 2025-05-31; renew or remove it"
    ]


def test_people_in_no_record_are_named_with_their_row() -> None:
    given = settings(households=[{"people": ["a@example.com", "E-9"]}])
    assert check(given, {"a@example.com"}, TODAY) == [
        "[households] row 1: E-9 is in no record; correct or remove it"
    ]
    assert check(given, set(), TODAY) == []


def test_old_journeys_are_named_and_recent_ones_kept() -> None:
    old = {"person": "E-1", "from": date(2023, 1, 1), "to": date(2023, 1, 9), "place": "Lisbon, Portugal"}
    recent = old | {"from": date(2025, 1, 1), "to": date(2025, 1, 9)}
    lines = check(settings(travel=[old, recent]), {"E-1"}, TODAY)
    assert len(lines) == 1
    assert lines[0].startswith("[travel] row 1: ended on 2023-01-09")


def test_an_unknown_indicator_and_a_doubly_given_account_are_named() -> None:
    given = settings(
        suppressions=[ROW | {"indicator": "one-ip", "expires": TODAY}],
        mapping=[{"person": "E-1", "accounts": ["x"]}, {"person": "E-2", "accounts": ["X"]}],
    )
    assert check(given, set(), TODAY, indicators={"one-ip-many-workers"}) == [
        "[suppressions] row 1: there is no indicator one-ip; correct it",
        "[mapping]: x is given to E-1 and E-2; keep one",
    ]
