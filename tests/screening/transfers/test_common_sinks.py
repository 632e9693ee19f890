"""Wallets in which several workers' money meets."""

from decimal import Decimal

from tests.screening.transfers.made import moved, wallet
from watchword.screening.transfers import Transfer, Transfers, common_sinks

WORKERS = [wallet(number) for number in (1, 2, 3)]
SINK, OWN, SHOP = wallet(50), wallet(60), wallet(70)


def fed(sink: str = SINK, amount: str = "90") -> list[Transfer]:
    return [moved(worker, sink, at, amount) for at, worker in enumerate(WORKERS)]


def test_three_feeding_one_wallet_are_told_with_their_shares() -> None:
    rows = [*fed(), moved(WORKERS[0], SHOP, 9, "10"), moved(WORKERS[1], SHOP, 9, "10")]
    [sink] = common_sinks(Transfers.of(rows), WORKERS)
    assert (sink.wallet, sink.fed_by, sink.senders, sink.crowded) == (SINK, frozenset(WORKERS), 3, False)
    assert [feed.share for feed in sink.feeds] == [0.9, 0.9, 1.0]
    assert not common_sinks(Transfers.of(rows), WORKERS[:2])


def test_money_that_comes_through_one_other_wallet_counts_as_far_as_it_was_passed_on() -> None:
    # given two workers that pay directly, and one through a wallet of its own that passes on less
    rows = [
        *fed()[:2],
        moved(WORKERS[2], OWN, 1, "100"),
        moved(OWN, SINK, 0, "500"),
        moved(OWN, SINK, 2, "60"),
    ]
    [sink] = common_sinks(Transfers.of(rows), WORKERS)
    # then what was passed on before it came is not counted
    [feed] = [feed for feed in sink.feeds if feed.wallet == WORKERS[2]]
    assert (feed.direct, feed.indirect, feed.through, feed.share) == (Decimal(0), Decimal(60), (OWN,), 0.6)
    assert sink.mostly_fed_by(WORKERS[2], "USDC")
    assert not sink.mostly_fed_by(WORKERS[2], "ETH")


def test_other_assets_and_crowds_between_are_no_way() -> None:
    other = [moved(WORKERS[2], OWN, 1, "100"), moved(OWN, SINK, 2, "60", "ETH")]
    assert not common_sinks(Transfers.of([*fed()[:2], *other]), WORKERS)
    crowd = [moved(wallet(100 + number), OWN, 0) for number in range(10)]
    through = [*fed()[:2], moved(WORKERS[2], OWN, 1), moved(OWN, SINK, 2)]
    assert common_sinks(Transfers.of(through), WORKERS)
    assert not common_sinks(Transfers.of([*through, *crowd]), WORKERS, many=10)


def test_an_exchanges_wallet_is_marked_and_the_employers_is_none() -> None:
    crowd = [moved(wallet(100 + number), SINK, 0) for number in range(10)]
    [sink] = common_sinks(Transfers.of([*fed(), *crowd]), WORKERS, many=10)
    assert (sink.crowded, sink.senders) == (True, 13)
    assert not common_sinks(Transfers.of(fed()), WORKERS, leave_out={SINK})
