"""Rows of people-side files on their way to records: cells, the order of dates, excerpts, hostile input."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.people_side import ALL, CONTEXT, Desk, as_array, as_csv, desk
from watchword.records import TABLES
from watchword.sources.contract import TableSource
from watchword.sources.tabulate import masked

__all__ = ["desk"]

ANN = {"Employee ID": "1", "Email": "ann@example.com", "Job Title": "Engineer", "Start Date": "3/5/2026"}
BO = {"Employee ID": "2", "Email": "bo@example.com", "Job Title": "Engineer", "Start Date": "13/5/2026"}


def test_one_date_late_in_a_file_decides_how_all_are_read(desk: Desk) -> None:
    many = [{**ANN, "Employee ID": str(number)} for number in range(100, 160)]
    taken = desk.take(as_csv([*many, BO]))
    assert {each["start"].month for each in taken.records("people")} == {5}
    assert taken.account.note == "dates are read day first, as its own dates show"


def test_without_proof_the_month_comes_first(desk: Desk) -> None:
    assert desk.row(ANN).only("people")["start"].month == 3


def test_zeros_that_a_spreadsheet_was_told_to_keep_are_kept(desk: Desk) -> None:
    assert desk.row({**ANN, "Employee ID": '="0042"'}).only("people")["employee_number"] == "0042"


def test_named_objects_of_an_api_are_their_names(desk: Desk) -> None:
    asset = {"id": 1, "serial": "C02", "model": {"id": 4, "name": "MacBook"}, "assigned_to": {"email": "ann@example.com"},
             "status": None, "last_checkout": {"datetime": "2026-02-01 10:00:00"}}  # fmt: skip
    given_out = desk.take(as_array([asset])).only("assignments")
    assert given_out["email"] == "ann@example.com"
    assert given_out["first"].month == 2


def test_half_a_character_does_not_stop_a_file(desk: Desk) -> None:
    content = b'[{"Employee ID": "1", "Email": "a@example.com", "Job Title": "x \\ud800 y", "Start Date": "2026-03-05"}]'
    assert desk.take(content).account.kept == 1


@pytest.mark.parametrize(
    "secret",
    [
        "000123456789",
        "DE89 3704 0044 0532 0130 00",
        "DE89370400440532013000",
        "0x" + "ab12" * 10,
        "021000021",
    ],
)
def test_an_excerpt_hides_long_numbers(secret: str) -> None:
    shown = masked(f"{{'Account': '{secret}', 'Date': '2026-03-05', 'Name': 'Ann Lee'}}")
    assert secret not in shown
    assert secret[-4:] in shown or secret.endswith(" 00")
    assert "2026-03-05" in shown
    assert "Ann Lee" in shown


@pytest.mark.parametrize("source", ALL, ids=lambda source: source.id)
@given(data=st.data())
def test_any_row_becomes_records_of_known_columns_or_one_reason(
    source: TableSource, data: st.DataObject
) -> None:
    cell = st.text(max_size=20) | st.sampled_from(
        ["2026-03-05", "a@example.com", "1042", "****1234", "Lee, Ann", "TX", "Return"]
    )
    row = data.draw(st.dictionaries(st.sampled_from(sorted(source.aliases)), cell))
    made = source.convert(row, CONTEXT)
    if isinstance(made, str):
        assert made
        assert "\n" not in made
        return
    for table, record in made:
        assert set(record) <= set(TABLES[table].kept)
