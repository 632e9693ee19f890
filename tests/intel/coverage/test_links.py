"""What ties an indicator to a technique: the same id, parent and sub-technique, the report's own phrase."""

import pytest

from tests.intel.coverage.conftest import Covered
from watchword.intel.coverage.found import State, Way
from watchword.intel.coverage.links import MOST_QUOTES, planned_for, related, together
from watchword.intel.reading.tables import table

PART = "# Report\n\n## Tactics\n"


@pytest.mark.parametrize(
    ("asked", "has", "way"),
    [
        ("T1219", "T1219", Way.SAME),
        ("T1219", "T1219.003", Way.SUB),
        ("T1219.003", "T1219", Way.PARENT),
        ("T1219.001", "T1219.003", None),
        ("T121", "T1219", None),
        ("IF001.002", "IF001", Way.PARENT),
    ],
)
def test_ids_are_related_to_themselves_their_parent_and_their_subs(
    asked: str, has: str, way: Way | None
) -> None:
    assert related(asked, has) is way


def test_a_stated_technique_is_seen_through_its_parent_and_says_so(covered: Covered) -> None:
    # Given a sub-technique that no card has, under a parent that one has.
    [technique] = covered(PART + "- Tunnels of an editor (T1219.001) were kept open by them").techniques
    # Then it is seen by the parent's indicator, and the id in common is said.
    assert technique.state is State.DETECTED
    assert ("rmm-multiple-tools", Way.PARENT, "T1219") in {
        (link.indicator, link.way, link.id) for link in technique.links
    }


def test_a_stated_parent_is_seen_through_its_subs(covered: Covered) -> None:
    [technique] = covered(PART + "- Hands far away on the keyboard (T1219) were seen").techniques
    ways = {link.indicator: link.way for link in technique.links}
    assert ways["rmm-multiple-tools"] is Way.SAME
    assert ways["ip-kvm-usb-strings"] is Way.SUB


def test_a_phrase_names_indicators_that_share_no_id(covered: Covered) -> None:
    techniques = covered(PART + "- Pay runs through front companies of the group").techniques
    links = next(each for each in techniques if each.technique.id == "T1583").links
    found = {(link.indicator, link.way, link.phrase) for link in links}
    assert ("sdn-name-hit", Way.PHRASE, "front companies") in found
    assert ("career-site-api-pattern", Way.SAME, "") in found


def test_a_technique_without_indicator_names_what_is_designed_for_it(covered: Covered) -> None:
    found = covered(PART + "- They wrote malicious input on the bus (T1674) and watched (T1599)").techniques
    states = {each.technique.id: each for each in found}
    assert states["T1599"].state is State.MISSING
    assert states["T1599"].planned == ()
    assert planned_for("T1589", {}) == ("no-footprint-or-someone-elses",)


def test_a_designed_indicator_that_is_built_is_no_longer_planned() -> None:
    assert planned_for("T1589", {"no-footprint-or-someone-elses": None}) == ()  # type: ignore[dict-item]


def test_a_tactic_is_seen_in_part_where_a_phrase_of_it_is_seen_by_nothing(covered: Covered) -> None:
    # Given a tactic of two things, of which only one is seen.
    [tactic] = covered(PART + "- Stolen identities, and hiding their location from the employer").tactics
    assert tactic.state is State.PARTLY
    assert "commercial-vpn-signin" in {link.indicator for link in tactic.links}


def test_extortion_is_not_seen_by_what_follows_money(covered: Covered) -> None:
    # Given a threat, which shares a technique with laundering.
    [tactic] = covered(PART + "- They blackmail the firm that they have left").tactics
    assert "T1657" in tactic.tactic.techniques
    # Then no indicator on wallets is named for it.
    assert tactic.links == ()
    assert tactic.state is State.MISSING


def test_what_is_denied_ties_nothing_to_a_tactic(covered: Covered) -> None:
    [tactic] = covered(PART + "- Laptop farms hold the devices. We did not see any use of a VPN.").tactics
    assert "vpn-client-installed" not in {link.indicator for link in tactic.links}


@pytest.mark.parametrize(
    ("states", "whole"),
    [
        ([], State.MISSING),
        ([State.MISSING], State.MISSING),
        ([State.DONE, State.DONE], State.DONE),
        ([State.DONE, State.MISSING], State.PARTLY),
        ([State.UNSEEN, State.MISSING], State.UNSEEN),
        ([State.PARTLY, State.UNSEEN], State.PARTLY),
    ],
)
def test_parts_make_a_whole(states: list[State], whole: State) -> None:
    assert together(states, State.DONE) is whole


def test_a_report_that_repeats_itself_ends(covered: Covered) -> None:
    text = PART + "\n".join(f"- They use laptop farms, for the {n}th time" for n in range(MOST_QUOTES * 3))
    assert covered(text).techniques[0].state is State.DETECTED


def test_every_row_of_the_phrases_that_names_indicators_speaks_of_techniques_too() -> None:
    for row in table("phrases")["phrase"]:
        assert row["attack"] or row["insider"] or not row.get("indicators")
