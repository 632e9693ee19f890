"""What files say of themselves: shown by file, in words and as values, apart from what is weighed."""

from typing import Any

import pytest

from tests.documents.made import TEXT, pdf
from tests.flows.vet.made import Office, form, found, resume
from watchword.flows.erase import erase

INFO = {"/Producer": "WPS Writer", "/Author": "Another Person", "/CreationDate": "D:20260501120000+09'00'"}


def told(office: Office, files: dict[str, str | bytes], **more: object) -> dict[str, Any]:
    """The answer for a pack of a form and these files."""
    said = form("C-1", "Ada Example", "ada@example.com", **more)
    return office.vet(office.pack("ada", {"form.json": said, **files}))["ada"]


def says(answer: dict[str, Any], file: str) -> list[str]:
    return [words for each in answer["facts"] if each["file"] == file for words in each["says"]]


def test_a_document_tells_how_it_was_made_and_nobody_is_named(office: Office) -> None:
    answer = told(office, {"resume.pdf": pdf(TEXT, info=INFO)})
    assert {
        "made with WPS Writer", "its author bears another name than the applicant", "made on 2026-05-01",
        "clock then at UTC+09:00",
    } <= set(says(answer, "resume.pdf"))  # fmt: skip
    assert "Another Person" not in str(answer)
    assert answer["risk"] == told(office, {"resume.pdf": pdf(TEXT)})["risk"]


def test_an_entry_has_its_meaning_and_every_value(office: Office) -> None:
    answer = told(office, {"resume.pdf": pdf(TEXT, info=INFO)})
    (made,) = [each for each in answer["facts"] if each["fact"] == "pdf.created"]
    assert made["meaning"] == "When the document was made, by its own word."
    assert [(each["time"], each["detail"]) for each in made["told"]] == [("2026-05-01T03:00:00Z", None)]


def test_contact_data_tells_what_it_is_and_never_the_number_itself(office: Office) -> None:
    answer = told(
        office, {}, phone="+13035550101", iban="DE89370400440532013001", routing="123456789", tax_number="900-70-1234",
        street="1420 Mesa Rd PMB 221",
    )  # fmt: skip
    text = "; ".join(says(answer, "form.json"))
    assert "only a carrier can say whether it is mobile, fixed or an internet line" in text
    assert "an IBAN with a wrong checksum (ends in 3001)" in text
    for private in ("13035550101", "DE89", "53201", "900-70", "90070", "ada@example.com"):
        assert private not in str(answer["facts"])


@pytest.mark.parametrize(
    ("street", "words"),
    [
        ("The UPS Store 1420 Mesa Rd", "an address that receives mail for others (The UPS Store)"),
        ("PO Box 221", "a post office's box as address"),
    ],
)
def test_an_address_that_receives_for_others_is_told_and_weighs_nothing(
    judged: Office, street: str, words: str
) -> None:
    answer = told(judged, {}, address=street)
    assert words in says(answer, "form.json")
    assert found(answer) == {}


def test_a_verifier_with_another_name_weighs_nothing_is_shown_and_asks_for_earlier_names(
    judged: Office,
) -> None:
    lookup = "ssn_last4,verification_code,service,date\n1234,5,SSNVS,2026-05-05\n"
    answer = told(judged, {"tax number lookup.csv": lookup}, tax_number="219-09-1234")
    assert says(answer, "tax number lookup.csv") == ["the verifier has the tax number under another name"]
    assert found(answer) == {}
    assert any("ask for earlier names" in each["ask"] for each in answer["ask"])


def test_what_a_finding_rests_on_is_not_told_again_as_unweighed(judged: Office) -> None:
    old = resume("Ada Example", "ada@example.com").replace("Sample Optics", "Fern Health")
    older = old.replace("Example Freight", "Tallow Rail")
    files = {"resume 2025.txt": older, "resume 2026.txt": resume("Ada Example", "ada@example.com")}
    answer = told(judged, dict(files))
    assert "timeline-contradiction" in found(answer)
    assert [each for each in answer["facts"] if each["fact"].startswith("claims.employer")] == []


def test_a_document_that_was_made_and_changed_on_one_day_says_so_once(office: Office) -> None:
    stamp = "D:20260501120000Z"
    once = told(office, {"resume.pdf": pdf(TEXT, info={"/CreationDate": stamp, "/ModDate": stamp})})
    assert [words for words in says(once, "resume.pdf") if "2026" in words or "clock" in words] == [
        "made on 2026-05-01", "clock then at UTC+00:00",
    ]  # fmt: skip


def test_nothing_is_told_of_files_whose_records_were_erased(office: Office) -> None:
    said = form("C-1", "Ada Example", "ada@example.com")
    pack = office.pack("ada", {"form.json": said, "resume.pdf": pdf(TEXT, info=INFO)})
    assert office.vet(pack)["ada"]["facts"] != []
    erase(office.lake, "C-1")
    assert office.vet(pack)["ada"]["facts"] == []
