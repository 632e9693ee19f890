"""What nobody was asked about is not evaluated, however much else the pack holds."""

import json

from tests.flows.vet.made import Office, form, resume

ALL_GIVEN = form("C-1", "Ada Example", "ada@example.com", phone="+1 303 555 0101", ssn="219-10-1234",
                 iban="DE89370400440532013000", applied="2026-05-20T10:00:00Z")  # fmt: skip


def lacking(office: Office, files: dict[str, str]) -> dict[str, str]:
    said = office.vet(office.pack("ada", files))["ada"]
    return {row["indicator"]: row["because"] for row in said["not_evaluated"]}


def test_a_form_alone_asks_no_verifier_bank_carrier_or_vendor(judged: Office) -> None:
    because = lacking(judged, {"form.json": ALL_GIVEN})
    assert because["ssn-identity-conflict"] == "nobody was asked about the tax number"
    assert because["bank-owner-contradicted"] == "nobody was asked about the bank account"
    assert because["voip-or-fresh-number"] == "nobody was asked about the telephone"
    assert (
        because["email-maps-to-other-name"]
        == because["infostealer-log-hit"]
        == "nobody was asked about the mailbox"
    )
    assert "disposable-mailbox" not in because


def test_what_was_asked_is_evaluated(judged: Office) -> None:
    answered = [{"last_four": "3000", "result": "match", "vendor": "Example Bank"}]
    because = lacking(judged, {"form.json": ALL_GIVEN, "bank lookup.json": json.dumps(answered)})
    assert "bank-owner-contradicted" not in because
    assert "ssn-identity-conflict" in because


def test_one_resume_without_offices_leaves_both_comparisons_open(judged: Office) -> None:
    because = lacking(
        judged, {"form.json": ALL_GIVEN, "resume.txt": resume("Ada Example", "ada@example.com")}
    )
    assert because["timeline-contradiction"] == "there is only one account of the career"
    assert because["claimed-office-does-not-exist"].endswith("(--offices)")
    assert "tech-predates-release" not in because


def test_a_check_of_one_thing_evaluates_no_other(judged: Office) -> None:
    checks = (
        "Candidate ID,Check Type,Subject,Result,Contact Source,Completed Date\n"
        "C-1,Employment verification,Example Freight,Verified,Independent,2026-05-05\n"
    )
    because = lacking(judged, {"form.json": ALL_GIVEN, "checks.csv": checks})
    assert "ex-employer-unreachable" not in because
    assert because["education-unverifiable"] == "nobody was asked about the studies"


def test_much_of_a_resume_that_could_not_be_read_is_told_with_its_file(office: Office) -> None:
    unread = "Ada Example\n\nExperience\n" + "\n".join(
        f"Engineer, Firm {n}, {n}% of 99/99/25{n}0 - 88/25{n}4" for n in range(4, 9)
    )
    said = office.vet(office.pack("ada", {"form.json": ALL_GIVEN, "resume.txt": unread}))["ada"]
    [note] = [note for note in said["notes"] if "could not be read" in note]
    assert note.startswith("resume.txt: ")
