"""Overlaps count only where no rounding explains them."""

from watchword.documents.resume.claim import Claim
from watchword.documents.resume.month import Month
from watchword.documents.resume.overlap import last_month, sure_overlap

NOW = 2026 * 12
LONG = Claim("job", "Acme", start=Month.of(2019, 1), end=Month.of(2021, 12))


def test_whole_years_may_touch_without_overlap() -> None:
    assert sure_overlap(LONG, Claim("job", "Beta", start=Month.whole_year(2021), ongoing=True), NOW) == 0
    assert sure_overlap(LONG, Claim("job", "Beta", start=Month.of(2021, 6), ongoing=True), NOW) == 6


def test_without_dates_nothing_overlaps() -> None:
    undated = Claim("job", "Beta", start=Month.of(2019, 1))

    assert sure_overlap(LONG, undated, NOW) == 0
    assert last_month(undated, NOW) is None
    assert last_month(LONG, NOW) == 2021 * 12 + 11
