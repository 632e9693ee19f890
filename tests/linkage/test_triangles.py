"""Two whom one weak thing each leads to a hand already seen, and another weak thing to one another."""

from datetime import timedelta

import pytest

from tests.linkage.shares import JANUARY, Row, given, held
from watchword.linkage.judgements import Judgement, Verdict
from watchword.linkage.linking import link

#: Three personas whom money, contact and code tie: a hand seen through three families.
HAND = [held(person, kind, kind) for person in "abc" for kind in ("wallet", "code-ancestry", "email")]


def both(kind: str, one: str, other: str, apart: int = 0) -> list[Row]:
    """The two hold one value of the kind, the other so many days later."""
    value = f"{kind} of {one} and {other}"
    return [held(one, kind, value), held(other, kind, value, JANUARY + timedelta(days=apart))]


def alike(one: str, other: str, kind: str = "text", closeness: float = 0.8) -> dict[str, object]:
    return {"person_id": one, "other": other, "kind": kind, "closeness": closeness}


def found(
    rows: list[Row], *pairs: dict[str, object], judgements: tuple[Judgement, ...] = ()
) -> list[set[str]]:
    linked = link(given(rows, pairs=pairs), judgements)
    return [set(persona.people) for persona in linked.personas]


def test_a_unit_a_referee_and_a_text_that_close_on_each_other_join_both_and_each_says_why() -> None:
    rows = [*HAND, *both("delivery-unit", "a", "x", apart=200), *both("reference-contact", "b", "y")]
    linked = link(given(rows, pairs=[alike("x", "y")]))

    assert [set(persona.people) for persona in linked.personas] == [{"a", "b", "c", "x", "y"}]
    said = {(tie.a, tie.b): tie.says() for tie in linked.personas[0].ties}
    assert said["a", "x"] == ("x asked for deliveries to the same unit as a",)
    assert said["b", "y"] == ("y named the same referee as b",)
    assert said["x", "y"] == ("y sent a text with the same rare passages as x",)


def test_two_units_of_the_hand_and_a_text_between_those_who_used_them_join_both() -> None:
    rows = [*HAND, *both("delivery-unit", "a", "x"), *both("delivery-unit", "b", "y")]

    assert found(rows, alike("x", "y")) == [{"a", "b", "c", "x", "y"}]


def test_a_chain_that_does_not_close_joins_nobody() -> None:
    unit, referee = both("delivery-unit", "a", "x"), both("reference-contact", "b", "y")

    assert found([*HAND, *unit, *referee]) == [{"a", "b", "c"}]
    assert found([*HAND, *unit], alike("x", "y")) == [{"a", "b", "c"}]


def test_three_sides_of_one_family_are_one_home_and_join_nobody() -> None:
    sides = [("a", "x"), ("b", "y"), ("x", "y")]
    rows = [row for one, other in sides for row in both("delivery-unit", one, other, apart=100)]

    assert found([*HAND, *rows]) == [{"a", "b", "c"}]


def test_one_forwarder_that_all_use_is_one_coincidence_and_not_two() -> None:
    unit = [held(person, "delivery-unit", "forwarder") for person in "abcxyz"]

    assert found([*HAND, *unit], alike("x", "y")) == [{"a", "b", "c"}]


def test_a_sample_text_that_twenty_have_closes_nothing() -> None:
    rows = [*HAND, *both("delivery-unit", "a", "x", apart=200), *both("reference-contact", "b", "y")]
    text = alike("x", "y", closeness=1.0)

    assert found(rows, text | {"shared_by": 20}) == [{"a", "b", "c"}]
    assert found(rows, text | {"shared_by": 3}) == [{"a", "b", "c", "x", "y"}]


def test_who_was_robbed_of_a_resume_and_a_photo_is_not_drawn_in_by_both() -> None:
    unit = both("delivery-unit", "a", "thief")
    pairs = (alike("thief", "victim"), alike("b", "victim", "photo"))

    assert found([*HAND, *unit], *pairs) == [{"a", "b", "c"}]


def test_a_couple_who_were_robbed_of_a_text_and_a_photo_are_not_drawn_in_by_what_they_share() -> None:
    home = both("phone", "he", "she")
    pairs = (alike("a", "he"), alike("b", "she", "photo"))

    assert found([*HAND, *home], *pairs) == [{"a", "b", "c"}]


def test_three_with_one_wallet_are_no_hand_seen_and_close_no_triangle() -> None:
    wallet = [held(person, "wallet", "w") for person in "abc"]
    rows = [*wallet, *both("delivery-unit", "a", "x", apart=200), *both("reference-contact", "b", "y")]

    assert found(rows, alike("x", "y")) == [{"a", "b", "c"}]


def test_two_hands_are_not_made_one_by_somebody_between_them() -> None:
    other = [held(person, kind, f"their {kind}") for person in "def" for kind in ("wallet", "email", "photo")]
    unit, referee = both("delivery-unit", "a", "x", apart=200), both("reference-contact", "d", "x")

    hands = found([*HAND, *other, *unit, *referee], alike("b", "e"))

    assert sorted(hands, key=min) == [{"a", "b", "c"}, {"d", "e", "f"}]


@pytest.mark.parametrize(("apart", "closeness"), [(400, 0.5), (900, 0.95)])
def test_three_sides_that_say_too_little_together_or_one_of_them_alone_join_nobody(
    apart: int, closeness: float
) -> None:
    rows = [*HAND, *both("delivery-unit", "a", "x", apart), *both("reference-contact", "b", "y")]

    assert found(rows, alike("x", "y", closeness=closeness)) == [{"a", "b", "c"}]


def test_a_side_between_two_who_were_judged_different_closes_nothing() -> None:
    rows = [*HAND, *both("delivery-unit", "a", "x"), *both("reference-contact", "b", "y")]
    word = Judgement("x", "y", Verdict.DIFFERENT, "I. Jo", "met both", JANUARY)

    assert found(rows, alike("x", "y"), judgements=(word,)) == [{"a", "b", "c"}]
