"""Which file of a pack is the form, under whose names, and what is told of the others."""

import gzip
import json
from typing import Any

import pytest

from tests.documents.images.pictures import encoded, texture
from tests.flows.vet.made import Office, form, resume
from watchword.settings import Settings

ADA = form("C-1", "Ada Example", "ada@example.com", phone="+1 303 555 0142")


def files(said: dict[str, Any]) -> dict[str, tuple[str, str | None]]:
    return {each["file"]: (each["read_as"], each["refused"]) for each in said["files"]}


@pytest.mark.parametrize(
    "name",
    [
        "Application ID 4711.json",
        "Account Executive application.json",
        "ID 4711.json",
        "Account Manager.json",
    ],
)
def test_what_a_file_of_data_holds_goes_before_the_words_of_its_name(office: Office, name: str) -> None:
    said = office.vet(office.pack("ada", {name: ADA, "resume.txt": resume("Ada Example", "ada@example.com")}))
    assert said["ada"]["person"] == "C-1"
    assert files(said["ada"])[name] == ("form", None)


@pytest.mark.parametrize(
    "other",
    [
        {"login": "ada", "id": 7, "name": "Ada Example", "email": "ada@example.com", "location": "Denver"},
        {
            "outcome": "approved",
            "name": "Ada Example",
            "email": "ada@example.com",
            "date_of_birth": "1990-01-14",
        },
    ],
    ids=["account", "identity check"],
)
def test_an_account_and_an_identity_check_are_no_forms(office: Office, other: dict[str, Any]) -> None:
    said = office.vet(office.pack("ada", {"application id account.json": json.dumps(other)}))["ada"]
    assert said["person"] == "ada"


def test_a_resume_that_is_called_a_letter_or_a_test_too_is_a_resume(office: Office) -> None:
    text = resume("Ada Example", "ada@example.com")
    names = ("Resume and cover letter.txt", "Ada Example - Test Engineer.txt")
    letter = "Dear all,\n\nI have much experience, and my education is in ships.\n"
    said = office.vet(
        office.pack("ada", {"form.json": ADA, "cover letter.txt": letter, **dict.fromkeys(names, text)})
    )
    told = files(said["ada"])
    assert [told[name] for name in names] == [("resume", None)] * 2
    assert told["cover letter.txt"] == ("letter", None)
    assert f"{names[0]}: read as a résumé, by its headings" in said["ada"]["notes"]


def test_a_picture_of_a_resume_is_asked_for_as_a_document(office: Office) -> None:
    said = office.vet(office.pack("ada", {"form.json": ADA, "resume.jpg": encoded(texture(1), "JPEG")}))[
        "ada"
    ]
    why = "resume.jpg: a picture, which is not read as text; ask for the document itself"
    assert files(said)["resume.jpg"][1] == why
    assert f"{why}." in [each["ask"] for each in said["ask"]]


def test_a_mapped_table_is_read_as_form_and_as_check(office: Office) -> None:
    # given a form and a check under names of the employer's own
    rows = "Ref,Bewerber,Rufnummer,Mailkontakt,Eingang\nC-1,Ada Example,303-555-0182,ada@example.com,2026-05-03\n"
    check = "Wer,Was,Ergebnis,Wann\nC-1,Employment Verification,Verified,2026-05-05\n"
    pack = office.pack("ada", {"form.csv": rows, "checks.csv": check})
    before = office.vet(pack)["ada"]
    assert before["person"] == "ada"
    assert "[columns.applicants]" in str(files(before)["form.csv"][1])
    # when the settings name them
    office.settings = Settings(
        columns={
            "applicants": {
                "Ref": "candidate_id", "Bewerber": "name", "Rufnummer": "phone", "Mailkontakt": "email", "Eingang": "applied",
            },
            "background_checks": {"Wer": "candidate", "Was": "check", "Ergebnis": "result", "Wann": "made"},
        }
    )  # fmt: skip
    said = office.vet(pack)["ada"]
    # then both are read, also those of a pack that was read before
    assert said["person"] == "C-1"
    assert files(said) == {"form.csv": ("form", None), "checks.csv": ("background_checks", None)}
    assert ("Ada Example",) in office.rows("applicant_names", "name")
    assert office.rows("checks", "candidate, checked, result") == [("C-1", "employment", "confirmed")]


