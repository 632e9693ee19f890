"""What applicants share with each other and with people at work: what counts, and what is excused."""

import time
from pathlib import Path

import duckdb
import pytest

from tests.flows.vet.made import Office, form, found, resume, shared
from watchword.flows.converted import Reading
from watchword.flows.home import key
from watchword.flows.ingest import ingest
from watchword.lake import Lake
from watchword.settings import Settings
from watchword.settings.people import Household
from watchword.sources.bounds import Bounds
from watchword.sources.contract import Context

PHONE, IBAN = "+13035550101", "DE89370400440532013000"


def at_work(office: Office, files: dict[str, str]) -> None:
    """Read an employer's exports into the lake, as a scan does."""
    exports = office.folder / "exports"
    exports.mkdir()
    for name, text in files.items():
        (exports / name).write_text(text)
    accounts = ingest(exports, Lake(office.lake), Reading(Bounds(), Context(key()), {}), lambda *_: None)
    assert all(account.ingest.format for account in accounts)


def test_a_telephone_of_two_names_is_found_in_a_later_pack_and_says_whose(judged: Office) -> None:
    # given Ben's pack, vetted in spring
    judged.vet(judged.pack("ben", {"form.json": form("C-2", "Ben Sample", "ben@example.com", phone=PHONE)}))
    # when Ada's comes in with the same telephone
    said = judged.vet(
        judged.pack("ada", {"form.json": form("C-1", "Ada Example", "ada@example.com", phone=PHONE)})
    )["ada"]
    # then it is found, as one person's, and told with its last four digits alone
    assert "1 person of another name" in found(said)["contact-reuse-across-applicants"]
    entry = shared(said)["phone"]
    assert (entry["with"], entry["people"], entry["shown"], entry["excused"]) == (["C-2"], 1, "0101", None)


def test_an_account_that_pays_a_worker_and_a_workers_home_are_found(judged: Office) -> None:
    # given a roster and a payroll
    at_work(judged, {
        "people.csv": (
            "Employee ID,Full Name,Work Email,Job Title,Hire Date,Street Address,City,State,Country\n"
            "1001,Mia Worker,mia@corp.example.com,Engineer,2024-01-08,12 Elm St Apt 4,Denver,CO,US\n"
        ),
        "pay.csv": (
            "Employee ID,Work Email,Pay Date,Account Holder,Account Number,Routing Number,Net Pay,Currency\n"
            "1001,mia@corp.example.com,2026-02-27,Mia Worker,000123456789,011000015,4000,USD\n"
        ),
    })  # fmt: skip
    # when somebody of another name applies with both
    bank = {"routing_number": "011000015", "account_number": "000123456789"}
    said = judged.vet(judged.pack("ada", {"form.json": form(
        "C-1", "Ada Example", "ada@example.com", address="12 Elm St Apt 4", region="CO", **bank,
    )}))["ada"]  # fmt: skip
    # then the worker is named for both, and the account counts
    assert {kind: each["with"] for kind, each in shared(said).items()} == {
        "bank": ["1001"],
        "delivery-unit": ["1001"],
    }
    assert "shared-account-across-applicants" in found(said)


def test_one_home_and_one_family_name_is_a_household_and_excused(judged: Office) -> None:
    home = {"address": "12 Elm St Apt 4", "region": "CO", "phone": PHONE}
    answers = judged.vet(
        judged.pack("ada", {"form.json": form("C-1", "Ada Example", "ada@example.com", **home)}),
        judged.pack("bea", {"form.json": form("C-2", "Bea Example", "bea@example.com", **home)}),
    )
    assert [each["excused"] for each in answers["ada"]["shared"]] == [
        "one home and one family name: a household"
    ] * 2
    assert found(answers["ada"]) == {}


def test_the_contacts_of_one_agency_count_little(judged: Office) -> None:
    sent = {"phone": PHONE, "agency": "Example Staffing"}
    alone, together = (
        judged.vet(
            judged.pack(
                f"a{agency}",
                {"form.json": form(f"C-1{agency}", "Ada Example", f"ada{agency}@example.com", **more)},
            ),
            judged.pack(
                f"b{agency}",
                {"form.json": form(f"C-2{agency}", "Ben Sample", f"ben{agency}@example.com", **more)},
            ),
        )[f"a{agency}"]
        for agency, more in ((0, {"phone": "+13035550177"}), (1, sent))
    )
    assert (
        shared(together)["phone"]["excused"]
        == "one agency sent both, and agencies give contacts of their own"
    )
    assert together["risk"] < alone["risk"]


def test_one_name_twice_is_one_person_who_applied_again(judged: Office) -> None:
    answers = judged.vet(
        judged.pack("old", {"form.json": form("C-1", "Ada Example", "ada@example.com", phone=PHONE)}),
        judged.pack("new", {"form.json": form("C-2", "Ada Example", "ada@example.com", phone=PHONE)}),
    )
    assert {each["excused"] for each in answers["new"]["shared"]} == {
        "the same name: it may be one person who applied twice"
    }
    assert found(answers["new"]) == {}


