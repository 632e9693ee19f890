"""Pay that does not stay: what share of each payment left its wallet within a day, and within a week, to whom.

The pattern is published: the United States' Treasury and State Departments say that workers for the scheme keep as
little as a tenth of their pay, up to 90 % being withheld. Nine tenths within 24 hours, in three months or more, into
a wallet that other workers feed as well, is how this is looked for here. On the chain it looks the same when somebody
moves all pay at once to a wallet or an exchange account of their own: without the shared wallet it is no sign.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from itertools import groupby

from watchword.screening.transfers.first_in import DAY, WEEK, Payment, Portion, payments
from watchword.screening.transfers.kept import Transfers
from watchword.screening.transfers.transfer import MANY_COUNTERPARTIES

#: Share of a month's pay that leaves within a day, and in how many months, from which it counts as passing through.
PASSES, MONTHS = 0.9, 3

INNOCENT = (
    "somebody who moves pay to a wallet of their own that is kept safer",
    "an account of one's own at an exchange, to change it into money",
    "rent, debts or a family paid on pay day",
)


@dataclass(frozen=True)
class Passing:
    """What became of one wallet's pay in one asset.

    share_in_day, share_in_week: 0 to 1, of all pay. median: half of what left had left so long after it came, None
    where nothing left. months: the share that left within a day of each month's pay, by "2026-01". recipients: the
    shares of all pay by who got it within a week, largest first.
    """

    wallet: str
    asset: str
    payments: tuple[Payment, ...]
    share_in_day: float
    share_in_week: float
    median: timedelta | None
    months: dict[str, float]
    recipients: tuple[tuple[str, float], ...]

    @property
    def months_passed(self) -> tuple[str, ...]:
        """The months in which pay passed through: nine tenths of it left within a day."""
        return tuple(month for month, share in self.months.items() if share >= PASSES)

    @property
    def passes(self) -> bool:
        """Whether pay passed through in enough months."""
        return len(self.months_passed) >= MONTHS


def passing_through(
    transfers: Transfers,
    payouts: Iterable[str],
    payers: Collection[str] = (),
    many: int = MANY_COUNTERPARTIES,
) -> tuple[Passing, ...]:
    """What became of the pay of each wallet, asset by asset; `payers` are the employer's wallets, empty for anybody.

    Wallets with more than `many` counterparties are left out: they are not one person's. Fees need no care: they make
    the share a little smaller, and nine tenths leaves room for them.
    """
    crowd = transfers.parties(set(payouts))
    wallets = {wallet for wallet, (others, _) in crowd.items() if others <= many} - set(payers)
    found = []
    for (wallet, asset), rows in groupby(transfers.touching(wallets), key=lambda row: (row[0], row[1].asset)):
        if got := payments(wallet, (move for _, move in rows), payers):
            found.append(_passing(wallet, asset, got))
    return tuple(found)


def _passing(wallet: str, asset: str, got: list[Payment]) -> Passing:
    months: dict[str, list[Payment]] = defaultdict(list)
    for payment in got:
        months[f"{payment.came.time:%Y-%m}"].append(payment)
    total = _sum(got)
    shares: dict[str, Decimal] = defaultdict(Decimal)
    for payment in got:
        for portion in payment.portions:
            if portion.after <= WEEK:
                shares[portion.recipient] += portion.amount
    return Passing(
        wallet,
        asset,
        tuple(got),
        _share(got, DAY),
        _share(got, WEEK),
        _median([portion for payment in got for portion in payment.portions]),
        {month: _share(paid, DAY) for month, paid in sorted(months.items())},
        tuple((to, float(shares[to] / total)) for to in sorted(shares, key=lambda to: (-shares[to], to))),
    )


def _share(got: list[Payment], window: timedelta) -> float:
    return float(sum((each.left_within(window) for each in got), Decimal(0)) / _sum(got))


def _sum(got: list[Payment]) -> Decimal:
    return sum((each.came.amount for each in got), Decimal(0))


def _median(portions: list[Portion]) -> timedelta | None:
    """The delay by which half of the money that left had left."""
    half, so_far = sum((each.amount for each in portions), Decimal(0)) / 2, Decimal(0)
    for each in sorted(portions, key=lambda portion: portion.after):
        so_far += each.amount
        if so_far >= half:
            return each.after
    return None
