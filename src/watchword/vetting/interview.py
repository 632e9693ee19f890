"""The interview kit: challenges drawn for one person, which nobody can foresee and an auditor can draw again."""

import hmac
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from watchword.vetting.pool import Challenge, Kind, Pool
from watchword.vetting.rules import VettingError

_LABEL = b"watchword interview kit 1"
#: A key of fewer bytes could be tried out.
_LEAST_KEY = 16


@dataclass(frozen=True)
class Drawn:
    """A challenge as it is put to one person: `asks` with its choice in place, and the equal alternative."""

    challenge: str
    kind: str
    asks: str
    alternative: str

    def as_row(self) -> dict[str, Any]:
        """The challenge for JSON."""
        return {
            "challenge": self.challenge,
            "kind": self.kind,
            "asks": self.asks,
            "alternative": self.alternative,
        }


def interview_kit(pool: Pool, key: bytes, person: str, round_: str) -> tuple[Drawn, ...]:
    """The challenges for one person in one round of interviews; as many of each kind as for everybody.

    key: the installation's key, 16 bytes or more: without it nobody can tell what will be drawn. round_: tells one
    interview from the next, such as the case and the gate. The same four give the same kit, in the same order. Raises
    VettingError for a key that is too short.
    """
    if len(key) < _LEAST_KEY:
        raise VettingError(
            f"interview kit: a key of {len(key)} bytes is too short; give {_LEAST_KEY} or more"
        )
    seed = hmac.digest(key, b"\0".join([_LABEL, _part(person), _part(round_)]), sha256)
    return tuple(_drawn(each, seed) for kind in pool.drawn for each in _chosen(pool, kind, seed))


def _part(text: str) -> bytes:
    """A text with its length before it, so that no two pairs of texts are one."""
    encoded = text.encode(errors="surrogatepass")
    return len(encoded).to_bytes(4, "big") + encoded


def _chosen(pool: Pool, kind: Kind, seed: bytes) -> list[Challenge]:
    """The first of a kind, in an order that only the seed knows."""
    there = [each for each in pool.challenges if each.kind == kind]
    there.sort(key=lambda each: hmac.digest(seed, b"order " + each.id.encode(), sha256))
    return there[: pool.drawn[kind]]


def _drawn(challenge: Challenge, seed: bytes) -> Drawn:
    asks = challenge.asks
    if challenge.choices:
        number = int.from_bytes(hmac.digest(seed, b"choice " + challenge.id.encode(), sha256), "big")
        asks = asks.replace("{choice}", challenge.choices[number % len(challenge.choices)])
    return Drawn(challenge.id, challenge.kind, asks, challenge.alternative)
