"""Only what could be seen on nearly all working days may speak by its absence."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from watchword.enrich.prepare import PreparedTables
from watchword.enrich.roster import Person
from watchword.flows.watched import watched, weekdays
from watchword.indicators.registry import indicators

MONDAY = datetime(2026, 3, 2)


def prepared(days: int, start: datetime | None = None, since: datetime = MONDAY) -> PreparedTables:
    person = Person("ann", None, {"person_id": "ann", "start": start})
    tables = PreparedTables({}, {"ann": person}, datetime(2026, 3, 29, tzinfo=UTC), since.replace(tzinfo=UTC))
    tables.exposure = {"sign_ins": {"ann": days}}
    tables.since = {"sign_ins": since}
    return tables


def share(tables: PreparedTables) -> float:
    card = {"one-ip-many-workers": indicators()["one-ip-many-workers"]}
    return watched(card, tables)["one-ip-many-workers"]["ann"]


def test_days_count_from_the_tables_first_record() -> None:
    # given four weeks of sign-ins, fifteen of twenty days with some
    assert share(prepared(15)) == 0.75
    assert share(prepared(20)) == 1.0


def test_a_joiner_is_measured_from_the_first_day_at_work() -> None:
    assert share(prepared(5, start=MONDAY + timedelta(days=21))) == 1.0


def test_whoever_was_never_seen_was_not_watched() -> None:
    assert share(prepared(0)) == 0.0


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 900))
def test_weekdays_are_counted_as_a_calendar_would(first: date, days: int) -> None:
    last = first + timedelta(days=days)
    counted = sum((first + timedelta(days=each)).weekday() < 5 for each in range(days + 1))
    assert weekdays(first, last) == counted
