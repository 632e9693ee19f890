"""Structured files give the same claims as a résumé's text."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.documents.limits import DocumentError
from watchword.documents.resume.structured import joined, read_structured

JSON_RESUME = json.dumps(
    {
        "basics": {"name": "Ada Example", "email": "ada@example.com", "phone": "512-555-0100",
                   "profiles": [{"url": "https://github.com/ada"}]},
        "work": [
            {"name": "Acme Corp", "position": "Engineer", "startDate": "2019-01-01", "endDate": "2021-03",
             "highlights": ["Ran Kubernetes"]},
            {"name": "Beta LLC", "position": "Lead", "startDate": "2021-04", "location": "Remote"},
        ],
        "education": [{"institution": "University of Example", "studyType": "BSc", "startDate": "2005", "endDate": "2009"}],
        "skills": [{"name": "Web", "keywords": ["Go", "React"]}],
    }
)  # fmt: skip


def test_json_resume() -> None:
    resume = read_structured(JSON_RESUME, "resume.json")
    acme, beta = resume.of("job")

    assert (acme.what, acme.role, str(acme.start), str(acme.end)) == (
        "Acme Corp",
        "Engineer",
        "2019-01",
        "2021-03",
    )
    assert beta.ongoing and beta.remote
    assert resume.of("study")[0].role == "BSc"
    assert [(skill.what, skill.place) for skill in resume.of("skill")] == [("Kubernetes", "Acme Corp")]
    assert resume.skills == ("Go", "React", "Kubernetes")
    assert resume.emails == ("ada@example.com",) and resume.urls == ("https://github.com/ada",)


def test_a_forms_lists() -> None:
    form = {
        "work": [
            {
                "employer": "Acme Corp",
                "title": "Engineer",
                "from": "05/2019",
                "to": "",
                "current": True,
                "city": "Austin, TX",
            }
        ]
    }
    (read,) = read_structured(json.dumps(form), "form.json").of("job")

    assert (read.what, str(read.start), read.ongoing, read.place) == (
        "Acme Corp",
        "2019-05",
        True,
        "Austin, TX",
    )


def test_a_profiles_exported_tables_make_one_resume() -> None:
    columns = "Company Name,Title,Description,Location,Started On,Finished On"
    positions = f'{columns}\nAcme Corp,Engineer,Docker,"Austin, TX",Jan 2019,Mar 2021\n'
    education = "School Name,Start Date,End Date,Notes,Degree Name,Activities\nUniversity of Example,2005,2009,,BSc,\n"
    skills = "Name\nGo\nTerraform\n"

    resume = joined(*(read_structured(text, "export.csv") for text in (positions, education, skills)))

    assert [(claim.about, claim.what) for claim in resume.claims] == [
        ("job", "Acme Corp"), ("skill", "Docker"), ("study", "University of Example"),
    ]  # fmt: skip
    assert resume.skills == ("Docker", "Go", "Terraform")


def test_a_date_that_cannot_be_read_is_counted() -> None:
    resume = read_structured('{"work": [{"name": "Acme Corp", "startDate": "2562"}]}', "resume.json")

    assert resume.unread_dates == 1 and resume.of("job")[0].start is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("{", "resume"),
        ('{"a": 1}', "neither work nor education"),
        ("a,b\n1,2\n", "line 1"),
        ("{" * 3_000_000, "letters"),
    ],
)
def test_other_files_are_refused_in_one_line(text: str, place: str) -> None:
    with pytest.raises(DocumentError) as said:
        read_structured(text, "resume")

    assert str(said.value).startswith("resume: ") and place in str(said.value) and "\n" not in str(said.value)


def test_deep_lists_are_not_followed() -> None:
    deep = "[" * 900 + "]" * 900

    assert read_structured(f'{{"work": [{{"name": "Acme Corp", "highlights": {deep}}}]}}', "resume.json").of(
        "job"
    )


anything = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 3_000) | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["name", "startDate", "skills", "url"]), inner)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["work", "education", "skills", "basics"]), anything))
def test_any_json_is_read_or_refused(data: dict[str, object]) -> None:
    try:
        resume = read_structured(json.dumps(data), "resume.json")
    except DocumentError as refused:
        assert str(refused).startswith("resume.json: ")
    else:
        assert all(claim.what or claim.role for claim in resume.claims)
