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


@pytest.mark.parametrize(
    "listed", [Identifier("handle", "github.com/Ada-B"), Identifier("url", "https://github.com/ada-b/")]
)
def test_an_account_of_a_feed_is_said_whether_form_or_resume_names_it(
    judged: Office, tmp_path: Path, listed: Identifier
) -> None:
    # given a feed with an account, by its name or by its page
    store = ListStore(tmp_path / "lists")
    store.keep("intel-cert", [entry("intel-cert", "Persona of March", listed)], "made", DAY)
    text = resume("Ada Example", "ada@example.com").replace("Summary", "https://github.com/ada-b\n\nSummary")
    plain = form("C-1", "Ada Example", "ada@example.com")
    by_form = form("C-2", "Ada Example", "ada@example.com", links=["https://github.com/Ada-B"])
    # when packs name it in the form alone, in the résumé alone, and not at all
    packs = [
        judged.pack("ada", {"form.json": by_form}),
        judged.pack("resume", {"form.json": plain, "resume.txt": text}),
        judged.pack("neither", {"form.json": form("C-3", "Ben Sample", "ben@example.com")}),
    ]
    answers = judged.vet(*packs, lists=tmp_path / "lists")
    # then those are told of it who named it
    told = {pack: found(answer).get(ASK, "") for pack, answer in answers.items()}
    assert {pack: "account at a code host is on a watch list" in text for pack, text in told.items()} == {
        "ada": True, "resume": True, "neither": False,
    }  # fmt: skip


def test_an_accounts_former_handle_is_asked_about_too(judged: Office, tmp_path: Path) -> None:
    # given a feed with the handle that an account had before, as the host's older answer tells
    store = ListStore(tmp_path / "lists")
    before = Identifier("handle", "github.com/ada-before")
    store.keep("intel-cert", [entry("intel-cert", "Persona of March", before)], "made", DAY)
    known = {"id": 7, "created_at": "2019-03-01T00:00:00Z"}
    now, then = (
        json.dumps({**known, "login": login, "html_url": f"https://github.com/{login}", "updated_at": day})
        for login, day in (("ada-b", "2026-04-01T00:00:00Z"), ("ada-before", "2025-04-01T00:00:00Z"))
    )
    pack = judged.pack(
        "ada",
        {
            "form.json": form("C-1", "Ada Example", "ada@example.com"),
            "github/user.json": now,
            "github/user-2025.json": then,
        },
    )
    # then the pack is told of it
    told = found(judged.vet(pack, lists=tmp_path / "lists")["ada"])[ASK]
    assert "account at a code host is on a watch list as Persona of March" in told


def test_a_listed_name_is_not_asked_about(judged: Office, lists: Path) -> None:
    assert says(judged, lists, form("C-1", "Example Trading", "trading@example.com")) is None


def test_without_any_official_list_nobody_was_asked(judged: Office, tmp_path: Path) -> None:
    pack = judged.pack("ada", {"form.json": form("C-1", "Ada Example", "ada@example.com")})
    answers = judged.vet(pack, lists=tmp_path / "none")
    because = {each["indicator"]: each["because"] for each in answers["ada"]["not_evaluated"]}
    assert (
        because[ASK]
        == "no official watch list was asked about the pack's wallet, mailbox, telephone or code account"
    )


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
