"""The names of fields."""

import pytest

from watchword.sources.application_form.names import ALIASES, enough, field, left
from watchword.sources.headers import plain_name


@pytest.mark.parametrize(
    ("asked", "ours"),
    [
        ("What is your preferred name?", "known_as"),
        ("Please enter your date of birth", "birth_date"),
        ("LinkedIn Profile (optional)", "links"),
        ("stateProvince", "region"),
        ("Country of residence", "country"),
        ("Why do you want to work here?", None),
    ],
)
def test_questions_are_understood_by_what_they_ask(asked: str, ours: str | None) -> None:
    assert field(asked) == ours


@pytest.mark.parametrize(
    "asked",
    [
        "Desired salary",
        "Gender",
        "Are you a veteran?",
        "Nationality",
        "Disability status",
        "Are you authorised to work in the country of residence?",
    ],
)
def test_pay_and_what_is_protected_is_never_read(asked: str) -> None:
    assert left(asked)
    assert field(asked) is None


def test_no_name_stands_for_two_fields() -> None:
    seen: dict[str, str] = {}
    for ours, names in ALIASES.items():
        for name in names:
            assert seen.setdefault(plain_name(name), ours) == ours, name


def test_a_form_needs_somebody_and_mostly_fields_of_forms() -> None:
    assert enough(["Name", "Email", "IBAN"])
    assert not enough(["City", "Country", "IBAN"])
    assert not enough(["candidate", "email", "phone", "ip", "device", "agent"])
