"""Ways to listed wallets: with the money, in time order, and not through a crowd."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.screening.transfers.made import moved, wallet
from watchword.screening.transfers import Hops, Transfer, Transfers, hops

PAY, LISTED, OWN, OTHER, THIRD = map(wallet, range(1, 6))


def walked(*rows: Transfer, max_hops: int = 2, many: int = 200) -> Hops:
    return hops(Transfers.of(rows), {LISTED}, [PAY], max_hops, many)


def test_a_listed_wallet_itself_is_no_step_away() -> None:
    found = hops(Transfers.of([moved(PAY, OTHER, 1)]), {PAY}, [PAY])
    assert [(chain.hops, chain.listed) for chain in found.chains] == [(0, PAY)]


def test_one_and_two_steps_are_told_with_what_moved() -> None:
    direct, first, second = moved(PAY, LISTED, 5, "7"), moved(PAY, OWN, 1), moved(OWN, LISTED, 2)
    [one] = walked(direct).chains
    assert one.steps == (direct,)
    [two] = walked(first, second).chains
    assert two.steps == (first, second)
    # the shorter way is told where there are both
    assert [chain.hops for chain in walked(direct, first, second).chains] == [1]


def test_money_cannot_be_passed_on_before_it_came() -> None:
    assert not walked(moved(OWN, LISTED, 1), moved(PAY, OWN, 2)).chains
    # but of two payments the earlier one can
    assert (
        walked(moved(PAY, OWN, 0.5), moved(OWN, LISTED, 1), moved(PAY, OWN, 2)).chains[0].steps[0].time.minute
        == 30
    )


def test_money_is_followed_only_forward_and_only_so_far() -> None:
    assert not walked(moved(LISTED, PAY, 1)).chains
    far = (moved(PAY, OWN, 1), moved(OWN, OTHER, 2), moved(OTHER, LISTED, 3))
    assert not walked(*far).chains
    assert walked(*far, max_hops=3).chains[0].steps == far
    assert not walked(*far, max_hops=0).chains


def test_a_cycle_ends() -> None:
    rows = [moved(PAY, OWN, 1), moved(OWN, PAY, 2), moved(PAY, OTHER, 3), moved(OTHER, OWN, 4)]
    assert not walked(*rows, max_hops=4).chains


def test_a_crowded_wallet_is_not_walked_through_and_it_is_said() -> None:
    crowd = [moved(wallet(100 + number), OWN, number) for number in range(10)]
    found = walked(moved(PAY, OWN, 1), moved(OWN, LISTED, 2), *crowd, many=10)
    assert not found.chains
    assert found.stopped == {PAY: ((OWN, 12),)}
    # a listed wallet is reached however crowded it is
    assert walked(
        moved(PAY, LISTED, 1), *(moved(wallet(200 + n), LISTED, n) for n in range(20)), many=10
    ).chains


transfers = st.lists(
    st.builds(moved, st.sampled_from([PAY, OWN, OTHER, THIRD]), st.sampled_from([OWN, OTHER, THIRD, LISTED]),
              st.integers(0, 9)).filter(lambda each: each.sender != each.recipient),
    max_size=12,
)  # fmt: skip


@settings(max_examples=25)
@given(transfers, st.randoms(use_true_random=False))
def test_chains_hold_together_whatever_the_order_of_rows(rows: list[Transfer], chance: st.DataObject) -> None:
    found = walked(*rows, max_hops=3)
    shuffled = list(rows)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert walked(*shuffled, max_hops=3) == found
    for chain in found.chains:
        ends = [PAY, *(step.recipient for step in chain.steps)]
        assert [step.sender for step in chain.steps] == ends[:-1]
        assert ends[-1] == LISTED
        times = [step.time for step in chain.steps]
        assert times == sorted(times)


def reachable(rows: list[Transfer], at: str, since: Transfer | None, left: int) -> bool:
    """The plain way to ask the same: try everything."""
    return at == LISTED or (left > 0 and any(
        reachable(rows, each.recipient, each, left - 1)
        for each in rows
        if each.sender == at and (since is None or each.time >= since.time)
    ))  # fmt: skip


@settings(max_examples=25)
@given(transfers)
def test_a_way_is_found_exactly_where_there_is_one(rows: list[Transfer]) -> None:
    shortest = next((steps for steps in range(4) if reachable(rows, PAY, None, steps)), None)
    assert [chain.hops for chain in walked(*rows, max_hops=3).chains] == (
        [] if shortest is None else [shortest]
    )
