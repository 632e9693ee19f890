"""Résumés in the usual layouts become claims; what cannot be read is counted."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from watchword.documents.resume.claim import MAX_SPAN, Claim
from watchword.documents.resume.parse import read_resume


def jobs(text: str) -> list[tuple[str, str, str, str]]:
    found = read_resume(f"Experience\n{text}").of("job")
    return [(job.what, job.role, str(job.start), "now" if job.ongoing else str(job.end)) for job in found]


ACME = ("Acme Corp", "Engineer", "2019-01", "2021-03")


@pytest.mark.parametrize(
    "text",
    [
        "Acme Corp — Engineer, Austin, TX (Jan 2019 – Mar 2021)",
        "Engineer at Acme Corp\nJan 2019 – Mar 2021",
        "Acme Corp\nEngineer\n01/2019 - 03/2021\nAustin, TX\n- Built things",
        "Acme Corp    Jan 2019 – Mar 2021\nEngineer    Austin, TX",
        "Engineer, Jan 2019 – Mar 2021\nAcme Corp, Austin, TX",
        "Jan 2019 – Mar 2021\nAcme Corp\nEngineer",
        "Jan 2019 – Mar 2021\tEngineer\tAcme Corp",
        "Acme Corp\tEngineer\tJan 2019\tMar 2021",
        "| Acme Corp | Engineer | 2019-01 | 2021-03 |",
        "Acme Corp\n\nEngineer\n\nJan 2019 – Mar 2021",
    ],
)
def test_layouts(text: str) -> None:
    assert jobs(text) == [ACME]


def test_two_roles_under_one_employer() -> None:
    text = "Acme Corp\nLead Engineer, Apr 2021 – Present\n- Led\nEngineer, Jan 2019 – Mar 2021\n- Built"

    assert jobs(text) == [("Acme Corp", "Lead Engineer", "2021-04", "now"), ACME]


@pytest.mark.parametrize(
    ("heading", "line"),
    [
        ("Berufserfahrung", "01/2019 – heute Entwickler bei Beispiel GmbH"),
        ("Expérience professionnelle", "Développeur chez Exemple SARL, janvier 2019 à aujourd'hui"),
        ("Experiencia laboral", "Desarrollador | Ejemplo SA | enero de 2019 - actualidad"),
        ("Experiência profissional", "Desenvolvedor | Exemplo Ltda | jan 2019 - atual"),
    ],
)
def test_other_languages(heading: str, line: str) -> None:
    (job,) = read_resume(f"{heading}\n{line}\n").of("job")

    assert job.ongoing and str(job.start) == "2019-01" and job.what and job.role


def test_studies_and_certificates_have_their_own_parts() -> None:
    resume = read_resume(
        "Education\nBSc Physics, University of Example, 2005 – 2009\nCertificates\nExample Cloud Basics, 2020\n"
    )

    assert [(claim.about, claim.what) for claim in resume.claims] == [
        ("study", "University of Example"),
        ("certificate", "Example Cloud Basics"),
    ]


def test_without_headings_a_degree_tells_a_study() -> None:
    (study,) = read_resume("University of Example\nBachelor of Science    2012 - 2016\n").claims

    assert (study.about, study.what, study.role) == ("study", "University of Example", "Bachelor of Science")


def test_a_bullet_gives_its_technologies_the_jobs_time() -> None:
    (skill,) = read_resume("Experience\nAcme Corp — Engineer, 2012 – 2013\n- Ran Kubernetes\n").of("skill")

    assert (skill.what, skill.place, str(skill.end)) == ("Kubernetes", "Acme Corp", "2013")


@pytest.mark.parametrize(
    "after",
    [
        "Skills: Kubernetes, React",
        "SKILLS\nKubernetes, React",
        "Selected contributions\n- Kubernetes operators",
        "Beta LLC\nKubernetes platform\n",
    ],
)
def test_what_stands_behind_a_job_is_not_its_own(after: str) -> None:
    resume = read_resume(f"Experience\nAcme Corp — Engineer, 2008 – 2010\n- Java\n\n{after}")

    assert [skill.what for skill in resume.of("skill")] == ["Java"]


def test_a_continued_bullet_is_no_heading_of_the_next_job() -> None:
    text = "Experience\nAcme Corp — Engineer, 2019 – 2021\n- Kafka,\n  spark and Kubernetes\nBeta LLC — Engineer, 2008 – 2010\n"
    resume = read_resume(text)

    assert {(skill.what, skill.place) for skill in resume.of("skill")} == {
        ("Apache Kafka", "Acme Corp"), ("Spark", "Acme Corp"), ("Kubernetes", "Acme Corp"),
    }  # fmt: skip


def test_contacts_at_the_head_are_found_and_are_no_claims() -> None:
    resume = read_resume("Ada Example\nada@example.com | 512-555-0100 | github.com/ada\nExperience\n")

    assert (resume.emails, resume.handles, resume.claims) == (("ada@example.com",), ("github.com/ada",), ())
    assert resume.unread_lines == 0


def test_what_cannot_be_read_is_counted_never_guessed() -> None:
    resume = read_resume(
        "Experience\nEjemplo 2562 – 2565\nSomething short\n\n\nAcme Corp — Engineer, 2019 – 2021\n"
    )

    assert resume.unread_dates == 1
    assert resume.unread_lines == 2
    assert len(resume.of("job")) == 1


@given(st.text(max_size=600))
def test_arbitrary_text_never_raises(text: str) -> None:
    resume = read_resume(text)

    assert all(isinstance(claim, Claim) and len(claim.span) <= MAX_SPAN for claim in resume.claims)
    assert resume.unread_lines >= 0


words = st.sampled_from(
    [
        "Acme Corp",
        "Engineer",
        "2019",
        "Jan 2019 – Present",
        "2019–21",
        "- Go, Docker",
        "Skills:",
        "Experience",
        "\t",
        " | ",
        "\n",
        "\n\n",
    ]
)


@given(st.lists(words, max_size=40))
@settings(max_examples=60)
def test_pieces_of_resumes_in_any_order_never_raise(pieces: list[str]) -> None:
    resume = read_resume("".join(pieces))

    assert all(claim.what or claim.role or claim.start or claim.end for claim in resume.claims)


@pytest.mark.parametrize("piece", ["2019\n", "Jan 2019 – ", "1 - ", "•", "acme, corp\n", "a@", "https://"])
def test_two_megabytes_are_read_in_seconds(piece: str) -> None:
    text = (piece * (2_000_000 // len(piece) + 1))[:2_000_000]
    begun = time.process_time()

    read_resume(text)

    assert time.process_time() - begun < 5
