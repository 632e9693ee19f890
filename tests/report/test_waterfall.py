"""The waterfall shows the sum: each bar begins where the one above ended, the last ends at the risk."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.report.scale import OddsScale, logit
from watchword.report.waterfall import MOST_STEPS, steps, waterfall

from .company import PRIOR, made_case, made_finding

WEIGHTS = st.lists(st.floats(0.05, 1), min_size=0, max_size=25)


@given(WEIGHTS, st.floats(-1, 0))
def test_the_bars_add_up_from_the_prior_to_the_risk(weights: list[float], absence: float) -> None:
    case = made_case(
        1, [made_finding("bulk-repo-clone", log_odds=w) for w in weights], absence_log_odds=absence
    )
    made = steps(case)
    level = PRIOR
    for step in made:
        assert step.start == level
        level = step.end
    assert level == pytest.approx(logit(case["risk"]), abs=1e-3)


def test_the_drawn_places_are_the_scale_of_the_steps() -> None:
    case = made_case(
        1, [made_finding("ip-kvm-usb-strings", log_odds=4.0), made_finding("bulk-repo-clone", log_odds=2.0)]
    )
    bars = re.findall(r'<rect x="([\d.]+)%" y="\d+" width="([\d.]+)%" [^>]*class="bar', waterfall(case))
    scale = OddsScale.holding([PRIOR, logit(case["risk"])])
    assert [float(x) for x, _ in bars] == pytest.approx([scale.at(PRIOR), scale.at(PRIOR + 4)], abs=0.01)
    unit = scale.at(1) - scale.at(0)
    assert [float(wide) for _, wide in bars] == pytest.approx([4 * unit, 2 * unit], abs=0.01)
    dot = re.search(r'<circle cx="([\d.]+)%"[^>]*class="point total"', waterfall(case))
    assert dot is not None
    assert float(dot[1]) == pytest.approx(float(bars[1][0]) + float(bars[1][1]), abs=0.01)


def test_lighter_evidence_beyond_the_limit_is_one_bar() -> None:
    case = made_case(1, [made_finding("bulk-repo-clone", log_odds=0.3) for _ in range(20)])
    made = steps(case)
    assert len(made) == MOST_STEPS
    assert made[-1].label == "9 lighter evidences together"


def test_what_was_looked_for_and_not_found_lowers_the_odds() -> None:
    case = made_case(1, [made_finding("bulk-repo-clone", log_odds=3.0)], absence_log_odds=-0.5)
    assert steps(case)[-1].label == "Looked for and not found"
    assert "÷1.6" in waterfall(case)


def test_a_blind_reader_is_told_the_same() -> None:
    case = made_case(1, [made_finding("ip-kvm-usb-strings", log_odds=4.0)])
    assert "From 0.10 % before any evidence: IP KVM USB strings ×55. Risk 5.2 %." in waterfall(case)


def test_a_family_from_outside_never_becomes_a_class() -> None:
    case = made_case(1, [made_finding("bulk-repo-clone", family='x" onload="alert(1)')])
    assert "onload" not in waterfall(case)
