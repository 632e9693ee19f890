"""Vetting from folders to answers: whose a pack is, what is kept of it, and that vetting again adds nothing."""

import logging
import math

import numpy as np
import pytest

from tests.documents.code.made import make, work
from tests.documents.identity.zones import passport
from tests.documents.images.pictures import encoded, texture
from tests.documents.made import pdf
from tests.flows.vet.made import NOW, Office, form, found, resume, shared
from watchword.flows.vet.request import NoPackError

ADA = form("C-1", "Ada Example", "ada@example.com", phone="+13035550101", region="CO")
ZONE = passport("EXAMPLE<<ADA", "L898902C3", "900114", "301231", "")
CHECKS = (
    "Candidate ID,Check Type,Subject,Result,Contact Source,Completed Date\n"
    "C-1,Employment verification,Example Freight,Verified,Independent,2026-05-05\n"
)


def full() -> dict[str, str | bytes]:
    """A pack with something of every kind but a clone."""
    return {
        "application form.json": ADA,
        "resume.txt": resume("Ada Example", "ada@example.com"),
        "cover letter.pdf": pdf(),
        "passport.txt": ZONE,
        "photo.png": encoded(texture(1, 400, 300)),
        "checks.csv": CHECKS,
        "github/user.json": '{"login": "ada-example", "id": 7, "type": "User", "created_at": "2019-05-01T10:00:00Z"}',
    }


def test_every_file_is_read_as_what_it_is_and_its_facts_go_where_they_belong(office: Office) -> None:
    # given a pack with a form, résumé, letter, passport's zone, photograph, checks, an account and a clone
    make(
        office.folder / "packs" / "ada" / "code" / "parcels.git",
        work(("Ada Example", "ada@example.com"), "2024-01-01", 12),
    )
    pack = office.pack("ada", full())
    # when it is vetted
    said = office.vet(pack)["ada"]
    # then each file is read as what it is, and nothing is refused
    assert {each["file"]: each["read_as"] for each in said["files"]} == {
        "application form.json": "form", "resume.txt": "resume", "cover letter.pdf": "letter", "passport.txt": "identity",
        "photo.png": "photo", "checks.csv": "background_checks", "github/user.json": "account", "code/parcels.git": "code",
    }  # fmt: skip
    assert [each for each in said["files"] if each["refused"]] == []
    # and the facts are in the tables of what they are about
    kinds = {(row[0], row[1].partition(".")[0]) for row in office.rows("document_facts", "kind, fact")}
    assert {("resume", "career"), ("identity", "mrz"), ("photo", "image"), ("letter", "pdf")} & kinds >= {
        ("identity", "mrz"), ("photo", "image"), ("letter", "pdf"),
    }  # fmt: skip
    assert {row[0].partition(".")[0] for row in office.rows("code_facts", "fact")} == {"code"}
    assert {row[0].partition(".")[0] for row in office.rows("contact_facts", "fact")} == {"contact"}
    assert office.rows("checks", "candidate, checked, result") == [("C-1", "employment", "confirmed")]
    # and what agrees is said
    assert "The name is the same in the application form and the identity document's zone." in said["agrees"]
    assert "All check digits of the identity document's machine-readable zone agree." in said["agrees"]


def test_the_form_tells_whose_the_pack_is_else_the_folders_name(office: Office) -> None:
    answers = office.vet(
        office.pack("a", {"form.json": ADA}),
        office.pack("b", {"form.json": form(None, "Ben Sample", "ben@example.com")}),
        office.pack("c", {"resume.txt": resume("Cleo Sample", "cleo@example.com")}),
    )
    assert [answers[name]["person"] for name in "abc"] == ["C-1", "b", "c"]
    assert answers["a"]["notes"] == []
    assert answers["b"]["notes"] == ["the form has no id of the applicant: kept under the folder's name, b"]
    assert "no application form was read" in answers["c"]["notes"][0]


def test_vetting_the_same_pack_again_adds_nothing(office: Office) -> None:
    pack = office.pack("ada", full())
    first = office.vet(pack)["ada"]
    before = office.counts()
    # when it is vetted again, from a copy with other dates of the files
    (pack / "resume.txt").touch()
    again = office.vet(pack)["ada"]
    # then no table grew, and the answer is the same
    assert office.counts() == before
    assert again == first


