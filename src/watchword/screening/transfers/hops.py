"""Chains of transfers from a wallet that pay goes to, to a listed one: in the money's direction, in time order."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from watchword.screening.transfers.kept import Reached, Transfers
from watchword.screening.transfers.transfer import MANY_COUNTERPARTIES, Transfer

_BEFORE_ALL = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Chain:
    """A way from `start` to a listed wallet, one step a transfer; no step where the start itself is listed."""

    start: str
    listed: str
    steps: tuple[Transfer, ...]

    @property
    def hops(self) -> int:
        """How many transfers lie between."""
        return len(self.steps)


@dataclass(frozen=True)
class Hops:
    """What a walk found: chains by start, length and time, and the wallets it did not walk through.

    `stopped` has, for a start, the wallets on its way that deal with too many others, with how many they are.
    """

    chains: tuple[Chain, ...]
    stopped: dict[str, tuple[tuple[str, int], ...]]


#: The steps by which a wallet was reached from a start, the last one's time being its arrival.
_Ways = dict[tuple[str, str], tuple[Transfer, ...]]


def hops(
    transfers: Transfers,
    listed: Collection[str],
    start: Iterable[str],
    max_hops: int = 2,
    many: int = MANY_COUNTERPARTIES,
) -> Hops:
    """The shortest chain from each start to each listed wallet that its money can have reached.

    A later step never precedes an earlier one; of chains equally long the one that arrives first is told. A wallet
    with more than `many` counterparties is not walked through, since in it nobody's money can be told apart, and
    neither is a listed one. The chain says that money *can* have flowed, not that it did.
    """
    starts = sorted(set(start))
    chains = [Chain(each, each, ()) for each in starts if each in listed]
    ways: _Ways = {(each, each): () for each in starts}
    frontier: list[Reached] = [(each, each, _BEFORE_ALL) for each in starts]
    stopped: dict[str, set[tuple[str, int]]] = {}
    for _ in range(max_hops):
        walked = _walkable(transfers, frontier, listed, many, stopped)
        arrived = {(begin, step.recipient): step for begin, step in transfers.onward(walked)}
        frontier, ways = _extended(arrived, ways)
        chains += [
            Chain(begin, wallet, ways[begin, wallet])
            for begin, wallet, _ in frontier
            if wallet in listed and not any((each.start, each.listed) == (begin, wallet) for each in chains)
        ]
    chains.sort(
        key=lambda chain: (chain.start, chain.hops, chain.steps[-1].time if chain.steps else _BEFORE_ALL)
    )
    return Hops(tuple(chains), {begin: tuple(sorted(found)) for begin, found in stopped.items()})


def _walkable(
    transfers: Transfers,
    frontier: list[Reached],
    listed: Collection[str],
    many: int,
    stopped: dict[str, set[tuple[str, int]]],
) -> list[Reached]:
    """The part of the frontier that is walked through; crowded wallets are noted. A listed start is walked from."""
    parties = transfers.parties({wallet for _, wallet, _ in frontier})
    walkable = []
    for begin, wallet, arrival in frontier:
        others = parties.get(wallet, (0, 0))[0]
        if wallet in listed and wallet != begin:
            continue
        if others > many:
            stopped.setdefault(begin, set()).add((wallet, others))
        elif others:
            walkable.append((begin, wallet, arrival))
    return walkable


def _extended(arrived: dict[tuple[str, str], Transfer], ways: _Ways) -> tuple[list[Reached], _Ways]:
    """The next frontier and the ways to it; a wallet that was reached before, no later, is not reached again."""
    frontier: list[Reached] = []
    longer = dict(ways)
    for (begin, wallet), step in arrived.items():
        before = ways.get((begin, wallet))
        if before is not None and (not before or before[-1].time <= step.time):
            continue
        longer[begin, wallet] = (*ways[begin, step.sender], step)
        frontier.append((begin, wallet, step.time))
    return frontier, longer
