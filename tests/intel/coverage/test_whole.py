"""Whole reports: how much of each is covered, as it was checked by eye."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.intel.coverage.conftest import Covered
from watchword.indicators.registry import indicators
from watchword.intel.coverage import Sight, coverage_layer, coverage_of, told
from watchword.intel.reading import read_report
from watchword.settings import Settings

HERE = Path(__file__).parents[1]
REPORTS = sorted(path for path in (HERE / "reports").iterdir() if path.name != "board-paper.txt")
#: The indicators of the day on which the golden files were checked, so that a new one does not make them wrong.
CHECKED = {
    id_: indicators()[id_]
    for id_ in json.loads((HERE / "golden" / "coverage" / "indicators.json").read_text())
}
OKTA = Sight(frozenset({"sign_ins", "mfa_factors"}))


def short(path: Path) -> dict[str, Any]:
    """The coverage of a report with all sources and with Okta's alone, short enough to be checked by eye."""
    report = read_report(path)
    found = told(coverage_of(report, CHECKED, Sight(), Settings()))
    okta = told(coverage_of(report, CHECKED, OKTA, Settings()))
    return {
        "counts": {what: {k: v for k, v in states.items() if v} for what, states in found["counts"].items()},
        "okta": {what: {k: v for k, v in states.items() if v} for what, states in okta["counts"].items()},
        "techniques": {
            each["id"]: " ".join((each["state"], *(link["id"] for link in each["indicators"])))
            for each in found["techniques"]
        },
        "tactics": [
            f"{each['line']}: " + " ".join((each["state"], *(link["id"] for link in each["indicators"])))
            for each in found["tactics"]
        ],
        "mitigations": [f"{each['line']}: {each['state']} {' '.join(each['topics'])}" for each in found["mitigations"]],
    }  # fmt: skip


def golden(name: str) -> Any:
    return json.loads((HERE / "golden" / "coverage" / f"{name}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: str(path.name))
def test_an_invented_report_is_covered_so_far(path: Path) -> None:
    assert short(path) == golden(path.stem)


def test_the_real_report_is_covered_so_far(reports: Path) -> None:
    found = short(reports / "dprk-it-worker-network.txt")
    assert found == golden("dprk-it-worker-network")
    # Its four pieces of advice: two are done in part; awareness and data-loss prevention are not there.
    assert found["counts"]["mitigations"] == {"all": 4, "partly": 2, "missing": 2}


def test_a_report_of_nothing_is_covered_by_nothing(covered: Covered) -> None:
    found = told(covered("Nothing happened today."))
    assert found["counts"]["techniques"] == {"all": 0, "detected": 0, "unseen": 0, "missing": 0}
    assert found["counts"]["mitigations"] == {"all": 0, "done": 0, "partly": 0, "unseen": 0, "missing": 0}
    assert (found["techniques"], found["tactics"], found["mitigations"]) == ([], [], [])
    assert coverage_layer(covered("Nothing happened today."))["techniques"] == []


def test_the_counts_are_those_of_the_rows(covered: Covered) -> None:
    text = (HERE / "reports" / "vendor-blog.md").read_text()
    for sight in (Sight(), OKTA, Sight(frozenset())):
        found = told(covered(text, sight))
        for what in ("techniques", "tactics", "mitigations"):
            states = [each["state"] for each in found[what]]
            assert found["counts"][what] == {
                "all": len(states), **{state: states.count(state) for state in found["counts"][what] if state != "all"}
            }  # fmt: skip


def test_with_fewer_sources_nothing_more_is_seen(covered: Covered) -> None:
    text = (HERE / "reports" / "vendor-blog.md").read_text()
    everything, okta = covered(text), covered(text, OKTA)
    for whole, part in zip(everything.techniques, okta.techniques, strict=True):
        assert {link.indicator for link in part.links if link.seen} <= {
            link.indicator for link in whole.links
        }
        assert (part.state == "missing") == (whole.state == "missing")
    assert not any(each.state == "detected" for each in covered(text, Sight(frozenset())).techniques)


def test_the_layer_colours_each_technique_of_attack_by_its_state(covered: Covered) -> None:
    text = "# R\n\n## Tactics\n- VPNs (T1090.003)\n- An IP-KVM (T1219.003)\n- They copy (T1599)\n- Shared (IF025)\n"
    layer = coverage_layer(covered(text, OKTA))
    colours = {each["techniqueID"]: each["color"] for each in layer["techniques"]}
    legend = {each["color"]: each["label"] for each in layer["legendItems"]}
    assert legend[colours["T1090.003"]] == "an indicator sees it"
    assert legend[colours["T1219.003"]] == "not seen with these sources"
    assert legend[colours["T1599"]] == "no indicator"
    assert "IF025" not in colours
    assert layer["versions"]["layer"] == "4.5"
    comment = next(each["comment"] for each in layer["techniques"] if each["techniqueID"] == "T1090.003")
    assert "sees: commercial-vpn-signin" in comment