def test_texts_that_share_passages_are_found_word_by_word(judged: Office) -> None:
    # given one résumé under two names, with other first lines, and a third of other words
    other = "Nurse, Example Clinic, Boise, ID\nJan 2018 - Present\n" + " ".join(
        f"word{number}" for number in range(80)
    )
    answers = judged.vet(
        judged.pack("a", {"form.json": form("C-1", "Ada Example", "ada@example.com"),
                          "resume.txt": resume("Ada Example", "ada@example.com")}),
        judged.pack("b", {"form.json": form("C-2", "Ben Sample", "ben@example.com"),
                          "resume.txt": resume("Ben Sample", "ben@example.com", own="I cycle.")}),
        judged.pack("c", {"form.json": form("C-3", "Cleo Trial", "cleo@example.com"),
                          "resume.txt": f"Experience\n{other}\nEducation\nNone"}),
    )  # fmt: skip
    assert shared(answers["a"])["text-resume"]["with"] == ["C-2"]
    assert 0.5 < shared(answers["a"])["text-resume"]["likeness"] < 1
    assert "resume-near-duplicate-cluster" in found(answers["b"])
    assert answers["c"]["shared"] == []


def test_a_text_of_a_large_ring_is_no_template(office: Office) -> None:
    # given fourteen names under one text
    packs = [
        office.pack(f"p{number}", {"resume.txt": resume(f"Person{number} Sample", f"p{number}@example.com")})
        for number in range(14)
    ]
    said = office.vet(*packs)["p0"]
    assert shared(said)["text-resume"]["people"] == 13


def many(office: Office, count: int) -> None:
    """Put so many applications with one telephone into the lake."""
    path = office.folder / "applications.csv"
    duckdb.sql(f"""
        COPY (SELECT 'A-' || i AS "Candidate ID", 'Name' || i || ' Family' || i AS "Candidate Name",
                     'a' || i || '@example.com' AS "Email", '{PHONE}' AS "Phone", '2026-04-01' AS "Application Date",
                     'Active' AS "Status" FROM range({count}) t(i)) TO '{path}' (HEADER)""")
    at_work(office, {"applications.csv": Path(path).read_text()})


def test_one_telephone_of_five_thousand_is_nobodys_own_and_costs_no_time(judged: Office) -> None:
    many(judged, 5_000)
    pack = judged.pack("ada", {"form.json": form("C-1", "Ada Example", "ada@example.com", phone=PHONE)})
    started = time.monotonic()
    said = judged.vet(pack)["ada"]
    assert time.monotonic() - started < 10
    entry = shared(said)["phone"]
    assert entry["excused"] == "5,000 people have it, so it is nobody's own"
    assert len(entry["with"]) == 20
    assert found(said) == {}


def test_people_who_refer_each_other_in_a_circle_are_read(judged: Office) -> None:
    answers = judged.vet(*(
        judged.pack(name, {"form.json": form(f"C-{name}", f"{name} Sample", f"{name}@example.com",
                                             referrer=f"{other}@example.com")})
        for name, other in (("ann", "ben"), ("ben", "cy"), ("cy", "ann"))
    ))  # fmt: skip
    assert [said["band"] for said in answers.values()] == ["unseen"] * 3


@pytest.mark.parametrize("confirmed", [False, True])
def test_an_account_of_a_confirmed_case_is_told_as_such(office: Office, confirmed: bool) -> None:
    office.vet(office.pack("ben", {"form.json": form("C-2", "Ben Sample", "ben@example.com", iban=IBAN)}))
    pack = office.pack("ada", {"form.json": form("C-1", "Ada Example", "ada@example.com", iban=IBAN)})
    who = frozenset({"C-2"}) if confirmed else frozenset()
    rows = office.done(pack, confirmed=who).shared["C-1"]
    assert [row["confirmed"] for row in rows if row["kind"] == "bank"] == [confirmed]


def test_a_declared_household_is_excused_whatever_the_names_and_homes(judged: Office) -> None:
    # given two of different names and homes with one telephone, whom the employer declared to be partners
    partners = Household(people=("ada@example.com", "ben@example.com"))
    judged.settings = Settings(households=(partners,))
    ben = judged.pack("ben", {"form.json": form("C-2", "Ben Sample", "ben@example.com", phone=PHONE)})
    ada = judged.pack("ada", {"form.json": form("C-1", "Ada Example", "ada@example.com", phone=PHONE)})
    # then the telephone says nothing about either
    said = judged.vet(ben, ada)
    assert "contact-reuse-across-applicants" not in found(said["ada"]) | found(said["ben"])
