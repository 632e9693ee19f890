"""Copies of one original meet under a key; copies of a template do not."""

from collections.abc import Iterable

from tests.documents.made import docx, pdf, settings
from watchword.documents.ancestry import lineage_values
from watchword.documents.read import read
from watchword.records.fact import Fact

ID = "07aa0b0b851b65cd3b1ae651f290814a"
SESSIONS = ("00AB1200", "00AB1201", "00AB1202", "00AB1203")


def common(a: Iterable[Fact], b: Iterable[Fact]) -> set[tuple[str, str]]:
    """The keys under which two documents meet."""
    return set(lineage_values(a)) & set(lineage_values(b))


def first(value: str) -> list[Fact]:
    return [Fact("pdf.first-id", value)]


def word(root: str, *sessions: str) -> tuple[Fact, ...]:
    return read("cv.docx", docx(word__settings_xml=settings(root, *sessions))).facts


def test_one_original_under_two_names_is_told_by_its_first_identifier() -> None:
    assert common(first(ID), first(ID.upper())) == {("pdf-first-id", ID)}
    assert common(first(ID), first("5" + ID[1:])) == set()


def test_identifiers_that_programs_give_to_all_are_no_ancestry() -> None:
    for constant in (
        "0" * 32,
        "f" * 32,
        "31415926535897932384626433832795",
        "d41d8cd98f00b204e9800998ecf8427e",
        "ab",
    ):
        assert lineage_values(first(constant)) == []


def test_xmp_originals_are_followed_in_both_directions() -> None:
    original = "xmp.did:3f0c2a51-7d1e-4b02-9f10-5c6a7b8c9d0e"
    copy = [Fact("pdf.original-document-id", original), Fact("pdf.document-id", "xmp.did:" + ID)]
    assert common([Fact("pdf.document-id", original)], copy) == {("pdf-original-document-id", original)}
    nothing = [Fact("pdf.original-document-id", "uuid:00000000-0000-0000-0000-000000000000")]
    assert lineage_values(nothing) == []


def test_word_documents_share_their_beginning_and_three_more_sessions() -> None:
    mine, theirs = word(*SESSIONS, "00AB9999"), word(SESSIONS[0], *SESSIONS, "00AB8888")
    assert common(mine, theirs) == {("docx-rsid-root", "00AB1200")}


def test_the_same_beginning_alone_is_a_template() -> None:
    assert lineage_values(word(SESSIONS[0], "00AB5555")) == []


def test_the_template_of_a_library_is_no_ancestry() -> None:
    template = word("00B47730", "00034616", "0006063C", "0015074B", "0029639D", "00B47730")
    assert lineage_values(template) == []


def test_a_copy_saved_again_under_another_name_keeps_the_key() -> None:
    # Given one PDF, and the same saved again by a program that keeps the first identifier
    original = pdf(deterministic_id=True)
    again = original.replace(b"Jo Example", b"Al Example")
    facts = read("a.pdf", original).facts, read("b.pdf", again).facts
    assert lineage_values(facts[0]) == lineage_values(facts[1]) != []
