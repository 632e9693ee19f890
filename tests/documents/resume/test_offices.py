"""The table of sites is read, and what is wrong in it is said with its line."""

import pytest

from watchword.documents.limits import DocumentError
from watchword.documents.resume.offices import read_offices


def test_rows_with_open_ends() -> None:
    (office,) = read_offices('employer,site city,from,to\nAcme,"Austin, TX",2015,\n', "offices.csv")

    assert (office.employer, office.city, str(office.opened), office.closed) == (
        "Acme",
        "Austin, TX",
        "2015",
        None,
    )


def test_the_city_may_be_called_just_city() -> None:
    assert read_offices("Employer,City,From,To\nAcme,Denver,,\n", "offices.csv")[0].city == "Denver"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("employer,city\nAcme,Austin\n", "line 1"),
        ("employer,site city,from,to\nAcme,,,\n", "line 2"),
        ("employer,site city,from,to\nAcme,Austin,someday,\n", "someday"),
    ],
)
def test_what_is_wrong_is_said(text: str, place: str) -> None:
    with pytest.raises(DocumentError, match=place):
        read_offices(text, "offices.csv")
