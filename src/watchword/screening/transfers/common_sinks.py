"""Wallets in which the money of several wallets that pay goes to comes together, directly or through one other."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from itertools import groupby

from watchword.screening.transfers.kept import Transfers
from watchword.screening.transfers.transfer import MANY_COUNTERPARTIES, Transfer

#: Wallets that must feed another before it counts as theirs in common; two may be a couple.
AT_LEAST = 3


@dataclass(frozen=True)
class Feed:
    """What one wallet gave to a sink, in one asset: directly, through one other wallet, and of how much that left it.

    `through` are the wallets between; what came through them is at most what they were given and passed on later.
    """

    wallet: str
    asset: str
    direct: Decimal
    indirect: Decimal
    sent: Decimal
    through: tuple[str, ...]

    @property
    def share(self) -> float:
        """The share, 0 to 1, of what left the wallet in this asset that can have come to the sink."""
        return float(min(Decimal(1), (self.direct + self.indirect) / self.sent)) if self.sent else 0.0


@dataclass(frozen=True)
class Sink:
    """A wallet fed by several. `senders` are all that ever sent to it; `crowded` where they are very many.

    A crowded sink is most likely an exchange's or a payment service's, which strangers share: that is innocent.
    """

    wallet: str
    feeds: tuple[Feed, ...]
    senders: int
    crowded: bool

    def mostly_fed_by(self, wallet: str, asset: str) -> bool:
        """Whether at least half of what left a wallet in this asset can have come here."""
        return any((feed.wallet, feed.asset) == (wallet, asset) and feed.share >= 0.5 for feed in self.feeds)

    @property
    def fed_by(self) -> frozenset[str]:
        """The wallets that feed it."""
        return frozenset(feed.wallet for feed in self.feeds)


@dataclass
class _Flow:
    """Amounts from one wallet to another in one asset, and when the first of it came."""

    first: datetime
    amount: Decimal = Decimal(0)


#: (wallet, sink, asset) → what came through each wallet between.
_Through = dict[tuple[str, str, str], dict[str, Decimal]]


def common_sinks(
    transfers: Transfers,
    payouts: Iterable[str],
    at_least: int = AT_LEAST,
    many: int = MANY_COUNTERPARTIES,
    leave_out: Collection[str] = (),
) -> tuple[Sink, ...]:
    """Wallets that at least so many of `payouts` feed, the most fed first.

    Money comes in two steps only in one asset and in the order of time, and not through a wallet with more than
    `many` counterparties. `leave_out` are wallets that are no sinks, such as the employer's own.
    """
    direct = _direct(transfers, set(payouts))
    sent: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for (wallet, _, asset), flow in direct.items():
        sent[wallet, asset] += flow.amount
    through = _through(transfers, direct, many)
    feeds: dict[str, list[Feed]] = defaultdict(list)
    for wallet, sink, asset in sorted(direct.keys() | through.keys()):
        straight, between = direct.get((wallet, sink, asset)), through.get((wallet, sink, asset), {})
        feeds[sink].append(
            Feed(wallet, asset, straight.amount if straight else Decimal(0), sum(between.values(), Decimal(0)),
                 sent[wallet, asset], tuple(sorted(between)))
        )  # fmt: skip
    shared = {
        sink: tuple(found)
        for sink, found in feeds.items()
        if len({feed.wallet for feed in found}) >= at_least and sink not in leave_out
    }
    parties = transfers.parties(shared)
    sinks = [Sink(sink, found, parties[sink][1], parties[sink][1] > many) for sink, found in shared.items()]
    return tuple(sorted(sinks, key=lambda sink: (-len(sink.fed_by), sink.wallet)))


def _direct(transfers: Transfers, payouts: set[str]) -> dict[tuple[str, str, str], _Flow]:
    flows: dict[tuple[str, str, str], _Flow] = {}
    for each in transfers.sent(payouts):
        # What a wallet sends comes in the order of time, so the first seen is the first.
        flow = flows.setdefault((each.sender, each.recipient, each.asset), _Flow(each.time))
        flow.amount += each.amount
    return flows


def _through(transfers: Transfers, direct: dict[tuple[str, str, str], _Flow], many: int) -> _Through:
    """What came in two steps: for each wallet between, the lesser of what it was given and what it passed on."""
    given: dict[tuple[str, str], list[tuple[str, _Flow]]] = defaultdict(list)
    for (wallet, between, asset), flow in direct.items():
        given[between, asset].append((wallet, flow))
    parties = transfers.parties({between for between, _ in given})
    walked = {wallet for wallet, (others, _) in parties.items() if others <= many}
    through: _Through = defaultdict(dict)
    for between, asset, sink, passed in _passed_on(transfers.sent(walked)):
        times, left = [each.time for each in passed], _left_from(passed)
        for wallet, flow in given.get((between, asset), ()):
            amount = min(flow.amount, left[bisect_left(times, flow.first)])
            if amount and sink != wallet:
                through[wallet, sink, asset][between] = amount
    return through


def _passed_on(sent: Iterator[Transfer]) -> Iterator[tuple[str, str, str, list[Transfer]]]:
    """What each wallet passed on, by asset and recipient, in the order of time."""
    for between, rows in groupby(sent, key=lambda each: each.sender):
        passed: dict[tuple[str, str], list[Transfer]] = defaultdict(list)
        for each in rows:
            passed[each.asset, each.recipient].append(each)
        for (asset, sink), found in passed.items():
            yield between, asset, sink, found


def _left_from(passed: list[Transfer]) -> list[Decimal]:
    """At each place, the sum from there to the end; one place more for nothing."""
    sums = [Decimal(0)]
    for each in reversed(passed):
        sums.append(sums[-1] + each.amount)
    return sums[::-1]
