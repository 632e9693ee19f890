"""Text becomes markup only by being escaped."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from watchword.report.markup import Markup, join, tag, text


class Reader(HTMLParser):
    """What a browser would see: elements and text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.said = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.said += data


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    return reader


@given(st.text())
def test_any_text_in_an_element_and_in_an_attribute_stays_text(hostile: str) -> None:
    seen = read(tag("p", hostile, title=hostile))
    assert [name for name, _ in seen.elements] == ["p"]
    assert list(seen.elements[0][1]) == ["title"]


def test_a_tag_in_a_sentence_is_shown_and_not_obeyed() -> None:
    assert tag("p", "<script>alert('x')</script>") == (
        "<p>&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;</p>"
    )


def test_markup_is_not_escaped_twice() -> None:
    assert tag("p", tag("b", "a & b")) == "<p><b>a &amp; b</b></p>"


def test_adding_two_markups_gives_plain_text_that_is_escaped_again() -> None:
    assert text(Markup("<b>") + "<i>") == "&lt;b&gt;&lt;i&gt;"


def test_marks_that_reorder_what_is_read_become_visible() -> None:
    assert text("exe\u202egpj.tni\x00") == "exe\ufffdgpj.tni\ufffd"


def test_attributes_that_are_none_or_false_are_left_out_and_true_stands_alone() -> None:
    assert tag("details", "x", open=True, id=None, hidden=False, class_="a", data_label="b") == (
        '<details open class="a" data-label="b">x</details>'
    )


def test_lists_numbers_and_nothing_are_children() -> None:
    assert join(["a", None, 3, [tag("i", "b"), tag("br")]]) == "a3<i>b</i><br>"
