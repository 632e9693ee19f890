"""Employments and educations."""

from watchword.sources.application_form.spells import education, employment


def test_places_and_remote_work() -> None:
    assert employment(
        {"company": "Example Ltd", "location": {"city": "Austin", "state": "TX"}, "remote": True}
    ) == {
        "employer": "Example Ltd",
        "city": "Austin",
        "region": "TX",
        "remote": "yes",
    }


def test_years_and_months_apart() -> None:
    assert education({"school": "Example College", "start": {"year": 2010, "month": 9}, "end": "2014"}) == {
        "school": "Example College",
        "start": "2010-09",
        "end": "2014",
    }


def test_what_names_nothing_is_no_spell() -> None:
    assert employment({"start_date": "2019"}) is None
    assert education({"degree": None}) is None
