"""What stands before a report's first words: front matter, headers of a mail, questions and answers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.intel.reading.opening import opening_of
from watchword.intel.reading.whole import report_of

MAIL = """From: Desk <desk@example.com>
To: members
Date: Tue, 4 Nov 2025 10:12:00 +0000
Subject: Fwd: [TLP:GREEN] Hire fraud

Dear members,
"""


def test_front_matter_gives_the_title_and_the_date() -> None:
    report = report_of(
        '---\ntitle: "A quarterly card"\ndate: 2025-10-02\n---\n\n## Summary\nNothing.\n', "", ""
    )
    assert report.title == "A quarterly card"
    assert [each.date for each in report.dates] == ["2025-10-02"]


def test_a_mails_subject_is_its_title_without_prefixes() -> None:
    report = report_of(MAIL, "", "")
    assert report.title == "Hire fraud"
    assert [(each.date, each.quote.line) for each in report.dates] == [("2025-11-04", 3)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---\n",
        "---\nno key here\n---\n",
        "---\ntitle: never closed\n\nText.\n",
        "Targets: banks in Norway\n\nText.\n",
        "From: here on, all is well\n\nText.\n",
    ],
)
def test_what_is_no_opening_is_read_as_text(text: str) -> None:
    assert opening_of(text.split("\n")) == ([], 0)


@given(st.text(alphabet="-:\nfromsubject a", max_size=200))
def test_whatever_stands_there_no_line_is_taken_twice(text: str) -> None:
    lines = text.split("\n")
    blocks, taken = opening_of(lines)
    assert 0 <= taken <= len(lines)
    assert all(1 <= block.line <= taken for block in blocks)


def test_a_question_is_a_heading_and_its_answer_the_part_below() -> None:
    text = "Hire fraud\n\nQ: What should we do?\nA: 1) Call every referee. 2) Train all recruiters.\n3) Hold the first pay.\n"
    report = report_of(text, "", "")
    assert [(each.text, each.quote.line) for each in report.mitigations] == [
        ("Call every referee.", 4),
        ("Train all recruiters.", 4),
        ("Hold the first pay.", 5),
    ]
