"""A mistyped name is answered with the one that was probably meant."""

from hypothesis import given
from hypothesis import strategies as st

from watchword.vetting.nearest import nearest


def test_the_nearest_name_is_offered_else_all_else_nothing() -> None:
    assert nearest("idenity", ["identity", "interview"]) == "; did you mean identity?"
    assert nearest("xyz", ["identity", "interview"]) == "; known: identity, interview"
    assert nearest("xyz", []) == ""
    assert nearest("xyz", [f"q{number:02}" for number in range(40)]).endswith("q14, …")


@given(st.text(), st.lists(st.text(alphabet="abc-", min_size=1), unique=True))
def test_the_order_of_names_does_not_matter(word: str, known: list[str]) -> None:
    assert nearest(word, known) == nearest(word, known[::-1])
