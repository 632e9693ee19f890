"""A dated line becomes a claim, and its neighbours give only what it lacks."""

from watchword.documents.resume.entry import completed_above, completed_below, dated_entry
from watchword.documents.resume.headings import Section
from watchword.documents.resume.spans import find_span

LINE = "Engineer, Jan 2019 – Mar 2021"


def test_the_lines_above_give_what_is_lacking() -> None:
    span = find_span(LINE)
    assert span is not None
    claim = completed_above(
        dated_entry(LINE, span, Section.JOB), ["Some other firm", "Acme Corp, Austin, TX"]
    )

    assert (claim.what, claim.role, claim.place) == ("Acme Corp", "Engineer", "Austin, TX")


def test_a_line_below_that_gives_nothing_new_is_not_its_own() -> None:
    line = f"Acme Corp — {LINE}"
    span = find_span(line)
    assert span is not None
    claim = dated_entry(line, span, Section.JOB)

    assert completed_below(claim, "Beta LLC") is None
    placed = completed_below(claim, "Austin, TX")
    assert placed is not None and placed.place == "Austin, TX"
