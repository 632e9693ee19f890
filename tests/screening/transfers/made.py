"""Wallets, transfers and exports for tests. The addresses are counted up and belong to nobody known."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from watchword.screening.transfers import Transfer

START = datetime(2026, 1, 5, 12, tzinfo=UTC)
EMPLOYER = "0x" + "e" * 40


def wallet(number: int) -> str:
    """A wallet of Ethereum's family, in lower case, so that key and address are one."""
    return f"0x{number:040x}"


def moved(sender: str, recipient: str, hours: float, amount: str = "100", asset: str = "USDC") -> Transfer:
    """A transfer so many hours after the start."""
    name = f"{sender[-4:]}-{recipient[-4:]}-{hours}-{amount}"
    return Transfer(START + timedelta(hours=hours), sender, recipient, Decimal(amount), asset, name)


def paid(worker: str, onward: Iterable[tuple[str, str]], months: int = 4, after: float = 3) -> list[Transfer]:
    """Pay of 5000 every 30 days, and what leaves the wallet so many hours later: recipients and amounts."""
    found = []
    for month in range(months):
        found.append(moved(EMPLOYER, worker, month * 720, "5000"))
        found += [moved(worker, to, month * 720 + after, amount) for to, amount in onward]
    return found


def plain(path: Path, transfers: Iterable[Transfer]) -> Path:
    """The same as a table of one's own."""
    rows = [
        f"{each.time:%Y-%m-%d %H:%M:%S},{each.sender},{each.recipient},{each.amount},{each.asset},{each.hash}"
        for each in transfers
    ]
    path.write_text("\n".join(["time,from,to,amount,asset,hash", *rows, ""]))
    return path
