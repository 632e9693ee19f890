"""Wallets, mailboxes and telephones of a pack are asked of the lists at hand; names are not."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.flows.vet.made import Office, form, found, resume
from watchword.screening.entry import Entry, EntryKind, Identifier, ListedName
from watchword.screening.store import ListStore

ASK = "listed-contact-in-pack"
#: A wallet with a sound checksum that the publisher of the format gives as its example.
WALLET = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
DAY = datetime(2026, 5, 1, tzinfo=UTC)


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    """A folder of lists: a government's with a wallet and a telephone, and one of the employer's own with a mailbox."""
    store = ListStore(tmp_path / "lists")
    wallet, phone = Identifier("wallet", WALLET), Identifier("phone", "+1 303 555 0142")
    store.keep("ofac-sdn", [entry("ofac-sdn", "Example Trading", wallet, phone)], "made", DAY)
    mailbox = entry("seen-before", "Persona of March", Identifier("email", "ada.b@example.com"))
    store.keep("seen-before", [mailbox], "made", DAY)
    return tmp_path / "lists"


def entry(list_id: str, name: str, *identifiers: Identifier) -> Entry:
    return Entry(list_id, "7", EntryKind.PERSON, (ListedName(name),), identifiers=identifiers)


def says(office: Office, lists: Path, text: str) -> str | None:
    """What is said of a pack with this form."""
    answers = office.vet(office.pack("ada", {"form.json": text}), lists=lists)
    return found(answers["ada"]).get(ASK)


def test_a_wallet_of_an_official_list_is_said(judged: Office, lists: Path) -> None:
    told = says(judged, lists, form("C-1", "Ada Example", "ada@example.com", wallet=WALLET.lower()))
    assert told == "The pack's wallet is on a watch list as Example Trading (ofac-sdn)."


def test_a_mailbox_of_a_list_of_ones_own_is_said_without_the_address(judged: Office, lists: Path) -> None:
    told = says(judged, lists, form("C-1", "Ada Example", "Ada.B@example.com"))
    assert told == "The pack's e-mail address is on a watch list as Persona of March (seen-before)."


def test_a_number_in_the_resume_counts_as_one_in_the_form(judged: Office, lists: Path) -> None:
    text = resume("Ada Example", "ada@example.com").replace("Summary", "+1 303-555-0142\n\nSummary")
    pack = judged.pack(
        "ada", {"form.json": form("C-1", "Ada Example", "ada@example.com"), "resume.txt": text}
    )
    assert "telephone is on a watch list" in found(judged.vet(pack, lists=lists)["ada"])[ASK]


def test_a_listed_name_is_not_asked_about(judged: Office, lists: Path) -> None:
    assert says(judged, lists, form("C-1", "Example Trading", "trading@example.com")) is None


def test_without_any_official_list_nobody_was_asked(judged: Office, tmp_path: Path) -> None:
    pack = judged.pack("ada", {"form.json": form("C-1", "Ada Example", "ada@example.com")})
    answers = judged.vet(pack, lists=tmp_path / "none")
    because = {each["indicator"]: each["because"] for each in answers["ada"]["not_evaluated"]}
    assert because[ASK] == "no official watch list was asked about the pack's wallet, mailbox or telephone"


def test_with_an_official_list_it_was_evaluated(judged: Office, lists: Path) -> None:
    pack = judged.pack("ada", {"form.json": form("C-1", "Ada Example", "ada@example.com")})
    answers = judged.vet(pack, lists=lists)
    assert ASK not in {each["indicator"] for each in answers["ada"]["not_evaluated"]}


def commits(name: str, email: str) -> str:
    """GitHub's answer on the commits of a repository, signed so."""
    signed = {"name": name, "email": email, "date": "2024-03-01T10:00:00Z"}
    whole = {"author": signed, "committer": signed, "message": "Begin", "tree": {"sha": "b" * 40}}
    row = {"sha": "a" * 40, "commit": whole, "parents": [], "author": {"login": "ada"}}
    return json.dumps([{**row, "url": f"https://api.github.com/repos/ada/site/commits/{'a' * 40}"}])


def account(**more: object) -> str:
    """GitHub's answer on a user."""
    return json.dumps({"login": "ada", "id": 7, "type": "User", "created_at": "2024-01-01T10:00:00Z", **more})


@pytest.mark.parametrize(
    "answers",
    [
        {"user.json": account(email="Ada.B@example.com")},
        {"user.json": account(), "commits.json": commits("Ada Example", "ada.b+git@example.com")},
    ],
)
def test_a_mailbox_that_only_the_code_bears_is_asked_about_too(
    judged: Office, lists: Path, answers: dict[str, str]
) -> None:
    # given a form with another mailbox, or with none
    for number, mailbox in enumerate(("ada@example.com", "")):
        files = {f"github/{name}": text for name, text in answers.items()}
        pack = judged.pack(
            f"ada{number}", {"form.json": form(f"C-{number}", "Ada Example", mailbox), **files}
        )
        # then the one of the account or of its commits is found
        told = found(judged.vet(pack, lists=lists)[f"ada{number}"])[ASK]
        assert told == "The pack's e-mail address is on a watch list as Persona of March (seen-before)."


def test_a_mailbox_of_somebody_else_in_the_code_is_not(judged: Office, lists: Path) -> None:
    answers = {"user.json": account(), "commits.json": commits("Robin Hale", "ada.b@example.com")}
    files = {f"github/{name}": text for name, text in answers.items()}
    pack = judged.pack("ada", {"form.json": form("C-1", "Ada Example", "ada@example.com"), **files})
    assert ASK not in found(judged.vet(pack, lists=lists)["ada"])
