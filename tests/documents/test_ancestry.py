"""Copies of one original meet under a key; copies of a template do not."""

from collections.abc import Iterable

from tests.documents.made import docx, pdf, settings
from watchword.documents.ancestry import lineage_values, session_values
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


def test_sessions_are_few_and_the_same_ones_of_what_two_documents_have_in_common() -> None:
    # given two documents of 60 common sessions and ten of their own each
    def numbers(start: int, count: int) -> list[str]:
        return [f"00{start + place * 7919:06X}" for place in range(count)]

    common = numbers(0x1A0000, 60)
    mine, theirs = (
        word("00AB1200", *common, *numbers(0x3B0000, 10)),
        word("00CD3400", *common, *numbers(0x5C0000, 10)),
    )
    a, b = session_values(mine), session_values(theirs)
    # then each keeps sixteen, and most of them are of what is common
    assert len(a) == len(b) == 16
    assert len(set(a) & set(b)) >= 8


def test_a_programs_own_sessions_and_too_few_are_none() -> None:
    assert session_values(word("00B47730", "00034616", "0006063C", "0015074B", "00AB0001", "00AB0002")) == []
    assert len(session_values(word("00AB0000", "00AB0001", "00AB0002"))) == 3
    assert session_values([]) == []