def test_a_changed_pack_adds_only_what_is_new(office: Office) -> None:
    files = full()
    pack = office.pack("ada", files)
    office.vet(pack)
    before = office.counts()
    # when a letter comes in, and the dates of all other files change with a copy
    office.pack(
        "ada", {**files, "letter 2.txt": "Dear team, here is what I forgot to say: I can begin in July."}
    )
    office.vet(pack)
    # then one document came, and nothing that was known came twice
    after = office.counts()
    assert {table: after[table] - before[table] for table in after if after[table] != before[table]} == {
        "documents": 1, "document_texts": 1, "document_facts": after["document_facts"] - before["document_facts"],
    }  # fmt: skip
    ids = office.rows("document_facts", "event_id")
    assert len(ids) == len(set(ids))


def test_new_commits_in_a_clone_make_it_another_pack(office: Office) -> None:
    who = ("Ada Example", "ada@example.com")
    clone = office.folder / "packs" / "ada" / "code" / "parcels.git"
    make(clone, work(who, "2024-01-01", 8))
    pack = office.pack("ada", {"form.json": ADA})
    office.vet(pack)
    [count] = {row[0] for row in office.rows("code_facts", "number") if row[0] == 8.0} or {None}
    clone.rename(office.folder / "gone")
    make(clone, work(who, "2024-01-01", 9))
    office.vet(pack)
    numbers = {row[0] for row in office.rows("code_facts", "number")}
    assert count == 8.0
    assert 9.0 in numbers


def test_two_applicants_who_hand_in_the_very_same_files_are_both_kept(office: Office) -> None:
    # given one résumé under two folders' names, without forms
    text = resume("Ada Example", "ada@example.com")
    answers = office.vet(office.pack("one", {"resume.txt": text}), office.pack("two", {"resume.txt": text}))
    # then both are in the lake, and each is compared with the other
    assert [row[0] for row in office.rows("documents", "candidate")] == ["one", "two"]
    assert shared(answers["one"])["text-resume"]["with"] == ["two"]
    assert shared(answers["two"])["text-resume"]["with"] == ["one"]


def test_two_packs_with_one_candidate_id_are_one_person(judged: Office) -> None:
    photo = encoded(texture(3, 400, 300))
    first = judged.pack(
        "march",
        {"form.json": ADA, "resume.txt": resume("Ada Example", "ada@example.com"), "photo.png": photo},
    )
    second = judged.pack("june", {"form.json": ADA, "passport.txt": ZONE, "photo.png": photo})
    answers = judged.vet(first, second)
    # then both answers are about one person, who shares nothing with anybody, and are equal but for the files
    assert {said["person"] for said in answers.values()} == {"C-1"}
    assert [said["shared"] for said in answers.values()] == [[], []]
    assert answers["march"]["risk"] == answers["june"]["risk"]
    assert answers["march"]["agrees"] == answers["june"]["agrees"]


def test_logs_of_other_systems_under_another_id_are_the_applicants_by_the_email(judged: Office) -> None:
    # given a form with the id of one system, and checks and interviews under the folder's name, that of another
    said = judged.vet(judged.pack("REQ-77", {
        "form.json": ADA,
        "checks.csv": CHECKS.replace("C-1,", "REQ-77,"),
        "references.csv": (
            "Candidate ID,Candidate Email,Referee Email,Referee Organisation,Status,Completed At\n"
            "HR-9,ada@example.com,lead@example.org,Example Freight,Completed,2026-05-25 10:00:00 UTC\n"
        ),
    }))["REQ-77"]  # fmt: skip
    # then both count as this applicant's
    assert said["person"] == "C-1"
    lacking = {row["indicator"]: row["because"] for row in said["not_evaluated"]}
    assert "reference-is-applicant" not in lacking
    assert (
        "A former employer confirmed the work, asked through a contact found independently." in said["agrees"]
    )


def test_a_corrected_answer_no_longer_counts_and_corrected_back_it_does(judged: Office) -> None:
    # given a form of one date, whose bank lookup comes corrected, and then as it was
    told = []
    for result in ("no match", "match", "no match"):
        pack = judged.pack("ada", {
            "form.json": form("C-1", "Ada Example", "ada@example.com", iban="DE89370400440532013000",
                              applied="2026-05-20T10:00:00Z"),
            "bank lookup.json": f'[{{"last_four": "3000", "result": "{result}", "vendor": "Example Bank"}}]',
        })  # fmt: skip
        told.append("bank-owner-contradicted" in found(judged.vet(pack)["ada"]))
    assert told == [True, False, True]


