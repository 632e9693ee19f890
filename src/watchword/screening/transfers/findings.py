"""What transfers show of wallets that pay goes to, as plain values for a report."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from watchword.screening.transfers.common_sinks import Sink, common_sinks
from watchword.screening.transfers.first_in import DAY, WEEK
from watchword.screening.transfers.hops import Chain, hops
from watchword.screening.transfers.kept import Transfers
from watchword.screening.transfers.passing_through import INNOCENT, Passing, passing_through
from watchword.screening.transfers.transfer import Transfer
from watchword.screening.wallet_match import WalletMatch

#: Payments, recipients and feeds that are listed, the first of them; all are counted.
MOST = 100
_INNOCENT_SINK = ("an exchange or a payment service that several workers use", "one landlord, lender or shop")


@dataclass(frozen=True)
class Findings:
    """What is said of wallets that pay goes to: `listed` are listed ones by key, `written` keys as the user wrote them.

    `official` is whether any government's list is at hand: without one nothing was screened.
    """

    transfers: Transfers
    listed: Mapping[str, Sequence[WalletMatch]]
    official: bool
    written: Mapping[str, str]
    max_hops: int

    def told(
        self, payouts: Sequence[str], payers: Sequence[str]
    ) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        """What there is to say of each wallet that pay goes to, and of those in which their money meets."""
        walked = hops(self.transfers, self.listed, payouts, self.max_hops)
        sinks = common_sinks(self.transfers, payouts, leave_out=payers)
        passing = passing_through(self.transfers, payouts, payers)
        seen = self.transfers.parties(payouts)
        told = []
        for each in payouts:
            chains = [chain for chain in walked.chains if chain.start == each]
            stopped = [{"wallet": self.address(at), "counterparties": many}
                       for at, many in walked.stopped.get(each, ())]  # fmt: skip
            pay = [self._pay(pay, sinks) for pay in passing if pay.wallet == each]
            told.append(
                self._wallet(each, chains) | {"seen": each in seen, "stopped_at": stopped, "pay": pay}
            )
        return told, [self._sink(sink) for sink in sinks]

    def _wallet(self, key: str, chains: Sequence[Chain]) -> dict[str, Any]:
        return {"wallet": self.address(key), "verdict": self._verdict(chains),
                "matches": [_match(found) for found in self.listed.get(key, ())],
                "chains": [self._chain(chain) for chain in chains if chain.hops]}  # fmt: skip

    def address(self, key: str) -> str:
        """A wallet as the user wrote it, or as an export does."""
        return self.written.get(key) or self.transfers.address(key)

    def _verdict(self, chains: Sequence[Chain]) -> str:
        if chains:
            return "question" if all(chain.hops for chain in chains) else "hit"
        return "none" if self.official else "unscreened"

    def _chain(self, chain: Chain) -> dict[str, Any]:
        return {"hops": chain.hops, "listed": self.address(chain.listed),
                "matches": [_match(found) for found in self.listed[chain.listed]],
                "steps": [self._step(step) for step in chain.steps]}  # fmt: skip

    def _step(self, step: Transfer) -> dict[str, Any]:
        return {"time": _time(step.time), "from": self.address(step.sender), "to": self.address(step.recipient),
                "amount": format(step.amount, "f"), "asset": step.asset, "hash": step.hash}  # fmt: skip

    def _pay(self, pay: Passing, sinks: Sequence[Sink]) -> dict[str, Any]:
        together = [
            sink.wallet for sink in sinks if not sink.crowded and sink.mostly_fed_by(pay.wallet, pay.asset)
        ]
        return {
            "asset": pay.asset,
            "payments": len(pay.payments),
            "share_in_day": round(pay.share_in_day, 4),
            "share_in_week": round(pay.share_in_week, 4),
            "median_hours": round(pay.median.total_seconds() / 3600, 2) if pay.median is not None else None,
            "months": {month: round(share, 4) for month, share in pay.months.items()},
            "pattern": ("meets" if together else "in part") if pay.passes else "no",
            "shared_with_others": [self.address(to) for to in together[:MOST]],
            "recipients": [{"wallet": self.address(to), "share": round(share, 4)}
                           for to, share in pay.recipients[:MOST]],
            "each": [{"time": _time(each.came.time), "amount": format(each.came.amount, "f"), "hash": each.came.hash,
                      "from": self.address(each.came.sender), "share_in_day": round(each.share_within(DAY), 4),
                      "share_in_week": round(each.share_within(WEEK), 4)} for each in pay.payments[:MOST]],
            "innocent": list(INNOCENT),
        }  # fmt: skip

    def _sink(self, sink: Sink) -> dict[str, Any]:
        return {
            "wallet": self.address(sink.wallet),
            "fed_by": len(sink.fed_by),
            "senders": sink.senders,
            "crowded": sink.crowded,
            "matches": [_match(found) for found in self.listed.get(sink.wallet, ())],
            "feeds": [{"wallet": self.address(feed.wallet), "asset": feed.asset, "direct": format(feed.direct, "f"),
                       "indirect": format(feed.indirect, "f"), "share": round(feed.share, 4),
                       "through": [self.address(each) for each in feed.through]} for feed in sink.feeds[:MOST]],
            "innocent": list(_INNOCENT_SINK),
        }  # fmt: skip


def _match(found: WalletMatch) -> dict[str, Any]:
    entry = found.entry
    return {"list": entry.list_id, "entry_id": entry.entry_id, "name": entry.names[0].text if entry.names else "",
            "why": [found.why]}  # fmt: skip


def _time(time: datetime) -> str:
    return f"{time:%Y-%m-%dT%H:%M:%SZ}"
