"""Packs of one call are kept in one commit, each once, and as if they had come one by one."""

from pathlib import Path

import pytest

from tests.flows.vet.made import Office, form, resume
from watchword.flows.vet import keep_together
from watchword.lake import Ingest, Lake

ADA = {
    "form.json": form("C-1", "Ada Example", "ada@example.com"),
    "resume.txt": resume("Ada Example", "ada@example.com"),
}
BEN = {
    "form.json": form("C-2", "Ben Sample", "ben@example.com"),
    "cv.txt": resume("Ben Sample", "ben@example.com"),
}
LATER = resume("Ada Example", "ada@example.com", first="Mar 2014", last="Jan 2025").replace(
    "Sample Optics", "Other Foundry"
)


def test_packs_of_one_call_are_kept_as_those_of_two(office: Office) -> None:
    # given two packs vetted in one call
    office.vet(office.pack("ada", ADA), office.pack("ben", BEN))
    together = office.counts()
    # when both are vetted again, one by one
    office.vet(office.pack("ada", ADA))
    office.vet(office.pack("ben", BEN))
    # then nothing is added, and both people's rows are there
    assert office.counts() == together
    assert {row[0] for row in office.rows("documents", "candidate")} == {"C-1", "C-2"}


def test_two_packs_of_one_applicant_in_one_call_are_compared(office: Office) -> None:
    spring, autumn = office.pack("spring", ADA), office.pack("autumn", {**ADA, "resume.txt": LATER})
    office.vet(spring, autumn)
    facts = {row[0] for row in office.rows("document_facts", "fact")}
    assert {"claims.compared", "claims.interval-differs", "claims.employer-added"} <= facts


def test_more_packs_than_wait_together_are_kept_all(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keep_together, "TOGETHER", 2)
    numbers = [f"C-{number}" for number in range(5)]
    office.vet(
        *(
            office.pack(each, {"form.json": form(each, f"Jo {each}", f"{each}@example.com")})
            for each in numbers
        )
    )
    assert {row[0] for row in office.rows("applications", "candidate")} == set(numbers)


def test_a_run_that_died_between_its_tables_keeps_nothing_twice(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    # given a run that died when the first tables were there, and no pack was marked as kept
    packs = office.pack("ada", ADA), office.pack("ben", BEN)
    append, seen = Lake._append, list[str]()

    def dying(lake: Lake, table: str, staged: Path, ingest: Ingest) -> None:
        seen.append(table)
        if len(seen) > 2:
            raise KeyboardInterrupt
        append(lake, table, staged, ingest)

    with monkeypatch.context() as patched:
        patched.setattr(Lake, "_append", dying)
        with pytest.raises(KeyboardInterrupt):
            office.vet(*packs)
    # when one of the packs is vetted in a call with another, and then both again
    office.vet(packs[0], office.pack("cleo", {"form.json": form("C-3", "Cleo Test", "cleo@example.com")}))
    office.vet(*packs)
    # then what was kept is there once
    assert office.counts()["documents"] == 2
    assert len(office.rows("applications")) == 3
