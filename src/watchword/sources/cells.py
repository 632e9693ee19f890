"""Cells of people-side files as values: text, lists, yes and no, sums, identifiers, keys of accounts."""

import hmac
import ipaddress
import re
from hashlib import sha256

from watchword.sources.contract import Context

_YES = {"yes", "y", "true", "t", "1", "remote", "x"}
_NO = {"no", "n", "false", "f", "0", "onsite", "on-site", "on site", "office"}
_NOTHING = {"", "-", "--", "n/a", "na", "none", "null", "nan", "unknown", "not set", "unassigned"}
_PART = r"\s<>(),;:\"'\[\]"
#: Begins only where a word does, and is bounded: a cell of megabytes without any address costs no more than its length.
_EMAIL = re.compile(
    rf"(?<![^{_PART}])[^{_PART}]{{1,254}}@[^{_PART}@]{{1,253}}\.[^{_PART}@]{{0,253}}[^{_PART}@.]"
)
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv|v|phd|md|esq|cpa|dds)\.?", re.IGNORECASE)
#: Networks inside a home or an office: an address in them says nothing of where in the world it was.
_INSIDE = tuple(
    ipaddress.ip_network(block)
    for block in (
        "10.0.0.0/8",
        "172.16.0.0/12",
        "192.168.0.0/16",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "100.64.0.0/10",
    )
) + tuple(ipaddress.ip_network(block) for block in ("::/127", "fc00::/7", "fe80::/10"))


def kept(cell: str) -> str | None:
    """Trimmed, with runs of white space as one blank; None where empty or a placeholder such as `N/A`."""
    text = " ".join(cell.split())
    return None if text.lower() in _NOTHING else text


def lower(cell: str) -> str | None:
    """As `kept`, in lower case."""
    text = kept(cell)
    return text.lower() if text else None


def upper(cell: str) -> str | None:
    """As `kept`, in upper case and without blanks: serial and tracking numbers."""
    text = kept(cell)
    return text.upper().replace(" ", "") if text else None


def number(cell: str) -> str | None:
    """An identifying number as text; the `.0` that a spreadsheet adds to whole numbers is taken off."""
    text = kept(cell)
    return re.sub(r"^(\d+)\.0+$", r"\1", text) if text else None


def email(cell: str) -> str | None:
    """The first e-mail address in a cell, lower case: `Ann Lee <ann@example.com>` and plain ones alike."""
    match = _EMAIL.search(cell)
    return match.group().lower().removeprefix("mailto:") if match else None


def emails(cell: str) -> list[str]:
    """All e-mail addresses in a cell, lower case, without what stands around them (`smtp:`, names)."""
    return [found.lower() for found in _EMAIL.findall(cell)]


def listed(cell: str) -> list[str]:
    """Several values in one cell, separated by semicolons, commas or bars."""
    return [part.strip() for part in re.split(r"[;,|]", cell) if kept(part)]


def flag(cell: str) -> bool | None:
    """Yes or no as people write it; None where the cell says neither."""
    text = cell.strip().lower()
    return True if text in _YES else False if text in _NO else None


def turned(cell: str) -> str | None:
    """A name with the given names first: `Lee, Ann` is turned round, `Ann Lee, Jr.` is not."""
    text = kept(cell)
    if not text or text.count(",") != 1:
        return text
    last, first = (part.strip() for part in text.split(","))
    return text if not first or not last or _SUFFIX.fullmatch(first) else f"{first} {last}"


def phone(cell: str) -> str | None:
    """The first phone number's digits, with a leading plus where the country is written; no extension."""
    text = re.split(r"[;,|/]|\b(?:ext|x)\.?\s*\d", cell.strip(), maxsplit=1, flags=re.IGNORECASE)[0].strip()
    text = text.removeprefix("tel:").lstrip("'")
    digits = re.sub(r"\D", "", text, flags=re.ASCII)
    if len(digits) < 7:
        return None
    if text.startswith("00"):
        return f"+{digits[2:]}"
    return f"+{digits}" if text.lstrip("( ").startswith("+") else digits


def public_ip(cell: str) -> str | None:
    """An address in its canonical spelling; None where it is none, or one of a home's or office's inside."""
    try:
        address = ipaddress.ip_address(cell.strip())
    except ValueError:
        return None
    return None if any(address in network for network in _INSIDE) else str(address)


def amount(cell: str) -> float | None:
    """A sum of money; currency marks, thousands and parentheses for negatives are understood."""
    text = re.sub(r"[^0-9.,()-]", "", cell)
    negative = text.startswith(("(", "-")) or text.endswith("-")
    text = text.strip("()-.,")
    if re.search(r",\d{1,2}$", text):
        text = text.replace(".", "").replace(",", ".")
    elif text.count(".") > 1:
        text = text.replace(".", "")
    try:
        value = float(text.replace(",", ""))
    except ValueError:
        return None
    return -value if negative else value


def keyed(cell: str, context: Context) -> str | None:
    """An account number, wallet or document number as a keyed hash; the number itself is never stored."""
    text = re.sub(r"[\s-]", "", cell).upper()
    return hmac.new(context.key, text.encode(), sha256).hexdigest()[:32] if text else None


def ending(cell: str) -> str | None:
    """The last four characters of a number, all that is ever shown of it; None for one too short to hide."""
    text = re.sub(r"[\s-]", "", cell)
    return text[-4:] if len(text) >= 6 else None
