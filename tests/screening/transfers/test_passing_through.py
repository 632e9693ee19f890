"""Pay that passes through, and pay that stays."""

from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.screening.transfers.made import EMPLOYER, moved, paid, wallet
from watchword.screening.transfers import Passing, Transfer, Transfers, passing_through
from watchword.screening.transfers.first_in import payments

WORKER, SINK, SHOP, FRIEND = map(wallet, (1, 50, 60, 70))


def of(rows: list[Transfer], *payers: str) -> Passing:
    [found] = passing_through(Transfers.of(rows), [WORKER], payers)
    return found


def test_ninety_two_per_cent_in_three_hours_over_four_months_passes_through() -> None:
    found = of(paid(WORKER, [(SINK, "4600")]), EMPLOYER)
    assert found.share_in_day == found.share_in_week == 0.92
    assert (found.median, found.passes, len(found.months_passed)) == (timedelta(hours=3), True, 4)
    assert found.recipients == ((SINK, 0.92),)


def test_somebody_who_keeps_pay_and_shops_does_not() -> None:
    found = of(paid(WORKER, [(SHOP, "300")]), EMPLOYER)
    assert (found.share_in_day, found.passes) == (0.06, False)


def test_two_months_or_a_later_day_are_not_enough() -> None:
    assert not of(paid(WORKER, [(SINK, "4600")], months=2), EMPLOYER).passes
    later = of(paid(WORKER, [(SINK, "4600")], after=30), EMPLOYER)
    assert (later.passes, later.share_in_day, later.share_in_week) == (False, 0.0, 0.92)


def test_only_the_employers_pay_is_asked_where_its_wallet_is_named() -> None:
    # given a gift before pay: what leaves takes the gift first
    rows = [
        moved(FRIEND, WORKER, 0, "1000"),
        moved(EMPLOYER, WORKER, 1, "1000"),
        moved(WORKER, SHOP, 2, "1500"),
    ]
    assert of(rows, EMPLOYER).share_in_day == 0.5
    assert of(rows).share_in_day == 0.75
    assert not passing_through(Transfers.of(rows[:1]), [WORKER], [EMPLOYER])


def test_what_is_kept_of_one_payment_is_not_what_leaves_of_the_next() -> None:
    # given savings from long ago, and pay that leaves at once
    rows = [
        moved(EMPLOYER, WORKER, 0, "1000"),
        moved(EMPLOYER, WORKER, 1000, "100"),
        moved(WORKER, SINK, 1001, "150"),
    ]
    # when it is asked what became of each payment, then the new one left, and of the old one what was more than that
    assert [len(each.portions) for each in of(rows).payments] == [1, 1]
    assert [each.portions[0].amount for each in of(rows).payments] == [50, 100]
    assert [round(each.portions[0].after.total_seconds() / 3600) for each in of(rows).payments] == [1001, 1]


def test_what_goes_back_to_the_employer_has_not_left() -> None:
    rows = [moved(EMPLOYER, WORKER, 0, "1000"), moved(WORKER, EMPLOYER, 1, "1000")]
    assert of(rows, EMPLOYER).share_in_day == 0


def test_several_recipients_and_assets_are_kept_apart() -> None:
    rows = [*paid(WORKER, [(SINK, "4000"), (SHOP, "500")], months=1), moved(EMPLOYER, WORKER, 0, "1", "ETH")]
    coin, token = passing_through(Transfers.of(rows), [WORKER], [EMPLOYER])
    assert (coin.asset, coin.share_in_week, coin.median) == ("ETH", 0, None)
    assert token.recipients == ((SINK, 0.8), (SHOP, 0.1))


def test_money_spent_before_pay_came_is_not_pay() -> None:
    rows = [moved(WORKER, SHOP, 0, "900"), moved(EMPLOYER, WORKER, 1, "1000")]
    assert of(rows, EMPLOYER).share_in_week == 0


def test_a_wallet_that_many_use_is_left_out() -> None:
    crowd = [moved(wallet(100 + number), WORKER, 0) for number in range(10)]
    assert not passing_through(Transfers.of(crowd), [WORKER], many=9)


moves = st.lists(
    st.builds(
        lambda into, other, hours, amount, asset: moved(
            other if into else WORKER, WORKER if into else other, hours, str(amount), asset
        ),
        st.booleans(), st.sampled_from([EMPLOYER, SINK, SHOP]), st.integers(0, 300), st.integers(1, 99),
        st.sampled_from(["ETH", "USDC"]),
    ),
    max_size=20,
)  # fmt: skip


@settings(max_examples=25)
@given(moves, st.randoms(use_true_random=False), st.booleans())
def test_shares_are_shares_and_the_order_of_rows_makes_no_difference(
    rows: list[Transfer], chance: st.DataObject, named: bool
) -> None:
    payers = [EMPLOYER] if named else []
    found = passing_through(Transfers.of(rows), [WORKER], payers)
    shuffled = list(rows)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert passing_through(Transfers.of(shuffled), [WORKER], payers) == found
    for each in found:
        assert 0 <= each.share_in_day <= each.share_in_week <= 1
        assert all(0 <= share <= 1 for share in each.months.values())
        assert sum(share for _, share in each.recipients) == pytest.approx(each.share_in_week)


@given(moves)
def test_no_payment_leaves_more_than_it_was_and_no_money_leaves_twice(rows: list[Transfer]) -> None:
    ordered = sorted(
        (each for each in rows if each.asset == "ETH"), key=lambda each: (each.time, each.sender == WORKER)
    )
    found = payments(WORKER, ordered)
    left = [sum((part.amount for part in each.portions), Decimal(0)) for each in found]
    assert all(gone <= each.came.amount for gone, each in zip(left, found, strict=True))
    assert sum(left) <= sum(each.amount for each in ordered if each.sender == WORKER)
    assert all(part.after >= timedelta(0) for each in found for part in each.portions)
