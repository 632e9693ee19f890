"""How a person is called, with as much as is known."""

from watchword.report.person import called, heading, role_facts

from .company import made_case


def test_the_name_comes_first_then_the_email_then_the_id() -> None:
    case = made_case(1, [], email="sam@corp.example")
    assert heading(case, {"p-01": {"name": "Sam Doe"}}) == "Sam Doe"
    assert heading(case, {}) == "sam@corp.example"
    assert heading(made_case(1, [], email=None), {}) == "p-01"
    assert called("p-09", {}) == "p-09"


def test_role_facts_stand_in_one_order_and_missing_ones_leave_no_gap() -> None:
    known = {"started": "2025-03-04", "role": "Engineer", "location": "Tulsa, OK", "department": ""}
    assert role_facts(made_case(1, []), {"p-01": known}) == ["Engineer", "Tulsa, OK", "since 4 Mar 2025"]
    assert role_facts(made_case(1, []), {}) == []


def test_a_start_that_is_no_date_is_shown_as_it_is() -> None:
    assert role_facts(made_case(1, []), {"p-01": {"started": "last spring"}}) == ["since last spring"]


def test_an_endless_name_is_cut() -> None:
    assert len(called("p-01", {"p-01": {"name": "x" * 5_000}})) == 120
