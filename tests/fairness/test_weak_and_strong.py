"""Weak signs of an honest applicant do not add up to a review; strong ones together do."""

from collections.abc import Sequence
from itertools import combinations

import pytest

from tests.fairness.applicants import found
from tests.indicators.applicants import Row, answer, both, check, fact, one_home, session
from tests.indicators.tables import at
from watchword.indicators.evidence import Evidence
from watchword.indicators.registry import indicators
from watchword.indicators.whom import of_applicants
from watchword.risk import Observation, RiskSettings, Subject, assess

REVIEW = RiskSettings().review
Part = tuple[str, list[Row]]

VPN: Part = ("sessions", [session(ip_kind="vpn")] * 3)
#: What many honest people show, each with where it stands.
WEAK: dict[str, Part] = {
    "a VPN for privacy": VPN,
    "an internet line": ("contact_facts", [fact("contact.phone-voip", "voip-non-fixed")]),
    "a new number": ("contact_facts", [fact("contact.phone-first-seen", moment=at(-20))]),
    "a forwarding alias": ("contact_facts", [fact("contact.email-alias-service", "alias.example")]),
    "employers abroad who answer nobody": ("checks", [check("employment", "unreachable", about=each) for each in "abc"]),
    "a question about the place": ("answers", [answer("local-time", "failed", "place")]),
    "a change of career": ("resume_facts", [fact("resume.end-before-start", number=1.0)]),
    "a virtual camera": ("meetings", [{"person_id": "ann", "time": at(0), "virtual_product": "OBS", "meeting": "m"}]),
    "somebody in the room who joined in": ("answers", [answer("another-person-prompted", "yes")]),
    "a test pasted from an own editor": ("sessions", [session(stage="test", paste_share=1.0)]),
    "an own computer asked for": ("answers", [answer("declined-issued-device", "yes")]),
    "a relative's telephone": ("contact_facts", [fact("contact.phone-registered-name", "different")]),
    "a move to here": ("code_facts", [fact("code.offset-outside-claim", number=0.97, moment=at(-90))]),
    "a home line that others share": ("shared", both("session-address")),
    "a camera that failed twice": ("answers", [answer(each, "failed", "camera") for each in ("turn-head", "hold-object")]),
}  # fmt: skip
#: Weak signs that are somewhat more than a habit: none is enough, nor is one of them beside a habit.
HEAVIER = {"a home line that others share", "a camera that failed twice"}


def evidence_of(*parts: Part) -> list[Evidence]:
    """What is found about ann in these rows."""
    tables: dict[str, list[Row]] = {}
    for table, rows in parts:
        tables[table] = [*tables.get(table, []), *rows]
    return [each for each in found(tables) if each.person_id == "ann"]


def risk(*parts: Part) -> float:
    return risk_of(evidence_of(*parts))


def risk_of(evidence: Sequence[Evidence]) -> float:
    cards = of_applicants(indicators())
    seen = dict.fromkeys(cards, frozenset({"ann"}))
    observation = Observation(exposed=seen, evaluated=seen, missing={})
    (assessment,) = assess(
        [Subject("ann", None, "applicant", "employee", True)], cards, evidence, observation
    )
    return assessment.risk


def test_any_three_habits_of_honest_people_are_below_review() -> None:
    seen = {name: evidence_of(part) for name, part in WEAK.items() if name not in HEAVIER}
    risks = {
        habits: risk_of([each for habit in habits for each in seen[habit]])
        for habits in combinations(seen, 3)
    }
    assert {habits: risk for habits, risk in risks.items() if risk >= REVIEW} == {}
    # and they are seen, so that the test can fail
    assert sum(bool(found) for found in seen.values()) >= 8


@pytest.mark.parametrize("heavier", sorted(HEAVIER))
def test_a_heavier_one_beside_none_is_below_review(heavier: str) -> None:
    assert risk(WEAK[heavier]) < REVIEW


@pytest.mark.parametrize("explained", ["one agency", "one home"])
def test_an_agencys_people_and_partners_are_below_review_with_all_that_they_share(explained: str) -> None:
    kinds = ("phone", "email", "device", "session-address", "bank", "text-resume", "document-ancestry")
    more = {"same_agency": True} if explained == "one agency" else {}
    rows = [row for kind in kinds for row in both(kind, **more)]
    home = one_home() if explained == "one home" else []
    assert risk(("shared", [*rows, *home]), ("resume_facts", [fact("resume.jobs", number=3.0)]), VPN) < REVIEW


BANK, DEVICE = ("shared", both("bank")), ("shared", both("device"))
IDENTITY: Part = ("checks", [check("identity", "contradicted")])
NUMBER: Part = ("shared", both("document-number"))


@pytest.mark.parametrize(
    ("signs", "least"),
    [
        ((BANK, DEVICE, VPN), 0.8),
        ((BANK, ("shared", both("phone"))), 0.8),
        ((IDENTITY, VPN), REVIEW),
        ((IDENTITY, DEVICE), 0.5),
        ((NUMBER, ("identity_facts", [fact("mrz.format", "TD3")])), REVIEW),
        ((("shared", [*both("phone", rejected=True), *both("device", rejected=True)]), VPN), 0.8),
        ((("checks", [check("face", "contradicted", day) for day in (0, 1)]),), REVIEW),
    ],
    ids=["bank and device", "bank and telephone", "identity and VPN", "identity and device", "document number",
         "back after a rejection", "face"],
)  # fmt: skip
def test_strong_signs_together_ask_for_a_review(signs: tuple[Part, ...], least: float) -> None:
    assert risk(*signs) >= least
