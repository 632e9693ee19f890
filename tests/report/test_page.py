"""The whole page: self-contained, escaped, neutral, limited."""

import re
import string
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from watchword.report import Document, render

from .company import made_case, made_document, made_finding, made_people
from .test_markup import read

KNOWN = {
    *("html", "head", "meta", "link", "title", "style", "body", "div", "span", "nav", "a", "main", "header"),
    *(
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "p",
        "ul",
        "ol",
        "li",
        "b",
        "i",
        "em",
        "strong",
        "section",
        "dl",
        "dt",
        "dd",
    ),
    *("details", "summary", "figure", "figcaption", "svg", "g", "rect", "line", "circle", "path", "text"),
    *("table", "thead", "tbody", "tfoot", "tr", "th", "td", "code", "footer"),
}
SHOWN = ("name", "role", "department", "relationship", "location", "started")
SENTENCES = ("says", "settle", "family", "indicator", "first", "last", "explained")


@pytest.mark.parametrize("number", [0, 1, 14, 60])
def test_nothing_is_fetched(number: int) -> None:
    page = render(made_document(number), made_people())
    assert "http:" not in page
    assert "https:" not in page
    assert "url(" not in page
    assert "@import" not in page
    for name, attributes in read(page).elements:
        assert name in KNOWN
        assert not any(
            key.startswith("on") or key in {"src", "srcset", "action", "data"} for key in attributes
        )
        assert (attributes.get("href") or "#").startswith(("#", "data:,"))


def test_the_policy_forbids_everything_but_inline_style(document: Document) -> None:
    metas = [attributes for name, attributes in read(render(document, {})).elements if name == "meta"]
    policy = next(meta["content"] for meta in metas if meta.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; img-src data:;")


def hostile(evil: str) -> Document:
    """A document in which every string from outside is `evil`."""
    facts: Mapping[str, Any] = {"with": [evil, "p-02"], "value": evil, evil: [evil]}
    said: dict[str, Any] = dict.fromkeys(SENTENCES, evil)
    finding = made_finding("bulk-repo-clone", facts=facts, innocent=[evil], event_ids=[evil], **said)
    case = made_case(1, [finding], email=evil, band=evil, capped_by=evil, modes=[evil], person_id=evil)
    return made_document(
        0,
        cases=[case],
        as_of=evil,
        engine=evil,
        unjoined={evil: 1},
        not_evaluated=[{"indicator": evil, "because": evil, "people": 1}],
        sources=[
            {"file": evil, "format": evil, "note": evil}
            | {"rows": 1, "kept": 1, "ignored": 0, "duplicate": 0, "rejected": 0}
        ],
    )


@settings(max_examples=40, deadline=None)
@given(st.text(st.sampled_from(string.printable + "é\u202e\x00"), min_size=1, max_size=60))
def test_no_string_from_outside_makes_an_element_or_an_attribute(evil: str) -> None:
    assert shape(evil) == shape("x")


def shape(outside: str) -> tuple[set[str], set[str]]:
    """The elements and attributes of a page whose strings from outside are all this one."""
    page = render(hostile(outside), {outside: dict.fromkeys(SHOWN, outside)}, title=outside)
    elements = read(page).elements
    return {name for name, _ in elements}, {key for _, attributes in elements for key in attributes}


def test_a_script_in_every_place_is_text() -> None:
    page = render(hostile("</style><script>alert(1)</script>"), {})
    assert "<script" not in page
    assert page.count("</style>") == 1


def test_the_same_document_gives_the_same_page(document: Document) -> None:
    assert render(document, made_people()) == render(document, made_people())


def test_beyond_a_hundred_cases_the_page_says_what_it_left_out() -> None:
    page = render(made_document(130), made_people())
    assert page.count('<details class="case') == 100
    assert "and 30 more in cases.json" in page


def test_an_empty_result_says_so_kindly() -> None:
    assert "That is good news, as far as the files could show" in render(made_document(0), {})
    assert "The files held no person to examine." in render(made_document(0, people=0, sources=[]), {})


def test_our_own_words_name_no_origin_and_no_verdict(document: Document) -> None:
    page = render(document, {}).lower()
    for word in (
        "korea",
        "dprk",
        "china",
        "russia",
        "guilty",
        "fraudster",
        "suspect",
        "imposter",
        "criminal",
    ):
        assert not re.search(rf"\b{word}", page), word
