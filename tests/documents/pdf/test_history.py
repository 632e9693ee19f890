from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from tests.documents.made import TEXT, add_page, number, pdf, saved, values
from watchword.documents.limits import Limits
from watchword.documents.pdf.document import read_pdf


def updated(data: bytes) -> bytes:
    """The file with one more save appended, as programs that keep the first part untouched write it."""
    size = len(data)
    start = data.rindex(b"startxref\n") + 10
    before = int(data[start:].split()[0])
    note = b"900 0 obj\n<< /Changed true >>\nendobj\n"
    table = b"xref\n900 1\n%010d 00000 n \ntrailer\n<< /Size 901 /Root 1 0 R /Prev %d >>\n" % (size, before)
    return data + note + table + b"startxref\n%d\n%%%%EOF\n" % (size + len(note))


def signed(covered: int) -> bytes:
    made = Pdf.new()
    add_page(made, TEXT)
    reference = Dictionary(TransformMethod=Name.DocMDP, TransformParams=Dictionary(P=1))
    signature = Dictionary(Type=Name.Sig, ByteRange=Array([0, 10, 20, covered]), Reference=Array([reference]))
    field = made.make_indirect(Dictionary(FT=Name.Sig, T=String("Signed"), V=signature))
    made.Root.AcroForm = Dictionary(Fields=Array([field]))
    return saved(made)


def test_the_first_identifier_stays_when_the_file_is_saved_again() -> None:
    original = pdf(deterministic_id=True)
    with pikepdf.open(BytesIO(original)) as again:
        again.docinfo["/Title"] = "changed"
        later = saved(again)
    one, two = (read_pdf(data, Limits()).facts for data in (original, later))
    assert values(one, "pdf.first-id") == values(two, "pdf.first-id") != []
    assert values(one, "pdf.last-id") != values(two, "pdf.last-id")


def test_appended_saves_are_counted() -> None:
    plain = pdf(object_stream_mode=pikepdf.ObjectStreamMode.disable)
    assert number(read_pdf(plain, Limits()).facts, "pdf.updates") == 0
    assert number(read_pdf(updated(plain), Limits()).facts, "pdf.updates") == 1
    assert number(read_pdf(updated(updated(plain)), Limits()).facts, "pdf.updates") == 2


def test_a_linearised_file_has_no_updates() -> None:
    assert number(read_pdf(pdf(linearize=True), Limits()).facts, "pdf.updates") == 0


def test_what_comes_after_a_signature_is_counted() -> None:
    size = len(signed(1_000))
    untouched = read_pdf(signed(size - 20), Limits()).facts
    assert number(untouched, "pdf.signatures") == 1
    assert number(untouched, "pdf.certified") == 1
    assert number(untouched, "pdf.edited-after-signing") is None
    data = signed(size - 120)
    edited = read_pdf(data, Limits()).facts
    assert number(edited, "pdf.edited-after-signing") == len(data.rstrip()) - (size - 100)


def test_a_form_or_signature_that_is_none_costs_only_itself() -> None:
    made = Pdf.new()
    add_page(made, TEXT)
    made.Root.AcroForm = Dictionary(Fields=5)
    assert read_pdf(saved(made), Limits()).text.startswith("Jo Example")
    broken = Dictionary(ByteRange=Array([0, 1, Name.X, 4]))
    sound = Dictionary(ByteRange=Array([0, 1, 2, 4]))
    fields = [Dictionary(FT=Name.Sig, V=made.make_indirect(value)) for value in (broken, sound)]
    made.Root.AcroForm = Dictionary(Fields=Array(fields))
    reading = read_pdf(saved(made), Limits())
    assert reading.text.startswith("Jo Example")
    assert number(reading.facts, "pdf.signatures") == 1


def test_bytes_around_the_document_are_counted() -> None:
    facts = read_pdf(b"junk\n" + pdf() + b"more junk", Limits()).facts
    assert number(facts, "pdf.leading-bytes") == 5
    assert number(facts, "pdf.trailing-bytes") == 9
    assert number(read_pdf(pdf(), Limits()).facts, "pdf.trailing-bytes") is None
