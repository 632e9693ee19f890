"""Where a simulation's parts meet while the company gets its stories."""

import random
from dataclasses import dataclass
from datetime import date, timedelta

from watchword.simulation.networks import Addresses
from watchword.simulation.people import Company
from watchword.simulation.window import Window


@dataclass(slots=True)
class Scene:
    """The company, its days, its address book and the dice."""

    company: Company
    window: Window
    addresses: Addresses
    rng: random.Random

    def weekdays(self, first: date, last: date) -> list[date]:
        """Working days between two days that lie in the window."""
        first, last = max(first, self.window.first), min(last, self.window.last)
        every = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        return [day for day in every if day.weekday() < 5]

    def some_days(self, first: date, last: date, count: int) -> list[date]:
        """Up to `count` of those working days, in order."""
        days = self.weekdays(first, last)
        return sorted(self.rng.sample(days, min(count, len(days))))
