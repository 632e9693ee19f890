"""What is told of a file that no source knows."""

import pytest

from watchword.sources.registry import advice
from watchword.sources.shape import Head, Shape


@pytest.mark.parametrize(
    ("columns", "where"),
    [
        (
            ("Applicant", "Applicant Email", "Service", "Status", "Adjudication", "Completed"),
            "[columns.background_checks]",
        ),
        (("Ref", "Bewerber", "Rufnummer"), "[columns.applicants]"),
    ],
)
def test_columns_of_an_unknown_table_are_to_be_named_for_the_source_that_is_nearest(
    columns: tuple[str, ...], where: str
) -> None:
    told = advice(Head(Shape.CSV, columns=columns))
    assert columns[0] in told
    assert where in told


def test_json_without_an_object_is_said_to_have_none() -> None:
    assert advice(Head(Shape.DOCUMENT)).startswith("a JSON document without an object in it; ")
