from datetime import UTC, datetime

from tests.linkage.shares import given, held
from watchword.linkage.judgements import Judgement, Verdict, latest
from watchword.linkage.linking import link

CHAIN = [held(who, "wallet", "1") for who in "ab"] + [
    held(who, kind, "2") for who in "bc" for kind in ("photo", "email")
]


def said(a: str, b: str, verdict: Verdict, day: int = 1) -> Judgement:
    return Judgement(a, b, verdict, "ann", "looked at both", datetime(2025, 1, day, tzinfo=UTC))


def test_different_parts_two_whom_only_that_tie_joins() -> None:
    linked = link(given(CHAIN), [said("b", "a", Verdict.DIFFERENT)])

    assert [persona.people for persona in linked.personas] == [("b", "c")]
    assert linked.conflicts == ()


def test_different_of_two_whom_others_still_join_is_a_conflict_with_the_way_between_them() -> None:
    linked = link(given(CHAIN), [said("a", "c", Verdict.DIFFERENT)])

    assert [conflict.path for conflict in linked.conflicts] == [("a", "b", "c")]
    assert "still joins them by a – b – c" in linked.conflicts[0].says()


def test_same_ties_two_who_share_nothing_and_says_who_judged() -> None:
    linked = link(given([held("a", "wallet", "1"), held("x", "wallet", "9")]), [said("a", "x", Verdict.SAME)])

    assert [persona.people for persona in linked.personas] == [("a", "x")]
    assert linked.personas[0].ties[0].says() == (
        "x and a: judged same by ann on 01 Jan 2025: looked at both",
    )


def test_unsure_changes_no_tie_and_is_shown_on_it() -> None:
    word = said("a", "b", Verdict.UNSURE)
    (told,) = link(given(CHAIN), [word]).personas
    (untold,) = link(given(CHAIN)).personas

    assert {(tie.a, tie.b): tie.judgement for tie in told.ties} == {("a", "b"): word, ("b", "c"): None}
    assert [(tie.a, tie.b, tie.weight, tie.links) for tie in told.ties] == [
        (tie.a, tie.b, tie.weight, tie.links) for tie in untold.ties
    ]


def test_what_two_judged_different_share_joins_their_groups_neither() -> None:
    # given two pairs, whom one wallet of a and c and one weak referee of b and d would make one hand
    rows = [held(who, kind, two) for two in ("ab", "cd") for who in two for kind in ("wallet", "email")]
    rows += [held(who, "wallet", "both") for who in "ac"] + [
        held(who, "reference-contact", "r") for who in "bd"
    ]
    assert [set(persona.people) for persona in link(given(rows)).personas] == [set("abcd")]

    # when a and c are judged different, then nothing else is strong enough to join the pairs
    linked = link(given(rows), [said("a", "c", Verdict.DIFFERENT)])
    assert sorted(persona.people for persona in linked.personas) == [("a", "b"), ("c", "d")]
    assert linked.conflicts == ()


def test_two_judged_the_same_join_their_hands_however_large() -> None:
    # given two hands of twelve, which are more than a component may have without being parted
    rows = [
        held(f"{hand}{at:02}", kind, hand) for hand in "xy" for at in range(12) for kind in ("wallet", "bank")
    ]
    linked = link(given(rows), [said("x05", "y05", Verdict.SAME)])

    assert [len(persona.people) for persona in linked.personas] == [24]


def test_same_and_different_that_contradict_each_other_are_a_conflict() -> None:
    words = [said("a", "x", Verdict.SAME), said("x", "y", Verdict.SAME), said("a", "y", Verdict.DIFFERENT)]
    linked = link(given([held(who, "wallet", who) for who in "axy"]), words)

    assert [conflict.path for conflict in linked.conflicts] == [("a", "x", "y")]


def test_the_latest_judgement_of_a_pair_counts_whichever_way_round_it_was_written() -> None:
    words = latest(
        [
            said("a", "b", Verdict.SAME, 2),
            said("b", "a", Verdict.DIFFERENT, 3),
            said("a", "b", Verdict.SAME, 1),
        ]
    )

    assert [word.verdict for word in words.values()] == [Verdict.DIFFERENT]


def test_judgements_of_strangers_and_of_one_with_themselves_change_nothing() -> None:
    words = [said("nobody", "a", Verdict.SAME), said("a", "a", Verdict.DIFFERENT)]

    assert link(given(CHAIN), words).personas == link(given(CHAIN)).personas
