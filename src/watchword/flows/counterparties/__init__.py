"""Who the employer pays, buys from and ships to, asked of every watch list at hand as a part of a scan."""

from watchword.flows.counterparties.step import Screened, screen_records

__all__ = ["Screened", "screen_records"]
