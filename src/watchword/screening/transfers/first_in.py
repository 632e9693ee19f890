"""Which payment a wallet's outgoing money was, within one asset: of the last day's first in, first out.

What goes out is of money that came within a day, oldest first; then of the last week's; then of what is older. With
one line for all, what somebody keeps of each payment would be spent before the next one, and pay of which nine tenths
leave at once would soon seem to stay.
"""

from collections import deque
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal

from watchword.screening.transfers.transfer import Transfer

DAY, WEEK = timedelta(hours=24), timedelta(days=7)


@dataclass(frozen=True)
class Portion:
    """A part of a payment that left: to whom, how much, how long after it came."""

    recipient: str
    amount: Decimal
    after: timedelta


@dataclass
class Payment:
    """Money that came in, and the parts of it that left since, in order; what went back to a payer is none of them."""

    came: Transfer
    portions: list[Portion] = field(default_factory=list)

    def left_within(self, window: timedelta) -> Decimal:
        """How much of it left within so long of its coming."""
        return sum((each.amount for each in self.portions if each.after <= window), Decimal(0))

    def share_within(self, window: timedelta) -> float:
        """The same as a share, 0 to 1."""
        return float(self.left_within(window) / self.came.amount)


def payments(wallet: str, moves: Iterable[Transfer], payers: Collection[str] = ()) -> list[Payment]:
    """The payments that a wallet got from these payers, or from anybody where none are named.

    `moves` are its transfers of one asset in the order of time. What goes out beyond all that came in was there
    before, and is of no payment.
    """
    lines = _Lines()
    found = []
    for move in moves:
        lines.grow_old(move.time)
        if move.recipient == wallet:
            payment = Payment(move)
            lines.ages[0].append((payment, move.amount))
            if not payers or move.sender in payers:
                found.append(payment)
        else:
            lines.take(move, returned=move.recipient in payers)
    return found


class _Lines:
    """What of each payment is still there, in three lines: of the last day, of the last week, and older."""

    def __init__(self) -> None:
        self.ages: tuple[deque[tuple[Payment, Decimal]], ...] = (deque(), deque(), deque())

    def grow_old(self, now: datetime) -> None:
        """Move payments on that have left the last day or week by now."""
        for place, window in enumerate((DAY, WEEK)):
            young, older = self.ages[place], self.ages[place + 1]
            while young and now - young[0][0].came.time > window:
                older.append(young.popleft())

    def take(self, move: Transfer, *, returned: bool) -> None:
        """Let money go out; what goes back to a payer is taken, but is no portion that left."""
        wanted = move.amount
        for line in self.ages:
            while wanted and line:
                payment, left = line.popleft()
                taken = min(wanted, left)
                if not returned:
                    payment.portions.append(Portion(move.recipient, taken, move.time - payment.came.time))
                wanted -= taken
                if left > taken:
                    line.appendleft((payment, left - taken))
