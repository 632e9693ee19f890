"""When each evidence was seen, from the first event to the day of the scan."""

import re

from watchword.report.timeline import MOST_ROWS, timeline

from .company import AS_OF, made_case, made_finding


def bars(picture: str) -> list[tuple[float, float]]:
    found = re.findall(r'<rect x="([\d.]+)%" y="\d+" width="([\d.]+)%"', picture)
    return [(float(x), float(wide)) for x, wide in found]


def test_a_bar_spans_its_share_of_the_window() -> None:
    early = made_finding(
        "ip-kvm-usb-strings", log_odds=4.0, first="2026-03-01T18:00:00Z", last="2026-03-16T18:00:00Z"
    )
    late = made_finding(
        "bulk-repo-clone", log_odds=2.0, first="2026-03-16T18:00:00Z", last="2026-03-31T18:00:00Z"
    )
    assert bars(timeline(made_case(1, [late, early]), AS_OF)) == [(0.0, 50.0), (50.0, 50.0)]


def test_a_single_moment_is_wide_enough_to_see_and_inside_the_picture() -> None:
    once = made_finding("bulk-repo-clone", first=AS_OF, last=AS_OF)
    before = made_finding("ip-kvm-usb-strings", first="2026-01-01T00:00:00Z", last=AS_OF)
    x, wide = bars(timeline(made_case(1, [once, before]), AS_OF))[0]
    assert wide >= 1
    assert x + wide <= 100


def test_times_that_cannot_be_read_do_not_stop_the_page() -> None:
    unknown = made_finding("bulk-repo-clone", first="soon", last="<later>")
    assert "No evidence here carries a time" in timeline(made_case(1, [unknown]), AS_OF)
    known = made_finding("ip-kvm-usb-strings")
    assert "time not known" in timeline(made_case(1, [unknown, known]), AS_OF)


def test_rows_are_limited_and_the_picture_says_so() -> None:
    many = [made_finding("bulk-repo-clone") for _ in range(MOST_ROWS + 5)]
    assert "and 5 more in the list below" in timeline(made_case(1, many), AS_OF)
