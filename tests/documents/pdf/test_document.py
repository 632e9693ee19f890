from pikepdf import Array, Dictionary, Name, Pdf, String

from tests.documents.made import add_page, image, number, pdf, saved, values
from watchword.documents.limits import Limits
from watchword.documents.pdf.document import read_pdf
from watchword.documents.reading import Reading


def shown(content: bytes) -> Reading:
    return read_pdf(pdf(content), Limits())


def test_text_reads_line_by_line() -> None:
    reading = read_pdf(pdf(pages=2), Limits())
    page = "Jo Example\nEngineer at Example Corp"
    assert reading.text == f"{page}\n\n{page}"
    assert (reading.pages, reading.refused) == (2, None)


def test_words_are_parted_by_gaps_and_paragraphs_by_distance() -> None:
    reading = shown(
        b"BT /F1 10 Tf 72 700 Td [(Seni) 20 (or) -300 (Engineer)] TJ 0 -12 Td (next line) Tj 0 -40 Td (far below) Tj ET"
    )
    assert reading.text == "Senior Engineer\nnext line\n\nfar below"


def test_columns_stay_whole() -> None:
    # Given a left column that is written before the right one, on the same baselines
    reading = shown(
        b"BT /F1 10 Tf 72 700 Td (Python) Tj 0 -12 Td (Go) Tj ET BT /F1 10 Tf 300 700 Td (Engineer) Tj 0 -12 Td (2019) Tj ET"
    )
    assert reading.text.split() == ["Python", "Go", "Engineer", "2019"]


def test_letters_drawn_twice_to_look_bold_are_read_once() -> None:
    assert shown(b"BT /F1 10 Tf 72 700 Td (Jo) Tj ET BT /F1 10 Tf 72.2 700 Td (Jo) Tj ET").text == "Jo"


def test_text_in_a_form_is_read_where_it_is_drawn() -> None:
    made = Pdf.new()
    page = add_page(made, b"/X Do")
    form = made.make_stream(b"BT /F1 10 Tf 10 10 Td (inside) Tj ET /X Do")
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 99, 99])
    # A form that draws itself ends, too.
    form.Resources = Dictionary(Font=page.Resources.Font, XObject=Dictionary(X=form))
    page.Resources.XObject = Dictionary(X=form)
    reading = read_pdf(saved(made), Limits())
    assert "inside" in reading.text and reading.refused is None


def test_a_scan_with_recognised_text_hides_nothing() -> None:
    made = Pdf.new()
    page = add_page(
        made, b"q 612 0 0 792 0 0 cm /I Do Q BT 3 Tr /F1 10 Tf 72 700 Td (Recognised words) Tj ET"
    )
    page.Resources.XObject = Dictionary(I=image(made))
    reading = read_pdf(saved(made), Limits())
    assert reading.text == "Recognised words"
    assert number(reading.facts, "pdf.scanned-pages") == 1
    assert number(reading.facts, "pdf.recognised-characters") == 16
    assert values(reading.facts, "text.hidden") == []


def test_pages_beyond_the_bound_are_counted_and_said() -> None:
    reading = read_pdf(pdf(pages=12), Limits(pages=3))
    assert reading.pages == 12
    assert reading.text.count("Jo Example") == 3
    assert reading.refused is not None and "read to page 3 of 12" in reading.refused


def test_letters_beyond_the_bound_end_the_reading_with_what_was_read() -> None:
    reading = read_pdf(pdf(pages=9), Limits(characters=50))
    assert reading.text.startswith("Jo Example")
    assert reading.refused is not None and "beyond page 2" in reading.refused


def test_fonts_and_language_are_shown() -> None:
    made = Pdf.new()
    add_page(made, b"BT /F1 9 Tf (x) Tj ET")
    made.Root.Lang = String("en-US")
    facts = read_pdf(saved(made), Limits()).facts
    assert values(facts, "pdf.font") == ["Helvetica"]
    assert values(facts, "pdf.language") == ["en-US"]
