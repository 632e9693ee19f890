"""What was seen and what was not."""

from watchword.report.document import Document
from watchword.report.seen_view import by_reason, not_seen_view, sources_view, unrecognised

from .company import made_document, made_source


def test_what_was_not_evaluated_is_gathered_by_its_reason(document: Document) -> None:
    reasons = by_reason(document)
    assert reasons[0][0] == "No meeting quality logs were given."
    assert len(reasons[0][1]) == 2
    shown = not_seen_view(document)
    assert "2 indicators, for up to 412 people" in shown
    assert "Camera minutes, Meeting remote control" in shown


def test_counts_of_what_was_not_tied_are_shown_and_zeros_are_not(document: Document) -> None:
    shown = not_seen_view(document)
    assert "<b>1,204</b> sign ins" in shown
    assert "devices" not in shown


def test_each_file_has_its_identity_and_totals(document: Document) -> None:
    for source in document["sources"]:
        parts = source["kept"] + source["ignored"] + source["duplicate"] + source["rejected"]
        assert source["rows"] == parts
    shown = sources_view(document)
    assert '<td data-label="rows" class="number">275,937</td>' in shown
    assert '<td data-label="rejected" class="number rejected">3</td>' in shown


def test_files_that_nobody_knew_come_first_with_their_note(document: Document) -> None:
    assert [source["file"] for source in unrecognised(document)] == [
        "misc/notes-of-the-offsite.docx",
        "truth.json",
    ]
    shown = sources_view(document)
    assert shown.index("not recognised") < shown.index("okta-system-log")
    assert "no known format; give it to nobody" in shown


def test_hostile_file_names_and_reasons_stay_text() -> None:
    document = made_document(
        0,
        sources=[made_source("<svg onload=alert(1)>", "<b>", 1, note="<i>")],
        not_evaluated=[{"indicator": "<u>", "because": "<script>", "people": 1}],
        unjoined={"<s>": 4},
    )
    for shown in (sources_view(document), not_seen_view(document)):
        assert not any(tag in shown for tag in ("<svg", "<script", "<i>", "<u>", "<s>"))


def test_long_lists_are_cut_and_say_so() -> None:
    document = made_document(
        0,
        sources=[made_source(f"f{n}.csv", "roster", 1) for n in range(90)],
        not_evaluated=[{"indicator": f"i-{n}", "because": f"reason {n}", "people": 1} for n in range(50)],
    )
    assert "and 30 more in cases.json" in sources_view(document)
    assert "and 20 more in cases.json" in not_seen_view(document)


def test_nothing_to_tell_is_said_kindly() -> None:
    document = made_document(0, sources=[], not_evaluated=[], unjoined={})
    assert "No file was read." in sources_view(document)
    assert "Everything could be evaluated." in not_seen_view(document)
