"""The kit drawn for a person: equal in number for all, unforeseeable, and the same when an auditor draws it again."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.vetting.answers import check_asked
from watchword.vetting.interview import interview_kit
from watchword.vetting.pool import parse_pool, shipped_pool
from watchword.vetting.rules import VettingError

KEY, OTHER_KEY = b"k" * 32, b"l" * 32
POOL = shipped_pool()


@given(st.text(max_size=50), st.binary(min_size=16, max_size=40), st.text(max_size=10))
def test_everybody_is_asked_as_many_of_each_kind_and_each_has_an_alternative(
    person: str, key: bytes, round_: str
) -> None:
    kit = interview_kit(POOL, key, person, round_)
    assert Counter(each.kind for each in kit) == POOL.drawn
    assert len({each.challenge for each in kit}) == len(kit)
    assert all(each.alternative and "{choice}" not in each.asks for each in kit)
    assert kit == interview_kit(POOL, key, person, round_)


def test_another_person_key_or_round_draws_otherwise() -> None:
    def kits(keys: list[bytes], people: list[str], rounds: list[str]) -> int:
        return len({interview_kit(POOL, key, who, each) for key in keys for who in people for each in rounds})

    people = [f"p-{number}" for number in range(50)]
    assert kits([KEY], people, ["1"]) >= 49
    assert kits([KEY, OTHER_KEY], ["p-1"], ["1", "2"]) == 4
    # and two texts are not confused with two others
    assert interview_kit(POOL, KEY, "p1", "2") != interview_kit(POOL, KEY, "p", "12")


def test_every_challenge_is_drawn_about_as_often() -> None:
    drawn = Counter(
        each.challenge for number in range(800) for each in interview_kit(POOL, KEY, f"p-{number}", "1")
    )
    for challenge in POOL.challenges:
        of_kind = sum(each.kind == challenge.kind for each in POOL.challenges)
        expected = 800 * POOL.drawn[challenge.kind] / of_kind
        assert 0.8 * expected < drawn[challenge.id] < 1.2 * expected


def test_a_short_key_is_refused() -> None:
    with pytest.raises(VettingError, match="too short"):
        interview_kit(POOL, b"short", "p-1", "1")


def test_only_what_was_drawn_can_be_answered() -> None:
    kit = interview_kit(POOL, KEY, "p-1", "1")
    assert check_asked(kit, kit[0].challenge) == kit[0]
    left_out = next(each.id for each in POOL.challenges if each.id not in {drawn.challenge for drawn in kit})
    with pytest.raises(VettingError, match="is not in this person's kit"):
        check_asked(kit, left_out)


ONE = """
schema = 1
drawn = { camera = 1 }
[[challenges]]
id = "wave"
kind = "camera"
asks = "Please wave."
alternative = "Nod."
"""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("camera = 1", "camera = 2", "2 of camera, the pool has 1"),
        ('asks = "Please wave."', 'asks = "Please wave {choice}."', "choice} and choices belong together"),
        ('alternative = "Nod."', "", "alternative is missing"),
        ("schema = 1", "schema =", "not TOML"),
    ],
)
def test_a_mistake_in_a_pool_is_one_line(old: str, new: str, said: str) -> None:
    assert parse_pool(ONE, "own.toml").drawn == {"camera": 1}
    with pytest.raises(VettingError, match=r"own\.toml: ") as told:
        parse_pool(ONE.replace(old, new), "own.toml")
    assert said in str(told.value)
