"""The result on a terminal."""

import io

import pytest
from rich.console import Console

from watchword.report import Document, print_cases

from .company import made_case, made_document, made_finding, made_source
from .screened import made_matter, made_screening


def printed(document: Document, width: int = 80) -> str:
    written = io.StringIO()
    print_cases(document, Console(file=written, width=width, color_system=None, force_terminal=False))
    return written.getvalue()


@pytest.mark.parametrize("width", [80, 140])
def test_it_fits_the_width(document: Document, width: int) -> None:
    assert max(map(len, printed(document, width).splitlines())) <= width


def test_it_ranks_people_with_risk_band_families_and_the_strongest_sentence(document: Document) -> None:
    first = next(line for line in printed(document, 140).splitlines() if "jordan.1@corp.example" in line)
    for said in ("1", "99.6 %", "Urgent", "Shared place", "A remote keyboard-video-mouse device"):
        assert said in first


def test_below_stand_everybodys_state_and_what_was_not_seen(document: Document) -> None:
    told = printed(document, 140)
    assert "412 people: 4 urgent, 5 review, 4 watch, 1 clear, 398 clear or not seen enough" in told
    assert "Not evaluated: 2 indicators: No meeting quality logs were given." in told
    assert "Not tied to a person: 1,204 sign ins, 3 payments" in told
    assert "Not recognised: misc/notes-of-the-offsite.docx" in told
    assert "Rejected: 3 lines of 1 file; see rejects.jsonl" in told


def test_limits_say_what_they_left_out() -> None:
    told = printed(made_document(40, sources=[made_source(f"f{n}", None, 0) for n in range(11)]))
    assert "and 15 more in cases.json" in told
    assert "and 3 more in cases.json" in told


def test_an_empty_result_says_so_kindly() -> None:
    assert "Good news: 412 people were examined" in printed(made_document(0))
    assert "no person to examine" in printed(made_document(0, people=0))


def test_console_markup_and_control_characters_do_nothing() -> None:
    evil = "[red]x[/red] [/nope] \x1b[31m\x07"
    case = made_case(1, [made_finding("bulk-repo-clone", says=evil)], email=evil)
    told = printed(
        made_document(
            0,
            cases=[case],
            sources=[made_source(evil, None, 0, note=evil)],
            not_evaluated=[{"indicator": "x", "because": evil, "people": 1}],
        ),
        140,
    )
    assert "[red]x[/red]" in told
    assert "\x1b" not in told
    assert "\x07" not in told


def test_what_is_listed_is_told_by_name_and_that_nothing_was_screened_too() -> None:
    document = made_document(1)
    document["screening"] = made_screening(made_matter(), made_matter("payee", "question"), compliance=2)
    told = " ".join(printed(document).split())
    assert "Listed: vendor Example Trading is listed as Example Trading Corporation (TEST)" in told
    assert "May be listed: payee Example Trading may be Example Trading Corporation" in told
    assert "For compliance: 2 questions" in told
    document["screening"] = made_screening(official=False, verdict="unscreened")
    assert "Not screened: no official list at hand: `watchword lists update`" in " ".join(
        printed(document).split()
    )
