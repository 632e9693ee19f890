"""Headings are told in five languages, however they are set."""

import pytest

from watchword.documents.resume.headings import Section, heading, skills_label


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("WORK EXPERIENCE", Section.JOB), ("Berufserfahrung:", Section.JOB), ("Expérience professionnelle", Section.JOB),
        ("## Experiencia laboral", Section.JOB), ("Experiência Profissional", Section.JOB), ("E D U C A T I O N", Section.STUDY),
        ("Formación académica", Section.STUDY), ("Licenses & Certifications", Section.CERTIFICATE),
        ("--- Skills ---", Section.SKILL), ("Sprachkenntnisse", Section.OTHER), ("Acme Corp", None),
        ("Experience 2019", None), ("", None),
    ],
)  # fmt: skip
def test_a_heading_opens_its_part(line: str, section: Section | None) -> None:
    assert heading(line) is section


def test_a_line_of_skills_is_apart_from_a_jobs_own_tools() -> None:
    assert skills_label("Skills: Python, Go")
    assert not skills_label("Technologies: Python, Go")
    assert not skills_label("Python, Go")
