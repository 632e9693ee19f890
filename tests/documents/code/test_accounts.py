"""What another tool publishes of accounts and their company, run beside a whole vetting of the same API exports."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.documents.code.agreement import same_name
from tests.documents.code.listings import (
    APPLICANTS,
    FANS,
    LISTED,
    MAILBOXES,
    ORGANISATIONS,
    Applicant,
    answers,
    some,
)
from tests.documents.code.rival_account import flagged, shown
from tests.flows.vet.made import Office, form, found
from watchword.documents.code.export import read_export
from watchword.documents.code.facts import code_facts
from watchword.records.fact import Fact
from watchword.screening.entry import Entry, EntryKind, Identifier, ListedName
from watchword.screening.store import ListStore

DOCUMENT = Path(__file__).parents[3] / "docs" / "code-history.md"


@dataclass(frozen=True)
class Told:
    """An applicant, what the other tool flags and shows, and the indicators that ours found."""

    applicant: Applicant
    flags: frozenset[str]
    shows: frozenset[str]
    ours: frozenset[str]


@pytest.fixture(scope="module")
def lists(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A list of the employer's own: the users that the other tool is given too, by handle, two of them with a mailbox."""
    folder = tmp_path_factory.mktemp("lists")
    mailboxes = dict(zip(LISTED, MAILBOXES, strict=False))
    entries = [
        Entry("seen-before", str(number), EntryKind.PERSON, (ListedName(user),), identifiers=tuple(kept))
        for number, user in enumerate(LISTED)
        for kept in [_identifiers(user, mailboxes.get(user))]
    ]
    ListStore(folder).keep("seen-before", entries, "made", datetime(2026, 5, 1, tzinfo=UTC))
    return folder


def _identifiers(user: str, mailbox: str | None) -> Iterator[Identifier]:
    yield Identifier("handle", f"github.com/{user}")
    if mailbox:
        yield Identifier("email", mailbox)


@pytest.fixture(scope="module")
def everybody(tmp_path_factory: pytest.TempPathFactory, lists: Path) -> list[Told]:
    """Everybody vetted in one call, each with a form that gives a mailbox and the handle."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WATCHWORD_HOME", str(tmp_path_factory.mktemp("home")))
        office = Office(tmp_path_factory.mktemp("office"))
        packs = []
        for number, one in enumerate(APPLICANTS):
            mailbox = f"{one.person.lower().replace(' ', '.')}@example.com"
            links = [f"https://github.com/{one.listing.handle}"]
            files = {"form.json": form(f"C-{number}", one.person, mailbox, links=links), **answers(one)}
            packs.append(office.pack(f"p{number}", files))
        said = office.vet(*packs, lists=lists)
    return [
        Told(one, flagged(one.listing, LISTED, ORGANISATIONS), shown(one.listing),
             frozenset(found(said[f"p{number}"])))
        for number, one in enumerate(APPLICANTS)
    ]  # fmt: skip


@pytest.mark.parametrize("number", range(len(APPLICANTS)))
def test_the_document_says_what_is_computed(number: int, everybody: list[Told]) -> None:
    told = everybody[number]
    cells = [", ".join(sorted(each)) or "-" for each in (told.flags, told.shows, told.ours)]
    assert f"| {told.applicant.name} | {' | '.join(cells)} |" in DOCUMENT.read_text().splitlines()


def test_the_document_counts_its_rows(everybody: list[Told]) -> None:
    honest = [one for one in everybody if one.applicant.honest]
    pretending = [one for one in everybody if not one.applicant.honest]
    said = (
        f"Of {len(honest)} ordinary accounts theirs flags {sum(bool(one.flags) for one in honest)} and ours"
        f" {sum(bool(one.ours) for one in honest)}; of {len(pretending)} pretending ones theirs flags"
        f" {sum(bool(one.flags) for one in pretending)} and ours {sum(bool(one.ours) for one in pretending)}."
    )
    assert said in [" ".join(part.split("\n")) for part in DOCUMENT.read_text().split("\n\n")]


def test_every_rule_of_theirs_speaks_on_both_sides(everybody: list[Told]) -> None:
    # only that an account is itself on the list speaks of no ordinary one here
    on_each = [
        {name for one in everybody if one.applicant.honest is honest for name in one.flags | one.shows}
        for honest in (True, False)
    ]
    assert on_each[0] | {"suspicious"} == on_each[1] and len(on_each[1]) == 10


def test_ours_flags_nobody_honest_and_whoever_bears_a_listed_handle_or_mailbox(everybody: list[Told]) -> None:
    for told in everybody:
        listing = told.applicant.listing
        bears = {listing.email, told.applicant.signs, listing.handle} & {*MAILBOXES, *LISTED}
        assert told.ours == ({"listed-contact-in-pack"} if bears else frozenset())


def test_company_changes_no_fact_of_an_account(tmp_path: Path) -> None:
    # given one account, with nobody around it and with everything that the other tool looks at
    bare = replace(APPLICANTS[0], listing=replace(APPLICANTS[0].listing, following=()))
    crowded = replace(
        bare,
        listing=replace(
            bare.listing,
            following=(*LISTED, *some("follow", 300)),
            followers=(*LISTED, *FANS),
            issues=("high-orchard/docs",) * 40,
            members={"wide-meadow": 150, "open-garden": 40},
        ),
    )
    # then both have the same facts
    assert facts(tmp_path / "bare", bare) == facts(tmp_path / "crowded", crowded)


def facts(folder: Path, one: Applicant) -> tuple[Fact, ...]:
    """All facts of an export."""
    folder.mkdir()
    for name, text in answers(one).items():
        (folder / name.rpartition("/")[2]).write_text(text)
    export = read_export(folder)
    return code_facts(export.histories, export.account, [], same_name)


def test_the_exports_are_answers_as_the_host_gives_them() -> None:
    for one in APPLICANTS:
        files = {name: json.loads(text) for name, text in answers(one).items()}
        assert files["github/user.json"]["followers"] == len(files["github/followers.json"])
        assert files["github/issues.json"]["total_count"] == len(one.listing.issues)
