"""Any text at all: nothing crashes, everything is read the same twice, and no words take long."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.intel.reading import report_of

WORDS = st.sampled_from(
    ("North Korean", "workers", "target", "Laos", "Ltd", "Example Trading Co.,", "**Sectors:**", "\n## Mitigations\n", "\n* ",
     "(", ")", "a.k.a.", "thousands of", "$5 million", "evil[.]example[.]com", "T1657",
     "up to 90%", "\n\n", "should", "Department 53",
     "of the", "Ministry", "«", "\u202e", "😀", "| ", "\n3.2 TARGETING\n", "===", "Jan 2025", "0x", "and", ",")
)  # fmt: skip


@given(st.text(max_size=2_000))
def test_no_text_crashes_it_and_reading_is_the_same_twice(text: str) -> None:
    assert report_of(text, "", "") == report_of(text, "", "")


@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_no_order_of_the_usual_words_crashes_it(text: str) -> None:
    report = report_of(text, "", "")
    assert report == report_of(text, "", "")
    last = text.count("\n") + 1
    assert all(1 <= quote.line <= last for each in report.countries for quote in each.quotes)


@pytest.mark.parametrize(
    "text",
    [
        "A" * 10_000 + " Trading Ltd",
        "Aa " * 10_000,
        "Aa, " * 10_000,
        "( " * 10_000,
        "a.k.a. " * 5_000,
        "a." * 10_000,
        "1," * 10_000,
        "thousands of " * 5_000,
        "*" * 20_000,
        "_a " * 10_000,
        "[a](" * 5_000,
        "x@" * 10_000,
        "front company " * 2_000,
        "North Korean and " * 2_000,
        "| " * 10_000,
        "\n# " * 5_000,
        "of the Ministry " * 2_000,
        "http://" * 5_000,
        "0:" * 10_000,
        "employers " * 4_000,
        "+1 202 " * 4_000,
        " " * 150_000 + "x",
        "Aa Trading, " * 5_000,
    ],
    ids=lambda text: text[:12].strip(),
)
def test_no_words_take_long(text: str) -> None:
    started = time.monotonic()
    report_of(text, "", "")
    assert time.monotonic() - started < 5
