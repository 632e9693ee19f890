from watchword.documents.pdf.lines import text_of
from watchword.documents.pdf.state import Shown


def piece(text: str, x: float, y: float = 700.0, width: float = 5.0, angle: int = 0) -> Shown:
    return Shown(text, x, y, x + width, y, angle, 10.0)


def test_a_wide_gap_is_a_tab() -> None:
    assert text_of([piece("Engineer", 72), piece("2019", 200)]) == "Engineer\t2019"


def test_a_raised_letter_stays_on_its_line() -> None:
    assert text_of([piece("4", 72), piece("th", 77, 703)]) == "4th"


def test_turned_text_is_a_line_of_its_own() -> None:
    assert text_of([piece("across", 72), piece("up", 77, angle=90)]) == "across\nup"


def test_joined_letters_and_soft_hyphens_become_plain() -> None:
    assert text_of([piece("e\ufb03cient", 72), piece("affor\u00ad", 72, 680), piece("dable", 72, 668)]) == (
        "efficient\naffordable"
    )


def test_arabic_reads_from_right_to_left_whether_drawn_letter_by_letter_or_as_a_string() -> None:
    letters = [piece("ن", 90), piece("ص", 85), piece(" ", 80), piece("1", 75)]
    assert text_of(letters) == "نص 1"
    assert text_of([piece("صن", 72, width=10)]) == "نص"


def test_nothing_is_no_text() -> None:
    assert text_of([]) == ""