def test_questions_that_are_not_understood_are_told_and_can_be_named(office: Office) -> None:
    asked = {"Tax identification no.": "219-45-7788", "Home adress": "1 Elm", "Favourite colour": "blue"}
    pack = office.pack("ada", {"form.json": form("C-1", "Ada Example", "ada@example.com", **asked)})
    note = (
        "not understood on the form: Tax identification no., Home adress, Favourite colour; "
        "name them in [columns.applicants] of the settings"
    )
    assert note in office.vet(pack)["ada"]["notes"]
    office.settings = Settings(columns={"applicants": {"Tax identification no.": "tax_number"}})
    said = office.vet(pack)["ada"]
    assert any(row[0] == "tax-number" for row in office.rows("identifiers", "kind"))
    assert any(each.startswith("not understood on the form: Home adress, ") for each in said["notes"])


def test_columns_that_stand_twice_are_told_of_forms_and_tables(office: Office) -> None:
    head, row = "Candidate ID,Name,SSN,SSN,Email", "C-1,Ada Example,219-45-1111,219-45-2222,ada@example.com"
    checks = "Candidate ID,Check,Result,Result,Date\nC-1,employment,,verified,2026-05-05\n"
    said = office.vet(office.pack("ada", {"form.csv": f"{head}\n{row}\n", "checks.csv": checks}))["ada"]
    assert "given twice on the form, of which the first filled one was read: SSN" in said["notes"]
    assert (
        "checks.csv: more than one column 'Result': the first filled one of each row is used" in said["notes"]
    )


def test_a_second_persons_form_is_told_and_not_read(office: Office) -> None:
    zed = form(
        "C-2", "Zed Other", "zed@example.org", phone="+1 303 555 0199", applied_at="2026-05-01T10:00:00Z"
    )
    said = office.vet(office.pack("C-1", {"application 2.json": zed, "form.json": ADA}))["C-1"]
    assert said["person"] == "C-1"
    assert files(said)["application 2.json"] == (
        "form",
        "application 2.json: a second form; form.json was read; leave one form in each applicant's folder",
    )
    assert [row[0] for row in office.rows("applicant_names", "name")] == ["Ada Example"]


def test_another_export_of_the_same_application_is_no_second_form(office: Office) -> None:
    export = "Candidate ID,Name,Email,Job,Application Date,Stage\nC-1,Ada Example,ada@example.com,Engineer,2026-05-03,Offer\n"
    said = office.vet(office.pack("ada", {"form.json": ADA, "later application.csv": export}))["ada"]
    assert files(said)["later application.csv"] == ("applicants", None)


def test_a_form_of_two_fields_is_read_where_it_is_called_one(office: Office) -> None:
    little = json.dumps({"id": "X-9", "name": "Ada Pine", "email": "ada@example.org"})
    said = office.vet(office.pack("ada", {"form.json": little}))["ada"]
    assert (said["person"], files(said)["form.json"]) == ("X-9", ("form", None))


def test_what_is_wrong_with_a_file_is_said_as_it_is_without_where_it_lies(office: Office) -> None:
    deep = "[" * 5_000 + "]" * 5_000
    said = office.vet(
        office.pack(
            "ada",
            {"form.json": ADA, "github.json": deep, "checks.json": deep, "rows.json": "[1, 2]",
             "sessions.json.gz": gzip.compress(b" " * 200_000_000)},
        )
    )["ada"]  # fmt: skip
    told = files(said)
    assert str(told["github.json"][1]).startswith("github.json: is no JSON (")
    assert not any(
        "watchword-account" in str(each) or str(office.folder) in str(each) for each in (told, said["notes"])
    )
    assert str(told["checks.json"][1]).startswith("checks.json: nested deeper than 64 levels; ")
    assert str(told["rows.json"][1]).startswith("rows.json: a JSON document without an object in it; ")
    assert str(told["sessions.json.gz"][1]).startswith("sessions.json.gz: unpacks to more than ")
