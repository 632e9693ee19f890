"""Names rows of the settings that do nothing any more: unused, expired, contradictory."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date, timedelta

from watchword.settings.settings import Settings

#: Days after which a journey no longer explains logs that are usually kept (a year and a month).
_TRAVEL_KEPT = timedelta(days=400)


def check(
    settings: Settings, people_seen: Collection[str], today: date, *, indicators: Collection[str] = ()
) -> list[str]:
    """One line for each row that is unused or expired, or that contradicts another.

    `people_seen` holds the e-mails and ids of the people in the records; with none, nobody is looked up.
    `indicators` holds the known ids; with none, ids are not looked up.
    """
    seen = {person.lower() for person in people_seen}
    found = list(_expired(settings, today))
    if seen:
        found += _unseen(settings, seen)
    if indicators:
        found += _unknown_indicators(settings, indicators)
    return found + list(_conflicts(settings)) + list(_untold(settings, today))


def _expired(settings: Settings, today: date) -> Iterator[str]:
    for number, row in enumerate(settings.suppressions, 1):
        if row.expires < today:
            yield f"[suppressions] row {number}: expired on {row.expires}; renew or remove it"
    for number, journey in enumerate(settings.travel, 1):
        if journey.last < today - _TRAVEL_KEPT:
            yield f"[travel] row {number}: ended on {journey.last}, more than 400 days ago; remove it"


def _people(settings: Settings) -> Iterator[tuple[str, int, str]]:
    """Every (table, row, person) that the settings name."""
    for number, household in enumerate(settings.households, 1):
        yield from (("households", number, person) for person in household.people)
    for number, course in enumerate(settings.courses, 1):
        yield from (("courses", number, person) for person in course.people)
    for number, tool in enumerate(settings.approved_tools, 1):
        yield from (("approved_tools", number, person) for person in tool.people)
    for number, shift in enumerate(settings.shifts, 1):
        if shift.person:
            yield "shifts", number, shift.person
    for number, journey in enumerate(settings.travel, 1):
        yield "travel", number, journey.person
    for number, suppression in enumerate(settings.suppressions, 1):
        yield "suppressions", number, suppression.person
    for number, same in enumerate(settings.mapping, 1):
        yield "mapping", number, same.person


def _unseen(settings: Settings, seen: set[str]) -> Iterator[str]:
    for table, number, person in _people(settings):
        if person.lower() not in seen:
            yield f"[{table}] row {number}: {person} is in no record; correct or remove it"


def _unknown_indicators(settings: Settings, known: Collection[str]) -> Iterator[str]:
    for number, row in enumerate(settings.suppressions, 1):
        if row.indicator not in known:
            yield f"[suppressions] row {number}: there is no indicator {row.indicator}; correct it"


def _conflicts(settings: Settings) -> Iterator[str]:
    owners: dict[str, set[str]] = defaultdict(set)
    for row in settings.mapping:
        for account in row.accounts:
            owners[account.lower()].add(row.person)
    for account, people in owners.items():
        if len(people) > 1:
            yield f"[mapping]: {account} is given to {' and '.join(sorted(people))}; keep one"


def _untold(settings: Settings, today: date) -> Iterator[str]:
    """What reports will ask to be answered, where `[monitoring]` is given in part."""
    purpose, told = settings.monitoring.purpose, settings.monitoring.notice_given
    if purpose and told is False:
        yield "[monitoring]: a purpose without notice_given; tell people, and write the day"
    if told is not False and not purpose:
        yield "[monitoring]: notice_given without a purpose; write why you look, as the notice says"
    if isinstance(told, date) and told > today:
        yield f"[monitoring]: notice_given is {told}, which is to come; reports say that people were not told before"
