from hypothesis import given
from hypothesis import strategies as st

from watchword.linkage.texts.passages import PASSAGES, SHOWN, runs_of_five, shared_passages


def test_the_longest_run_comes_first_as_each_text_spells_it() -> None:
    a = "At Acme I led the migration of nine services to a new cluster. Later, I wrote the on call handbook alone."
    b = "Profile: i LED the migration\nof nine services to a new cluster! And wrote the on call handbook alone too"
    found = shared_passages(a, b)

    assert [(each.words, each.in_a) for each in found] == [
        (11, "I led the migration of nine services to a new cluster"),
        (6, "wrote the on call handbook alone"),
    ]
    assert found[0].in_b == "i LED the migration of nine services to a new cluster"


def test_four_words_in_common_are_no_passage() -> None:
    assert shared_passages("one two three four x", "y one two three four") == []


def test_five_words_that_are_nobodys_own_end_a_passage_and_leave_what_stands_on_both_sides() -> None:
    a = "my very own five words here for three regional teams and then six more of my own"
    common = runs_of_five("words here for three regional")
    found = shared_passages(a, a.upper(), common)

    assert [each.in_a for each in found] == [
        "regional teams and then six more of my own",
        "my very own five words here for three",
    ]


def test_where_every_run_is_nobodys_own_there_is_no_passage() -> None:
    a = "for three regional teams and their partners"
    assert shared_passages(a, a, runs_of_five(a)) == []


def test_a_word_repeated_for_ever_stays_bounded() -> None:
    found = shared_passages("spam " * 50_000, "spam " * 50_000)

    assert len(found) <= PASSAGES
    assert all(len(each.in_a) <= SHOWN for each in found)


@given(st.lists(st.sampled_from("abc"), max_size=60), st.lists(st.sampled_from("abc"), max_size=60))
def test_every_passage_stands_in_both(a: list[str], b: list[str]) -> None:
    ours, theirs = " ".join(a), " ".join(b)
    for each in shared_passages(ours, theirs):
        assert each.in_a in ours
        assert each.in_b in theirs
        assert each.words >= 5
