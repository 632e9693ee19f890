"""Cases as a spreadsheet in which nothing can act."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.report import Document, cases_as_csv
from watchword.report.csv_out import COLUMNS, cell

from .company import made_case, made_document, made_finding


@given(st.sampled_from("=+-@\t\r\n"), st.text())
def test_what_starts_like_a_formula_is_quoted(start: str, rest: str) -> None:
    assert cell(start + rest) == "'" + start + rest


@given(st.text(), st.text())
def test_no_cell_of_a_written_row_starts_like_a_formula(email: str, says: str) -> None:
    case = made_case(1, [made_finding("bulk-repo-clone", says=says)], email=email)
    told = cases_as_csv(made_document(0, cases=[case]))
    rows = list(csv.reader(io.StringIO(told, newline="")))
    assert len(rows) == 2
    assert not any(value.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for value in rows[1])


@pytest.mark.parametrize("usual", ["sam@corp.example", "5 people", "", "a=b", "x-y"])
def test_usual_text_stays_as_it_is(usual: str) -> None:
    assert cell(usual) == usual


def test_numbers_stay_numbers() -> None:
    assert cell(-0.5) == "-0.5000"
    assert cell(3) == "3"
    assert cell(None) == ""


def test_each_case_is_a_row_under_the_header(document: Document) -> None:
    rows = list(csv.DictReader(io.StringIO(cases_as_csv(document), newline="")))
    assert tuple(rows[0]) == COLUMNS
    assert len(rows) == 14
    assert rows[0]["person_id"] == "p-01"
    assert rows[0]["families"] == "co-location; kvm; delivery; rhythm"
    assert rows[0]["evidence"] == "5"
