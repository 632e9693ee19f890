"""What the cells of an explorer's export hold: amounts, times, hashes, wallets."""

import re
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from watchword.screening.wallets import trouble, wallet

#: No chain is older than Bitcoin's first block, 2009-01-03.
_FIRST, _LAST = datetime(2009, 1, 3, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_UNIX = re.compile(r"\d{9,10}(?:\.\d{1,6})?", re.ASCII)
_UNIX_MILLISECONDS = re.compile(r"\d{12,13}", re.ASCII)
_AMOUNT = re.compile(
    r"(?:\d{1,36}|\d{1,3}(?:,\d{3}){1,12})(?:\.\d{0,36})?(?:[eE][+-]?\d{1,2})?|\.\d{1,36}", re.ASCII
)
#: Larger than any issue of any coin; what exceeds it is a mistake or a joke token.
_MOST = Decimal(10) ** 36
_HEXADECIMAL = re.compile(r"(?:0[xX])?[0-9a-fA-F]{64}", re.ASCII)
_CACHED = 200_000


class UnreadableCell(ValueError):
    """A cell that cannot be read; said in a few words."""


def amount(cell: str) -> Decimal:
    """An amount that is not negative: 1234.5, "1,234.5" or 1.0E-6. Raises UnreadableCell for all else."""
    if not _AMOUNT.fullmatch(cell):
        raise UnreadableCell(f"the amount {cell[:40]!r} is none: write it as 1234.5")
    value = Decimal(cell.replace(",", ""))
    if value >= _MOST:
        raise UnreadableCell(f"the amount {cell[:40]!r} is larger than any coin's whole issue")
    return value


def scaled(cell: str, decimals: str) -> Decimal:
    """A whole number of a token's smallest unit, as the token. Raises UnreadableCell."""
    if not (cell.isdecimal() and cell.isascii() and len(cell) <= 48):
        raise UnreadableCell(f"the amount {cell[:40]!r} is no whole number of the smallest unit")
    if not (decimals.isdecimal() and decimals.isascii() and len(decimals) <= 2 and int(decimals) <= 36):
        raise UnreadableCell(f"the decimals {decimals[:20]!r} are no number from 0 to 36")
    return amount(format(Decimal((0, tuple(map(int, cell)), -int(decimals))), "f"))


def moment(cell: str) -> datetime:
    """A time in UTC: Unix seconds or milliseconds, or ISO 8601, also with slashes; without a zone it is UTC.

    Raises UnreadableCell for what cannot be read for certain, such as 7/1/2025, and for times before 2009.
    """
    try:
        time = _moment(cell)
    except (ValueError, OverflowError):
        raise UnreadableCell(f"the time {cell[:40]!r} is none: write it as 2026-01-31 17:05:00") from None
    if not _FIRST <= time < _LAST:
        raise UnreadableCell(f"the time {cell[:40]!r} is before the first block chain or after 2099")
    return time


def _moment(cell: str) -> datetime:
    if _UNIX.fullmatch(cell):
        return _EPOCH + timedelta(seconds=float(cell))
    if _UNIX_MILLISECONDS.fullmatch(cell):
        return _EPOCH + timedelta(milliseconds=int(cell))
    if len(cell) < 10:
        raise ValueError(cell)
    plain = cell[:10].replace("/", "-") + cell[10:].removesuffix(" UTC")
    time = datetime.fromisoformat(plain)
    return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)


def hash_of(cell: str) -> str:
    """A transaction's hash, in lower case where it is hexadecimal; Solana's signatures keep their case."""
    if len(cell) > 200:
        raise UnreadableCell("the transaction's hash is longer than 200 letters")
    return cell.lower() if _HEXADECIMAL.fullmatch(cell) else cell


class Addresses:
    """Wallets' keys by how they are written, remembered up to a bound; `spellings` collects new ones."""

    def __init__(self) -> None:
        self._keys: dict[str, str] = {}
        self.spellings: list[tuple[str, str]] = []

    def key(self, cell: str) -> str:
        """The wallet's key. Raises UnreadableCell where the text names no wallet or its checksum is wrong."""
        known = self._keys.get(cell)
        if known is not None:
            return known
        found = wallet(cell)
        if found is None:
            why = trouble(cell) or "no wallet address in any known format"
            raise UnreadableCell(f"{cell[:70]!r}: {why}")
        if len(self._keys) >= _CACHED:
            self._keys.clear()
        self._keys[cell] = found.key
        if found.key != cell:
            self.spellings.append((found.key, cell))
        return found.key
