"""What findings rest on: the file, and in it the fact or record that shows it."""

import json
from typing import Any

from tests.flows.vet.made import Office, form, resume

CHECKS = (
    "Candidate ID,Check Type,Subject,Result,Contact Source,Completed Date\n"
    "C-1,Employment verification,Example Freight,Never employed,Independent,2026-05-05\n"
)
EARLY = resume("Ada Example", "ada@example.com").replace("in Python", "in Kubernetes").replace(
    "Mar 2016 - May 2023", "Mar 2006 - May 2012"
)  # fmt: skip


def rests(answer: dict[str, Any], indicator: str) -> list[dict[str, Any]]:
    (found,) = [each for each in answer["evidence"] if each["indicator"] == indicator]
    return list(found["rests_on"])


def ada(office: Office, files: dict[str, str | bytes], **more: object) -> dict[str, Any]:
    said = form("C-1", "Ada Example", "ada@example.com", **more)
    return office.vet(office.pack("ada", {"form.json": said, **files}))["ada"]


def test_a_technology_is_named_with_its_job_and_its_release(judged: Office) -> None:
    (told,) = rests(ada(judged, {"my resume.txt": EARLY}), "tech-predates-release")
    assert (told["file"], told["of"], told["value"]) == (
        "my resume.txt", "resume.technology-before-release", "Kubernetes",
    )  # fmt: skip
    assert told["says"].startswith("Kubernetes at Example Freight, to 2012-05")
    assert "public since 2014-06" in told["says"]


def test_a_check_names_the_employer_and_what_was_answered(judged: Office) -> None:
    (told,) = rests(ada(judged, {"checks.csv": CHECKS}), "ex-employer-unreachable")
    assert (told["file"], told["of"], told["detail"]) == ("checks.csv", "checks", "Example Freight")
    assert told["says"].startswith("Example Freight: employment contradicted")


def test_what_is_shared_names_the_files_it_stands_in_and_no_more_of_it_than_its_end(judged: Office) -> None:
    packs = [
        judged.pack(name, {"application form.json": form(number, full, f"{name}@example.com", iban="DE89370400440532013000")})
        for name, number, full in (("ada", "C-1", "Ada Example"), ("ben", "C-2", "Ben Sample"))
    ]  # fmt: skip
    answers = judged.vet(*packs)
    for answer in answers.values():
        (told,) = rests(answer, "shared-account-across-applicants")
        assert (told["file"], told["says"]) == ("application form.json", "bank account ending 3000")


def test_every_finding_of_a_pack_names_a_file(judged: Office) -> None:
    answer = ada(
        judged, {"resume.txt": EARLY, "checks.csv": CHECKS}, tax_number="666-12-3456"
    )  # fmt: skip
    assert len(answer["evidence"]) >= 3
    assert [
        each["indicator"] for each in answer["evidence"] if not any(row["file"] for row in each["rests_on"])
    ] == []


def test_a_vendors_result_is_said_to_be_read_as_one(office: Office) -> None:
    vendor = {"data": {"type": "inquiry", "id": "inq_1", "attributes": {"status": "approved"}}}
    answer = ada(office, {"vendor export.json": json.dumps(vendor)})
    assert {each["file"]: each["read_as"] for each in answer["files"]}[
        "vendor export.json"
    ] == "identity-vendor"
