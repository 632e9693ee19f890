"""Reading a document's cases."""

from watchword.report.document import in_band, strongest_first

from .company import made_case, made_cases, made_finding


def test_evidence_stands_from_the_heaviest_down_and_equals_keep_their_order() -> None:
    weights = [("a", 1.0), ("b", 3.0), ("c", 1.0)]
    case = made_case(1, [made_finding("bulk-repo-clone", log_odds=odds, says=says) for says, odds in weights])
    assert [finding["says"] for finding in strongest_first(case)] == ["b", "a", "c"]


def test_cases_of_a_band_keep_their_rank() -> None:
    cases = made_cases(14)
    asking = in_band(cases, "urgent", "review")
    assert asking == cases[: len(asking)]
    assert in_band(cases) == []
