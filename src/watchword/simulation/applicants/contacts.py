"""Telephone numbers, addresses of lines and devices: each handed out once, unless a story shares it."""

import random
from ipaddress import IPv4Address, IPv6Address

from watchword.simulation.applicants.stock import AREAS

_HOMES = 40_000


class Contacts:
    """Hands out values in the order in which it is asked; the same order gives the same values."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._phones = 0
        self._lines = 0
        self._public = 0
        self._areas = rng.sample(AREAS, len(AREAS))

    def phone(self) -> str:
        """A number of an exchange that no subscriber has: 555-01xx first, which is set apart for fiction."""
        number, self._phones = self._phones, self._phones + 1
        line, area = divmod(number, len(self._areas))
        return self.written(f"{self._areas[area]}555{100 + line:04d}")

    def written(self, digits: str) -> str:
        """Ten digits in one of the ways in which people write them."""
        area, block, line = digits[:3], digits[3:6], digits[6:]
        return self._rng.choice(
            (
                f"({area}) {block}-{line}",
                f"+1 {area} {block} {line}",
                f"{area}-{block}-{line}",
                f"+1{digits}",
                f"{area}.{block}.{line}",
            )
        )

    def line(self) -> str:
        """A home's address: benchmark space, then documentation space of IPv6."""
        number, self._lines = self._lines, self._lines + 1
        if number < _HOMES:
            return str(IPv4Address(int(IPv4Address("198.18.0.0")) + number * 3 + 7))
        return str(IPv6Address(int(IPv6Address("2001:db8::")) + (number << 64) + 0x51))

    def public_line(self) -> str:
        """One address behind which many people sit: a campus, a library, a carrier."""
        number, self._public = self._public, self._public + 1
        return str(IPv4Address(int(IPv4Address("203.0.113.0")) + number % 250 + 2))

    def device(self) -> str:
        """A browser's fingerprint."""
        return f"{self._rng.getrandbits(128):032x}"

    def account(self) -> str:
        """A bank account as payroll writes it: a vendor's published test routing number, and the account."""
        return f"110000000 {self._rng.randint(10**8, 10**10)}"

    def wallet(self) -> str:
        """A wallet's address."""
        return f"0x{self._rng.getrandbits(160):040x}"
