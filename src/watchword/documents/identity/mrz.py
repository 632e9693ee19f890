"""Machine-readable zones of passports, cards and visas (ICAO Doc 9303 parts 3 to 7) in any text."""

from dataclasses import dataclass, field, replace

from watchword.documents.identity.mrz_checks import FILLER, Check, checks, document_number
from watchword.documents.identity.mrz_dates import ShortDate
from watchword.documents.identity.mrz_layout import LAYOUTS, Layout
from watchword.documents.identity.mrz_lines import candidates, fitted
from watchword.documents.identity.mrz_ocr import Correction, Read, mend

#: No pack holds more zones than this; further ones in one text are not read.
MAX_ZONES = 16

_ROWS = 3


@dataclass(frozen=True)
class Mrz:
    """One zone. Names without fillers, words parted by spaces, as far as the zone holds them.

    format: TD1, TD2, TD3, MRV-A or MRV-B. code, issuer, nationality: as printed, fillers left out; sex: M, F,
    X or "". number: whole, also where it goes on in the optional field. optional: what is left of the optional
    field, of TD3 the personal number; more_optional: TD1's second one. truncated: the names fill their field.
    corrections: letters read as others; possible_slips: single slips that would explain the wrong digits;
    mended: fillers were added or left out to reach the width. Nationality, sex and birth serve only to compare
    with what the applicant wrote; no fact holds them.
    """

    format: str
    lines: tuple[str, ...] = field(repr=False)
    code: str
    issuer: str
    primary: str = field(repr=False)
    secondary: str = field(repr=False)
    truncated: bool
    number: str = field(repr=False)
    nationality: str = field(repr=False)
    birth: ShortDate = field(repr=False)
    sex: str = field(repr=False)
    expiry: ShortDate
    optional: str = field(repr=False)
    more_optional: str = field(repr=False)
    checks: tuple[Check, ...]
    corrections: tuple[Correction, ...] = ()
    possible_slips: int = 0
    mended: bool = False

    @property
    def wrong(self) -> tuple[Check, ...]:
        """The check digits that do not agree."""
        return tuple(check for check in self.checks if not check.agrees)

    @property
    def name(self) -> str:
        """Secondary then primary identifier, as a name is mostly written."""
        return f"{self.secondary} {self.primary}".strip()


def read_mrz(text: str) -> tuple[Mrz, ...]:
    """Every zone in `text` (OCR's, a PDF's, a vendor's), in its order, at most sixteen; () where there is none.

    Spaces, lower case, guillemets for fillers, missing fillers and single OCR slips are tolerated and told in
    the result. Of several formats that fit, an exact width comes first, then the fewest wrong digits.
    """
    lines = candidates(text)
    found: list[Mrz] = []
    place = 0
    while place < len(lines) and len(found) < MAX_ZONES:
        zone = _best(lines[place : place + _ROWS])
        if zone is None:
            place += 1
            continue
        if zone not in found:
            found.append(zone)
        place += len(zone.lines)
    return tuple(found)


def _best(lines: list[str]) -> Mrz | None:
    fitting = [zone for layout in LAYOUTS if (zone := _parsed(layout, lines)) is not None]
    return max(fitting, key=_rank, default=None)


def _rank(zone: Mrz) -> tuple[bool, int, int]:
    """Exact widths before mended ones, then fewer wrong digits, then more digits that agree."""
    return (not zone.mended, -len(zone.wrong), len(zone.checks))


def _parsed(layout: Layout, lines: list[str]) -> Mrz | None:
    """The zone in the first lines by one format; None where they are none of that format."""
    taken = lines[: layout.rows]
    if len(taken) < layout.rows or taken[0][0] not in layout.first:
        return None
    rows = [fitted(line, layout.width) for line in taken]
    whole = tuple(row for row in rows if row is not None)
    if len(whole) != layout.rows:
        return None
    read = mend(layout, whole)
    if not _plausible(layout, read.lines):
        return None
    zone = _made(layout, read)
    mended = list(whole) != taken
    if mended and len(zone.wrong) * 2 > len(zone.checks):
        return None
    return replace(zone, mended=mended)


def _plausible(layout: Layout, lines: tuple[str, ...]) -> bool:
    """Whether dates hold digits and check digits stand where they must: other text seldom does."""
    dates = (layout.slot("birth").of(lines), layout.slot("expiry").of(lines))
    digits = (layout.slot("birth-check").of(lines), layout.slot("expiry-check").of(lines))
    names = layout.slot("names").of(lines)
    return (
        all(letter.isdigit() or letter == FILLER for text in dates for letter in text)
        and all(digit.isdigit() or digit == FILLER for digit in digits)
        and any(letter.isdigit() for letter in "".join(dates))
        and layout.slot("sex").of(lines) in ("M", "F", "X", FILLER)
        and names[0] != FILLER
        and not any(letter.isdigit() for letter in names)
    )


def _made(layout: Layout, read: Read) -> Mrz:
    lines = read.lines
    names = layout.slot("names").of(lines)
    primary, _, secondary = names.rstrip(FILLER).partition(FILLER * 2)
    number, _, optional = document_number(layout, lines)
    more = layout.slot("more-optional").of(lines) if layout.has("more-optional") else ""
    return Mrz(
        format=layout.name,
        lines=lines,
        code=_field(layout, lines, "code"),
        issuer=_field(layout, lines, "issuer"),
        primary=_words(primary),
        secondary=_words(secondary),
        truncated=not names.endswith(FILLER),
        number=number.replace(FILLER, ""),
        nationality=_field(layout, lines, "nationality"),
        birth=ShortDate(layout.slot("birth").of(lines)),
        sex=_field(layout, lines, "sex"),
        expiry=ShortDate(layout.slot("expiry").of(lines)),
        optional=optional,
        more_optional=more.strip(FILLER),
        checks=checks(layout, lines),
        corrections=read.corrections,
        possible_slips=read.possible,
    )


def _field(layout: Layout, lines: tuple[str, ...], name: str) -> str:
    return layout.slot(name).of(lines).replace(FILLER, "")


def _words(text: str) -> str:
    return " ".join(text.replace(FILLER, " ").split())
