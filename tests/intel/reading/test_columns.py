"""Rows of tables: the one that names the columns is no finding, and a number before a row is no word of it."""

import pytest

from watchword.intel.reading.columns import row_of
from watchword.intel.reading.html import html_blocks
from watchword.intel.reading.whole import report_of


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (["ID", "Technique", "Observed behaviour"], ""),
        (["**Priority**", "Control"], ""),
        (["1", "Ship laptops to the right door"], "Ship laptops to the right door"),
        (["-", "Payment", "Pay goes to cards"], "Payment | Pay goes to cards"),
        (["Threat actor", "VELVET MARMOT"], "Threat actor | VELVET MARMOT"),
        (["Control"], "Control"),
        (["T1585.001", "Technique"], "T1585.001 | Technique"),
        (["", " "], ""),
        ([], ""),
    ],
)
def test_what_a_row_says(cells: list[str], said: str) -> None:
    assert row_of(cells) == said


def test_the_same_holds_in_a_web_page() -> None:
    page = "<table><tr><th>Priority</th><th>Control</th></tr><tr><td>1</td><td>Call every referee</td></tr></table>"
    blocks, _, _ = html_blocks(page)
    assert [block.text for block in blocks] == ["Call every referee"]


def test_a_table_of_advice_is_advice_without_its_first_row() -> None:
    text = (
        "# R\n\n## Recommended controls\n\n| No | Control |\n|---|---|\n| 1 | Call every referee yourself |\n"
    )
    [advice] = report_of(text, "", "").mitigations
    assert (advice.text, advice.quote.line) == ("Call every referee yourself", 7)


def test_a_techniques_name_beside_its_id_is_no_organisation() -> None:
    text = "# R\n\n## TTPs\n\n| T1585.001 | Social Media Accounts | Personas of developers |\n"
    assert report_of(text, "", "").subjects == ()
