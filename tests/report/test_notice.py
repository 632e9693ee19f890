"""Why the employer looks and whether people were told stands on the first screen; what is unsaid, too."""

from typing import Any

import pytest

from watchword.report import render
from watchword.report.notice import FIRST, notice

from .company import made_document, made_people
from .test_markup import read

WHY = "To see whether the people hired are the people at work."


def shown(purpose: str | None, told: bool | str) -> str:
    """The text of the line; the made-up result is as of 31 March 2026."""
    given: Any = {"purpose": purpose, "told": told}
    return " ".join(read(str(notice(made_document(1, monitoring=given)))).said.split())


def test_the_purpose_and_the_day_of_the_notice_are_one_quiet_line() -> None:
    assert shown(WHY, "2026-03-01") == (
        "Why this is looked at: To see whether the people hired are the people at work. "
        "People have been told since 1 Mar 2026."
    )
    assert shown(WHY, True).endswith("People were told.")


@pytest.mark.parametrize(
    ("purpose", "told", "said"),
    [
        (WHY, False, "People were not said to have been told of this; see [monitoring]"),
        (None, "2026-03-01", "Why the employer looks is not said; see [monitoring]"),
        (WHY, "2027-01-01", "People are told only from 1 Jan 2027, after what is shown here."),
        (None, False, "People were not said to have been told of this"),
    ],
)
def test_what_is_unsaid_is_to_be_answered_before_acting(
    purpose: str | None, told: bool | str, said: str
) -> None:
    assert said in shown(purpose, told)
    assert shown(purpose, told).endswith(FIRST)


def test_it_stands_above_the_first_case_and_is_text() -> None:
    given: Any = {"purpose": "<script>alert(1)</script>", "told": True}
    page = render(made_document(2, monitoring=given), made_people())
    assert "&lt;script&gt;alert(1)" in page
    assert page.index("Why this is looked at") < page.index('id="glance"')


def test_a_result_of_before_says_nothing() -> None:
    assert notice(made_document(1)) is None
