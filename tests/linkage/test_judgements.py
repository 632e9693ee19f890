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
    ties = link(given(CHAIN), [said("a", "b", Verdict.UNSURE)]).personas[0].ties

    assert [tie.judgement is not None for tie in ties if (tie.a, tie.b) == ("a", "b")] == [True]


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
