"""What is said to be less than one full-time job is not counted as one."""

import pytest

from watchword.documents.resume.claim import Claim
from watchword.documents.resume.part_time import may_be_full_time


@pytest.mark.parametrize(
    "role",
    [
        "Freelance Engineer",
        "Werkstudentin",
        "Stagiaire",
        "Summer Intern",
        "Co-Founder",
        "Engineer (part-time)",
    ],
)
def test_other_forms_of_work(role: str) -> None:
    assert not may_be_full_time(Claim("job", "Acme", role))


@pytest.mark.parametrize(
    "role", ["Engineer", "Product Owner", "International Manager", "Individual Contributor", "Staging Lead"]
)
def test_words_that_only_look_alike(role: str) -> None:
    assert may_be_full_time(Claim("job", "Acme", role))
