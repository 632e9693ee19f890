"""A ring of twelve personas over three years among 20,000 applicants: found whole, with no honest person in it."""

import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from defusedxml.ElementTree import parse  # type: ignore[import-untyped]

from watchword.flows.ingest import ingest
from watchword.flows.link.link_people import Found, Standing, link_people
from watchword.flows.link.results import GRAPH, PICTURE, write_results
from watchword.flows.reading import reading
from watchword.lake import Lake
from watchword.settings import Settings
from watchword.simulation.applicants.simulate_applicants import simulate_applicants

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
#: Other groups that may be shown at most: courses, heirs of numbers, colleagues; each is a question with its reasons.
OTHERS = 3


def linked(folder: Path, seed: int) -> tuple[Found, frozenset[str]]:
    """What linkage finds among the simulated applicants, and who the ring are in truth."""
    simulate_applicants(seed, folder, applicants=20_000, ring=12, progress=lambda *_: None)
    lake = Lake(folder / "lake")
    ingest(folder / "applicants", lake, reading(Settings()), lambda *_: None)
    found = link_people(lake.path, Settings(), Standing((), frozenset()), lambda *_: None)
    return found, frozenset(json.loads((folder / "applicants-truth.json").read_text())["ring"])


@pytest.fixture(scope="module")
def seven() -> Iterator[tuple[Found, frozenset[str], Path]]:
    """The run of seed 7, with its graph and its picture."""
    with tempfile.TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        folder = Path(name)
        patch.setenv("WATCHWORD_HOME", str(folder / "home"))
        found, ring = linked(folder, 7)
        write_results(folder, shown(found))
        yield found, ring, folder


def shown(found: Found) -> Sequence[Any]:
    return [persona for persona in found.linked.personas if persona.names > 1]


def groups(found: Found, ring: frozenset[str]) -> tuple[set[str], int, set[str]]:
    """The people of the largest group, how many other groups there are, and who of the ring is in those."""
    first, *others = shown(found)
    return set(first.people), len(others), {each for other in others for each in other.people} & ring


@pytest.mark.slow
def test_the_ring_is_found_whole_and_alone(seven: tuple[Found, frozenset[str], Path]) -> None:
    found, ring, _ = seven
    first, others, parted = groups(found, ring)
    assert (first, parted) == (set(ring), set[str]())
    assert others <= OTHERS


@pytest.mark.slow
@pytest.mark.parametrize("seed", [11, 23])
def test_it_is_found_among_other_applicants_too(seed: int, tmp_path: Path) -> None:
    found, ring = linked(tmp_path, seed)
    first, others, parted = groups(found, ring)
    assert (first, parted) == (set(ring), set[str]())
    assert others <= OTHERS


@pytest.mark.slow
def test_every_member_is_tied_by_reasons_in_words(seven: tuple[Found, frozenset[str], Path]) -> None:
    ring = shown(seven[0])[0]
    tied = {person for tie in ring.ties for person in (tie.a, tie.b) if tie.says()}
    assert tied == set(ring.people)


@pytest.mark.slow
def test_the_graph_is_graphml_with_everybody_shown(seven: tuple[Found, frozenset[str], Path]) -> None:
    found, _, folder = seven
    graph = parse(folder / GRAPH).getroot()
    nodes = {node.get("id") for node in graph.iter(f"{GRAPHML}node")}
    edges = [(edge.get("source"), edge.get("target")) for edge in graph.iter(f"{GRAPHML}edge")]
    assert nodes == {person for persona in shown(found) for person in persona.people}
    assert len(edges) == sum(len(persona.ties) for persona in shown(found))
    assert {end for edge in edges for end in edge} <= nodes


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
def test_the_picture_opens_in_a_browser_and_asks_for_nothing(
    seven: tuple[Found, frozenset[str], Path],
) -> None:
    api = pytest.importorskip("playwright.sync_api")
    _, ring, folder = seven
    asked: list[str] = []
    complaints: list[str] = []
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1000, "height": 800})
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: complaints.append(message.text))
        page.goto((folder / PICTURE).as_uri())
        texts = page.evaluate("[...document.querySelectorAll('text')].map(each => each.textContent)")
        if kept := os.environ.get("WATCHWORD_PICTURES"):
            page.locator("svg").first.screenshot(path=str(Path(kept) / "personas.png"))
        browser.close()
    assert [url for url in asked if not url.startswith("file:")] == []
    assert complaints == []
    assert ring <= set(texts)
