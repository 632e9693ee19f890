from hypothesis import given
from hypothesis import strategies as st

from watchword.indicators.evidence import Evidence
from watchword.risk.strongest import explained_of, is_hard, strongest

from .made import card, finding


def test_the_strongest_of_several_rows_counts() -> None:
    weak, strong = finding("x", strength=0.4), finding("x", strength=0.9, day=3)
    assert strongest([weak, strong]) == {"p1": [strong]}


def test_of_equals_the_earlier_then_the_smaller_shared_value() -> None:
    late, b, a = finding("x", day=2, shared="0"), finding("x", shared="b"), finding("x", shared="a")
    assert strongest([late, b, a]) == {"p1": [a]}


def test_a_hard_finding_outranks_a_soft_one() -> None:
    soft, hard = finding("x", strength=1.0), finding("x", strength=0.9, hard=True)
    assert strongest([soft, hard]) == {"p1": [hard]}


def test_hard_is_the_findings_own_mark_or_its_cards() -> None:
    assert is_hard(finding("x", hard=True), card("x"))
    assert is_hard(finding("x"), card("x", hard=True))
    assert not is_hard(finding("x"), card("x"))


def test_explained_findings_are_all_kept() -> None:
    given_ = [finding("y", explained="site"), finding("x", strength=0.2, explained="site"), finding("x")]
    assert explained_of(given_) == {"p1": [given_[1], given_[0]]}


ROWS = st.lists(
    st.builds(
        finding,
        indicator=st.sampled_from("xy"),
        person_id=st.sampled_from(["p1", "p2"]),
        strength=st.sampled_from([0.5, 1.0]),
        shared=st.sampled_from([None, "a", "b"]),
        day=st.integers(0, 2),
        hard=st.booleans(),
    ),
    max_size=12,
)


@given(ROWS.flatmap(lambda rows: st.tuples(st.just(rows), st.permutations(rows))))
def test_the_order_of_rows_does_not_matter(pair: tuple[list[Evidence], list[Evidence]]) -> None:
    rows, shuffled = pair
    assert strongest(rows) == strongest(shuffled)
