from pikepdf import Array, AttachedFileSpec, Dictionary, Name, Pdf, String

from tests.documents.made import TEXT, add_page, saved, values
from watchword.documents.limits import Limits
from watchword.documents.pdf.document import read_pdf


def test_what_would_run_is_named_with_its_target() -> None:
    made = Pdf.new()
    page = add_page(made, TEXT)
    made.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    launch = Dictionary(S=Name.Launch, F=String("calc.exe"))
    page.Annots = Array([Dictionary(Type=Name.Annot, Subtype=Name.Link, A=launch)])
    facts = read_pdf(saved(made), Limits()).facts
    assert values(facts, "pdf.action") == ["javascript", "launch", "open-action"]
    assert [fact.detail for fact in facts if fact.name == "pdf.action"] == [
        "app.alert(1)",
        "calc.exe",
        "app.alert(1)",
    ]


def test_no_number_of_harmless_things_hides_one_that_runs() -> None:
    # Given a page with more notes than any has, and many objects before the last
    made = Pdf.new()
    page = add_page(made, TEXT)
    launch = Dictionary(Type=Name.Annot, Subtype=Name.Link, A=Dictionary(S=Name.Launch, F=String("calc.exe")))
    page.Annots = Array([*(Dictionary(Subtype=Name.Text) for _ in range(2_100)), launch])
    for _ in range(51_000):
        made.make_indirect(Dictionary())
    made.Root.Kept = Array([made.make_indirect(Dictionary(S=Name.JavaScript, JS=String("x")))])
    keep = Array([thing for thing in made.objects if isinstance(thing, Dictionary)])
    made.Root.All = made.make_indirect(keep)
    assert values(read_pdf(saved(made), Limits()).facts, "pdf.action") == ["javascript", "launch"]


def test_an_action_written_inside_the_form_is_named() -> None:
    made = Pdf.new()
    add_page(made, TEXT)
    made.Root.AcroForm = Dictionary(
        Fields=Array([Dictionary(FT=Name.Tx, AA=Dictionary(K=Dictionary(S=Name.JavaScript, JS=String("x"))))])
    )
    assert values(read_pdf(saved(made), Limits()).facts, "pdf.action") == ["javascript"]


def test_going_to_a_page_on_opening_is_nothing() -> None:
    made = Pdf.new()
    page = add_page(made, TEXT)
    made.Root.OpenAction = Dictionary(S=Name.GoTo, D=Array([page.obj, Name.Fit]))
    assert values(read_pdf(saved(made), Limits()).facts, "pdf.action") == []


def test_embedded_files_and_links_are_named() -> None:
    made = Pdf.new()
    page = add_page(made, TEXT)
    made.attachments["payload.exe"] = AttachedFileSpec(made, b"MZ", filename="payload.exe")
    link = Dictionary(S=Name.URI, URI=String("https://example.com/in/jo"))
    page.Annots = Array([made.make_indirect(Dictionary(Subtype=Name.Link, A=link))])
    facts = read_pdf(saved(made), Limits()).facts
    assert values(facts, "pdf.embedded-file") == ["payload.exe"]
    assert values(facts, "pdf.link") == ["https://example.com/in/jo"]
