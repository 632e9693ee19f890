import pytest

from watchword.indicators.card import Family
from watchword.risk import Band, RiskSettings, Weighed
from watchword.risk.bands import band_of

from .weighing import weighed

SETTINGS = RiskSettings()
KVM = weighed("k", Family.KVM, 4.0, ("crowdstrike",))
PAY = weighed("p", Family.PAY, 4.0, ("workday",))
PLACE = weighed("l", Family.PLACE, 4.0)


@pytest.mark.parametrize(
    ("risk", "band"),
    [
        (0.80, "urgent"),
        (0.7999, "review"),
        (0.10, "review"),
        (0.0999, "watch"),
        (0.02, "watch"),
        (0.0199, "clear"),
    ],
)
def test_bands_begin_at_their_thresholds(risk: float, band: str) -> None:
    assert band_of(risk, [KVM, PAY], 1.0, SETTINGS) == (band, None)


def test_little_coverage_is_never_clear() -> None:
    assert band_of(0.001, [], 0.39, SETTINGS)[0] is Band.UNSEEN
    assert band_of(0.001, [], 0.40, SETTINGS)[0] is Band.CLEAR


@pytest.mark.parametrize(("risk", "band"), [(0.02, Band.WATCH), (0.1, Band.REVIEW), (0.9, Band.URGENT)])
def test_what_was_found_stays_found_however_little_was_looked_at(risk: float, band: Band) -> None:
    assert band_of(risk, [KVM, PAY], 0.0, SETTINGS)[0] is band


def test_one_family_is_not_enough_for_urgent() -> None:
    band, capped_by = band_of(0.95, [KVM, weighed("k2", Family.KVM, 2.0, ("jamf",))], 1.0, SETTINGS)
    assert band is Band.REVIEW
    assert capped_by is not None
    assert "only kvm counts" in capped_by


def test_two_families_from_one_source_are_not_enough() -> None:
    band, capped_by = band_of(0.95, [PLACE, weighed("c", Family.CONCEALMENT, 4.0)], 1.0, SETTINGS)
    assert band is Band.REVIEW
    assert capped_by is not None
    assert "concealment and place rest on okta alone" in capped_by


def test_one_of_two_sources_in_common_is_enough() -> None:
    both = weighed("c", Family.CONCEALMENT, 4.0, ("okta", "zeek"))
    assert band_of(0.95, [PLACE, both], 1.0, SETTINGS) == (Band.URGENT, None)


@pytest.mark.parametrize("family", [Family.RHYTHM, Family.TAKING, Family.LEAVING])
def test_rhythm_taking_and_leaving_do_not_corroborate(family: Family) -> None:
    assert band_of(0.95, [KVM, weighed("r", family, 4.0)], 1.0, SETTINGS)[0] is Band.REVIEW


@pytest.mark.parametrize(
    "second", [weighed("p", Family.PAY, 0.0, ("workday",)), weighed("p", Family.PAY, 4.0, ())]
)
def test_a_second_family_must_add_something_and_name_its_source(second: Weighed) -> None:
    assert band_of(0.95, [KVM, second], 1.0, SETTINGS)[0] is Band.REVIEW


def test_one_hard_identifier_is_enough_in_any_family() -> None:
    assert band_of(0.95, [weighed("h", Family.LISTED, 6.9, hard=True)], 1.0, SETTINGS)[0] is Band.URGENT


def test_nothing_that_counts_is_said_so() -> None:
    capped_by = band_of(0.95, [weighed("r", Family.RHYTHM, 4.0)], 1.0, SETTINGS)[1]
    assert capped_by is not None
    assert "none of the evidence counts" in capped_by