def test_who_was_hired_is_the_worker_of_that_number(office: Office) -> None:
    applications = (
        "Candidate ID,Candidate Name,Email,Application Date,Status,Employee ID\n"
        "C-1,Ada Example,ada@example.com,2026-05-01,Hired,1001\n"
    )
    said = office.vet(office.pack("ada", {"form.json": ADA, "applications.csv": applications}))["ada"]
    assert said["person"] == "1001"


def test_nothing_personal_is_logged_or_printed(
    office: Office, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    office.vet(office.pack("C-1", full()))
    told = "".join((caplog.text, *capfd.readouterr()))
    assert [mark for mark in ("Ada", "ada@example.com", "L898902C3", "303555", "Elm") if mark in told] == []


def test_numbers_are_kept_as_keys_with_their_last_four_alone(office: Office) -> None:
    pack = office.pack("a", {
        "form.json": form("C-1", "Ada Example", "ada@example.com", ssn="900-12-3456", iban="DE89370400440532013000"),
        "passport.txt": ZONE,
    })  # fmt: skip
    office.vet(pack)
    held = (
        str(office.rows("identifiers"))
        + str(office.rows("document_facts"))
        + str(office.rows("contact_facts"))
    )
    assert [
        mark for mark in ("900123456", "900-12-3456", "DE8937", "0532013000", "L898902C3") if mark in held
    ] == []
    assert {row[0]: row[1] for row in office.rows("identifiers", "kind, shown")}["tax-number"] == "3456"


def test_prior_absence_and_evidence_add_up_to_the_risk(judged: Office) -> None:
    # given two people with one telephone and account, so that something is found
    more = {"phone": "+13035550101", "iban": "DE89370400440532013000"}
    answers = judged.vet(
        judged.pack("a", {"form.json": form("C-1", "Ada Example", "ada@example.com", **more)}),
        judged.pack("b", {"form.json": form("C-2", "Ben Sample", "ben@example.com", **more)}),
    )
    for said in answers.values():
        assert found(said)
        total = (
            said["prior_log_odds"]
            + said["absence_log_odds"]
            + sum(each["log_odds"] for each in said["evidence"])
        )
        assert total == pytest.approx(math.log(said["risk"] / (1 - said["risk"])), abs=1e-3)


def test_a_pack_that_fails_as_a_whole_costs_no_other(office: Office) -> None:
    good = office.pack("good", {"form.json": ADA})
    big = office.pack("big", {f"{number}.txt": "x" for number in range(501)})
    done = office.done(big, good, office.folder / "nowhere")
    assert [pack.name for _, pack, _, _ in done.readings] == ["good"]
    assert [line.rpartition("/")[2] for line in done.unread] == [
        "big: more than 500 files; give one applicant's pack alone",
        "nowhere: no such folder; give the folder that holds one applicant's files",
    ]


def test_where_no_pack_can_be_read_it_says_why_of_each(office: Office) -> None:
    with pytest.raises(NoPackError) as told:
        office.done(office.folder / "nowhere", office.folder / "elsewhere")
    assert len(told.value.unread) == 2


def test_an_erased_applicants_pack_is_not_silently_unseen(office: Office) -> None:
    from watchword.flows.erase import erase  # noqa: PLC0415

    pack = office.pack("ada", full())
    office.vet(pack)
    assert erase(office.lake, "C-1")["photographs"] == 1
    assert any("erased since" in note for note in office.vet(pack)["ada"]["notes"])


def test_a_mirrored_copy_is_the_same_photograph(judged: Office) -> None:
    picture = texture(9, 400, 300)
    mirrored = np.ascontiguousarray(picture[:, ::-1])
    answers = judged.vet(
        judged.pack("a", {"form.json": ADA, "photo.png": encoded(picture)}),
        judged.pack(
            "b",
            {
                "form.json": form("C-2", "Ben Sample", "ben@example.com"),
                "headshot.jpg": encoded(mirrored, "JPEG"),
            },
        ),
        now=NOW,
    )
    # one call is enough: packs that are vetted together are compared too
    assert [(each["kind"], each["with"], each["shown"]) for each in answers["b"]["shared"]] == [
        ("photo", ["C-1"], "mirrored")
    ]
    assert "stock-or-altered-photo" in found(answers["b"])
