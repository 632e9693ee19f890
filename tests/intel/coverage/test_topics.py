"""Advice against what is done: by its topics, and by the ids of measures that a report states."""

from collections.abc import Callable
from pathlib import Path

from tests.intel.coverage.conftest import Covered
from watchword.intel.coverage import State, sight_of

PART = "# Report\n\n## Recommendations\n"


def test_screening_is_done(covered: Covered) -> None:
    [advice] = covered(PART + "- Search the sanctions lists for every payee's owners").advice
    assert "sanctions-screening" in advice.topics
    [topic] = covered(PART + "- Search OFAC and SDN lists daily").topics
    assert (topic.name, topic.state) == ("sanctions-screening", State.DONE)
    assert {"screen", "lists"} <= set(topic.commands)


def test_data_loss_prevention_and_awareness_are_missing_whatever_is_seen(covered: Covered) -> None:
    found = covered(PART + "- Deploy data loss prevention\n- Run awareness campaigns for everyone")
    assert [each.state for each in found.advice] == [State.MISSING, State.MISSING]
    dlp = next(each for each in found.topics if each.name == "dlp")
    assert ("exit-data-surge", True) in dlp.sees
    assert dlp.indicators == ()


def test_advice_on_what_is_done_and_what_is_not_is_done_in_part(covered: Covered) -> None:
    [advice] = covered(PART + "- Search the sanctions lists and run awareness campaigns").advice
    assert advice.state is State.PARTLY


def test_advice_of_no_known_topic_is_missing(covered: Covered) -> None:
    [advice] = covered(PART + "- Be careful and kind with everybody").advice
    assert (advice.state, advice.topics) == (State.MISSING, ())


def test_what_only_indicators_do_is_unseen_without_their_sources(
    covered: Covered, lake_of: Callable[..., Path]
) -> None:
    text = PART + "- Block AnyDesk and TeamViewer everywhere"
    assert covered(text).advice[0].state is State.PARTLY
    blind = sight_of(lake_of("payments"), official=False)
    assert covered(text, blind).advice[0].state is State.UNSEEN


def test_a_command_works_whatever_the_lake_holds(covered: Covered, lake_of: Callable[..., Path]) -> None:
    blind = sight_of(lake_of("dns"), official=False)
    assert covered(PART + "- Search OFAC lists for every vendor", blind).advice[0].state is not State.UNSEEN


def test_a_measure_of_attack_is_advice_and_a_group_is_nothing_to_see(covered: Covered) -> None:
    found = covered(
        "# On ATT&CK\n\n## Recommendations\n- Teach everybody here (M1017)\n\n## Actor\n- Known as G0032\n"
    )
    assert [each.advice.text for each in found.advice][-1] == "M1017 User Training"
    assert found.advice[-1].topics == ("awareness",)
    assert found.techniques == ()
    assert found.other == ("G0032 Lazarus Group",)
