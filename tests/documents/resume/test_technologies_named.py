"""Technologies are named in prose and lists; ordinary words count only among other technologies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.documents.resume.technologies_named import technologies_in, years_in


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ran Kubernetes and Apache Kafka", ["Kubernetes", "Apache Kafka"]),
        ("Node.js/TypeScript, golang", ["Node.js", "TypeScript", "Go"]),
        ("Services in Go, Docker and R", ["Docker", "Go", "R"]),
        ("We go swift and express a spark of rust", []),
        ("Acted in a swift response, in C, on the go", []),
        ("Spring Boot.", ["Spring Boot"]),
    ],
)
def test_what_a_line_names(line: str, names: list[str]) -> None:
    assert [each.name for each in technologies_in(line)] == names


def test_under_a_heading_for_skills_every_word_counts() -> None:
    assert [each.name for each in technologies_in("Go, Swift, C, cooking", listed=True)] == [
        "Go",
        "Swift",
        "C",
    ]


@pytest.mark.parametrize(
    ("line", "what", "years"),
    [
        ("12+ years of Kubernetes", "Kubernetes", 12.0),
        ("5 Jahre Erfahrung mit TypeScript", "TypeScript", 5.0),
        ("3 años de experiencia en React Native.", "React Native", 3.0),
        ("2.5 years of experience with golang", "Go", 2.5),
    ],
)
def test_years_of_a_technology(line: str, what: str, years: float) -> None:
    (found,) = years_in(line)

    assert (found.what, found.years) == (what, years)


@given(st.text(max_size=300))
def test_arbitrary_text_never_raises(line: str) -> None:
    assert len(technologies_in(line)) <= len(line)
    assert all(each.years < 100 for each in years_in(line))
