"""Times of OFAC's advanced XML: from some day to some day, where both ends may themselves be vague."""

from datetime import date
from xml.etree.ElementTree import Element

from watchword.screening.lists.ofac_remarks import span
from watchword.screening.lists.xml_elements import text_at


def period(element: Element) -> list[str]:
    """A DatePeriod as ISO dates as far as they are known: a day, a month, a year, or every year of a short time.

    A year alone is published as its first day to its last, a month likewise. Empty where no year is given.
    """
    known = [
        day
        for path in ("Start/From", "Start/To", "End/From", "End/To")
        for each in element.findall(path)
        if (day := _day(each))
    ]
    if not known:
        return []
    first, last = known[0], known[-1]
    return [first] if first == last else span(first, last)


def _day(element: Element) -> str:
    """The day, or as much of it as is given and exists."""
    year, month, day = (text_at(element, part) for part in ("Year", "Month", "Day"))
    if not (year.isascii() and year.isdecimal() and 1000 <= int(year[:5]) <= 9999):
        return ""
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        known = month.isascii() and month.isdecimal() and 1 <= int(month[:3]) <= 12
        return f"{year}-{int(month):02}" if known else year
