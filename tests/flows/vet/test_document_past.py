"""Documents of one past: rare editing sessions in common tie two applicants, a template's and a few do not."""

from random import Random
from typing import Any

import pytest

from tests.documents.made import docx, paragraph, settings
from tests.flows.vet.made import Office, form, resume, shared

_DRAWN = Random(12)


def sessions(count: int) -> list[str]:
    """Session numbers as programs draw them."""
    return [f"{_DRAWN.randrange(0x00100000, 0x00FFFFFF):08X}" for _ in range(count)]


def document(text: str, numbers: list[str]) -> bytes:
    """A résumé whose first session is the first number."""
    body = "".join(map(paragraph, text.splitlines()))
    return docx(body, word__settings_xml=settings(numbers[0], *numbers))


def two(office: Office, mine: list[str], theirs: list[str]) -> list[dict[str, Any]]:
    """What Ada's pack shares with Ben's."""
    packs = [
        office.pack(name.lower(), {
            "form.json": form(f"C-{name}", f"{name} Example", f"{name.lower()}@example.com"),
            "resume.docx": document(resume(f"{name} Example", f"{name.lower()}@example.com", own=f"{name} {own}"), numbers),
        }) for name, own, numbers in (("Ada", "likes hills", mine), ("Ben", "likes lakes", theirs))
    ]  # fmt: skip
    shared_by_ada: list[dict[str, Any]] = office.vet(*packs)["ada"]["shared"]
    return shared_by_ada


@pytest.mark.parametrize("count", [3, 4, 60])
def test_sessions_in_common_are_one_original_though_each_began_anew(office: Office, count: int) -> None:
    # given two documents with other first sessions, a few of their own, and some in common
    common = sessions(count)
    told = two(office, [*sessions(2), *common], [*sessions(3), *common])
    assert [each["with"] for each in told if each["kind"] == "document-ancestry"] == [["C-Ben"]]


def test_two_sessions_in_common_are_a_copied_passage(office: Office) -> None:
    common = sessions(2)
    told = two(office, [*sessions(9), *common], [*sessions(9), *common])
    assert [each for each in told if each["kind"].startswith("document")] == []


def test_one_original_is_told_once(office: Office) -> None:
    # given a file that was saved under two names: its first session and all others are equal
    common = sessions(8)
    told = two(office, common, [*common, *sessions(2)])
    # then one value says so, and nothing else says it again
    assert [each["kind"] for each in told if each["kind"].startswith("document")] == ["document-ancestry"]


def test_a_chain_of_copies_ties_only_whom_three_sessions_tie(office: Office) -> None:
    # given Ada, who has three sessions of Ben's and one of Cleo's
    of_ben, of_both, own = sessions(3), sessions(1), sessions(3)
    packs = [
        office.pack(name, {"form.json": form(f"C-{name}", f"{name} Example", f"{name}@example.com"),
                           "resume.docx": document(f"{name} alone", numbers)})
        for name, numbers in (
            ("ada", [*sessions(1), *of_ben, *of_both]),
            ("ben", [*sessions(1), *of_ben, *of_both, *own]),
            ("cleo", [*sessions(1), *of_both, *own]),
        )
    ]  # fmt: skip
    said = office.vet(*packs)
    assert shared(said["ada"])["document-ancestry"]["with"] == ["C-ben"]
    assert shared(said["cleo"])["document-ancestry"]["with"] == ["C-ben"]


def test_sessions_of_many_are_a_templates(office: Office) -> None:
    # given 60 applicants who began from one template
    common = sessions(6)
    packs = [
        office.pack(f"p{number}", {"form.json": form(f"C-{number}", "Ada Example", f"p{number}@example.com"),
                                   "resume.docx": document(f"I am number {number}", [*sessions(2), *common])})
        for number in range(60)
    ]  # fmt: skip
    assert all("document-ancestry" not in shared(said) for said in office.vet(*packs).values())
