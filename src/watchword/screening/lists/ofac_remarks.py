"""The remarks of an OFAC entry: facts between semicolons, read one by one."""

import re
from dataclasses import dataclass, field
from datetime import date

from watchword.screening.entry import Identifier, ListedName, NameStrength
from watchword.screening.lists.ofac_identifiers import identifier

#: A longer fact is prose: it stays in the remarks and is not looked into, which also bounds the time.
LONGEST_FACT = 500
#: Birth years "1960 to 1962" are written out one by one up to so many; of a wider range only its two ends.
WIDEST_RANGE = 20
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_ALTERNATIVE = re.compile(r"alt\.? ", re.IGNORECASE)
_ALIAS = re.compile(r"[afn]\.k\.a\. '(.+)'$")
_COUNTRY = re.compile(r"(?:nationality(?: of registration)?|citizen|country) (.+)", re.IGNORECASE)
_DATE = re.compile(rf"(?:(?:(\d{{1,2}}) )?({'|'.join(MONTHS)})\w* )?([12]\d{{3}})", re.ASCII)
#: The last full stop belongs to the name in "S.A." and "CO., LTD.", else it only ends the remarks.
_ABBREVIATED = re.compile(r"(?:\.\s?\w{1,3}|\b(?:LTDA|LTD|CO|INC|CORP|\w))\.$")


@dataclass
class Remarks:
    """What the remarks of one entry state, each list in the order of the text and without repetition."""

    aliases: list[ListedName] = field(default_factory=list)
    birth_dates: list[str] = field(default_factory=list)
    countries: list[str] = field(default_factory=list)
    identifiers: list[Identifier] = field(default_factory=list)
    linked_to: list[str] = field(default_factory=list)


def remarks(text: str, cut_short: bool = False) -> Remarks:
    """Read all facts; of remarks cut short the last one is left out, since half an address is another address.

    The links that end the XML forms' remarks stand in parentheses: "… (Linked To: ONE; Linked To: OTHER)".
    """
    found = Remarks()
    before, mark, links = " ".join(text.split()).partition("(Linked To: ")
    whole = f"{before}; Linked To: {links[:-1]}" if links.endswith(")") else before + mark + links
    facts = whole.split("; ")
    for fact in facts[:-1] if cut_short else facts:
        if len(fact) <= LONGEST_FACT:
            _read(_ALTERNATIVE.sub("", fact.strip("; "), count=1), found)
    for name, values in vars(found).items():
        setattr(found, name, list(dict.fromkeys(values)))
    return found


def _read(fact: str, found: Remarks) -> None:
    """Add what one fact states; what nothing is known of is left to the remarks."""
    bare = fact.removesuffix(".")
    if alias := _ALIAS.match(bare):
        found.aliases.append(ListedName(alias[1].rstrip("'").strip(), NameStrength.WEAK))
    elif bare.startswith("DOB "):
        found.birth_dates += birth_dates(bare.removeprefix("DOB "))
    elif country := _COUNTRY.match(bare):
        found.countries.append(country[1])
    elif fact.startswith("Linked To: "):
        found.linked_to.append((fact if _ABBREVIATED.search(fact) else bare).removeprefix("Linked To: "))
    elif not bare.startswith("POB ") and (number := identifier(bare)):
        found.identifiers.append(number)


def birth_dates(text: str) -> list[str]:
    """Read "25 Mar 1947", "Mar 1971", "circa 1960" or "1960 to 1962" as ISO dates as far as they are known."""
    known = [_iso(*match.groups()) for match in _DATE.finditer(text)]
    if len(known) != 2 or not re.search(r"\bto\b|\d-\d", text):
        return known
    return span(*known)


def span(first: str, last: str) -> list[str]:
    """A time from one ISO date to another as far as it says something of a birth: a month, or years."""
    if first[:7] == last[:7]:
        return [first[:7]]
    years = range(int(first[:4]), int(last[:4]) + 1)
    return [str(year) for year in years] if 0 < len(years) <= WIDEST_RANGE else [first[:4], last[:4]]


def _iso(day: str | None, month: str | None, year: str) -> str:
    """A date of these parts; a day that the month does not have is left out."""
    if month is None:
        return year
    number = MONTHS.index(month) + 1
    try:
        return date(int(year), number, int(day or "")).isoformat()
    except ValueError:
        return f"{year}-{number:02}"
