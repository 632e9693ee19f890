"""Keys by which alike texts meet: likeness is exact, bands meet for nearly all alike texts and few others."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from watchword.sources.text_bands import BANDS, alike, bands, runs

WORDS = [f"word{number}" for number in range(3_000)]


def text(seed: int, words: int = 200) -> list[str]:
    return Random(seed).choices(WORDS, k=words)


def test_runs_are_of_five_words_in_lower_case_and_signs_do_not_count() -> None:
    assert runs("One, two THREE four five; six.") == {"one two three four five", "two three four five six"}
    assert runs("Too short") == {"too short"}
    assert runs("") == set()


def test_likeness_is_the_share_of_runs_in_common() -> None:
    assert alike({"a", "b", "c"}, {"b", "c", "d"}) == 0.5
    assert alike(set(), set()) == 0.0


def test_a_short_text_has_no_bands_since_it_says_nothing_of_its_writer() -> None:
    assert bands("References available upon request.") == []
    assert len(bands(" ".join(text(1)))) == BANDS


def test_texts_that_share_most_passages_meet_and_strangers_do_not() -> None:
    whole = text(1)
    changed = whole[:150] + text(2, 50)
    assert alike(runs(" ".join(whole)), runs(" ".join(changed))) > 0.5
    assert set(bands(" ".join(whole))) & set(bands(" ".join(changed)))
    met = sum(bool(set(bands(" ".join(whole))) & set(bands(" ".join(text(seed))))) for seed in range(10, 60))
    assert met == 0


def test_passages_of_the_advertisement_are_left_out() -> None:
    advert, own = text(3), text(4)
    without = frozenset(runs(" ".join(advert)))
    assert bands(" ".join(advert), without) == []
    assert bands(" ".join(own), without) == bands(" ".join(own))


@given(st.text(max_size=400))
def test_any_text_has_as_many_bands_as_there_are_or_none_and_the_same_each_time(said: str) -> None:
    assert len(bands(said)) in (0, BANDS)
    assert bands(said) == bands(said)
    assert alike(runs(said), runs(said)) in (0.0, 1.0)
