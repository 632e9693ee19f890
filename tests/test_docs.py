"""The documents hold together: links lead somewhere, and every source and indicator has its place."""

import re
from pathlib import Path

import pytest

from watchword.indicators.registry import indicators
from watchword.sources.registry import LOG_SOURCES, TABLE_SOURCES

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])

#: Pages that the benchmarks write once they have run.
MEASURED = {ROOT / "docs" / "benchmarks.md"}

SOURCES = {source.id for source in LOG_SOURCES} | {source.id for source in TABLE_SOURCES}

_CODE = re.compile(r"^(`{3,}).*?^\1", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def links(page: Path) -> list[str]:
    """The page's links to other files and headings; code is left out, and so are addresses on the web."""
    found = _LINK.findall(_CODE.sub("", page.read_text(encoding="utf-8")))
    return [link for link in found if "://" not in link]


def anchors(page: Path) -> set[str]:
    """The names by which a page's headings are linked to: lower case, hyphens for spaces, no punctuation."""
    text = _CODE.sub("", page.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w -]", "", each.lower()).strip().replace(" ", "-") for each in _HEADING.findall(text)}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_to_a_file_and_to_a_heading_in_it(page: Path) -> None:
    for link in links(page):
        name, _, heading = link.partition("#")
        goal = (page.parent / name).resolve() if name else page
        if goal in MEASURED and not goal.exists():
            continue
        assert goal.exists(), f"{link} leads nowhere"
        assert not heading or heading in anchors(goal), f"{link}: no such heading"


def test_every_source_has_a_page_that_the_index_links_to() -> None:
    linked = links(ROOT / "docs" / "sources.md")
    assert {source for source in SOURCES if f"sources/{source}.md" not in linked} == set()


def test_every_page_of_a_source_is_of_a_source() -> None:
    assert {page.stem for page in (ROOT / "docs" / "sources").glob("*.md")} == SOURCES


def test_every_indicator_stands_in_the_list_with_its_family_and_question() -> None:
    text = (ROOT / "docs" / "indicators.md").read_text(encoding="utf-8")
    rows = {f"| `{card.id}` | {card.family.value} | {card.asks} |" for card in indicators().values()}
    assert [row for row in sorted(rows) if row not in text] == []


def test_the_list_has_no_indicator_that_is_gone() -> None:
    text = (ROOT / "docs" / "indicators.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([a-z-]+)` \|", text, re.MULTILINE)) == set(indicators())
