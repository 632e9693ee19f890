"""Texts of documents: kept shortened, with the keys by which texts that share passages meet."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.sources.contract import Context
from watchword.sources.document_texts import DOCUMENT_TEXTS, MOST_TEXT, convert
from watchword.sources.recognise import claims
from watchword.sources.shape import Head, Shape

CONTEXT = Context(b"key of the tests")
TEXT = " ".join(f"Rebuilt the label printer of hall {number} in {number + 3} days." for number in range(12))


def one(**row: str) -> dict[str, Any]:
    """The record of one row."""
    found = convert({"candidate": "C-1", **row}, CONTEXT)
    assert isinstance(found, list)
    [(table, record)] = found
    assert table == "document_texts"
    return dict(record)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("", "resume"),
        ("CV.pdf", "resume"),
        ("Cover Letter", "letter"),
        ("Assessment", "test"),
        ("Test answers", "test"),
    ],
)
def test_a_kind_is_told_by_its_words_and_a_resume_without(said: str, kind: str) -> None:
    assert one(kind=said, text=TEXT)["kind"] == kind


def test_a_header_that_names_the_kind_decides_it_and_a_row_may_hold_two_documents() -> None:
    row = {"candidate": "C-1", "resume_text": TEXT, "letter_text": f"Dear team, {TEXT}"}
    found = convert(row, CONTEXT)
    assert isinstance(found, list)
    assert [record["kind"] for _, record in found] == ["resume", "letter"]
    assert found[0][1]["document"] != found[1][1]["document"]


@pytest.mark.parametrize(
    ("header", "claimed"),
    [
        ("candidate,kind,text", True),
        ("Candidate Email,Resume Text,Uploaded At", True),
        ("Candidate ID,Text,Received", True),
        ("Email,Text,Date", False),
        ("Email,Content,Created At,Channel", False),
    ],
)
def test_a_text_beside_a_mailbox_alone_is_nobodys_document(header: str, claimed: bool) -> None:
    head = Head(Shape.CSV, (dict.fromkeys(header.split(","), "x"),), tuple(header.split(",")))
    assert bool(claims(head, (), (DOCUMENT_TEXTS,), {})) == claimed


def test_equal_texts_are_one_document_and_meet_by_every_band() -> None:
    ours, theirs = one(text=TEXT, received="2026-03-02"), one(text=f"  {TEXT}\n")
    assert ours["document"] == theirs["document"]
    assert ours["bands"] == theirs["bands"] != []
    assert str(ours["time"]).startswith("2026-03-02")


def test_other_words_meet_by_no_band() -> None:
    other = " ".join(f"word{number}" for number in range(300))
    assert set(one(text=TEXT)["bands"]).isdisjoint(one(text=other)["bands"])


def test_a_text_is_cut_at_its_bound() -> None:
    assert len(one(text="word " * MOST_TEXT)["text"]) <= MOST_TEXT


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ({"text": "  "}, "holds no text"),
        ({"text": TEXT, "kind": "invoice"}, "kind 'invoice' is not compared: write resume, letter or test"),
        ({"text": TEXT, "candidate": ""}, "has no candidate id and no e-mail"),
    ],
)
def test_a_row_that_is_no_document_is_refused(row: dict[str, str], complaint: str) -> None:
    assert convert({"candidate": "C-1", **row}, CONTEXT) == complaint


def test_a_date_that_is_none_is_refused() -> None:
    assert isinstance(convert({"candidate": "C-1", "text": TEXT, "received": "soon"}, CONTEXT), str)


@given(st.text(max_size=400), st.text(max_size=30))
def test_any_text_gives_a_record_or_a_reason(text: str, kind: str) -> None:
    found = convert({"candidate": "C-1", "text": text, "kind": kind}, CONTEXT)
    assert isinstance(found, (list, str)) and found
