"""The page in a real browser: it asks for nothing, fits a telephone and keeps its labels apart."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from watchword.report import write_page

from .company import made_document, made_people

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update"]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
]

# Pairs of labels in one picture whose boxes overlap by more than a pixel both ways.
OVERLAPS = """() => [...document.querySelectorAll('details[open] svg[role=img], .sharing')].flatMap(svg => {
  const boxes = [...svg.querySelectorAll('text')].map(t => [t.textContent, t.getBoundingClientRect()]);
  return boxes.flatMap(([a, p], i) => boxes.slice(i + 1)
    .filter(([b, q]) => Math.min(p.right, q.right) - Math.max(p.left, q.left) > 1
                     && Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top) > 4)
    .map(([b]) => a + ' | ' + b));
})"""

# Labels that reach out of the window.
CLIPPED = """() => [...document.querySelectorAll('svg text')].filter(t => {
  const box = t.getBoundingClientRect();
  return box.width && (box.left < -1 || box.right > document.documentElement.clientWidth + 1);
}).map(t => t.textContent)"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    api = pytest.importorskip("playwright.sync_api")
    with api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield started
        started.close()


@pytest.mark.parametrize("number", [0, 1, 60])
@pytest.mark.parametrize("width", [1440, 390])
def test_the_page_fits_and_asks_for_nothing(browser: Any, tmp_path: Path, number: int, width: int) -> None:
    path = tmp_path / "report.html"
    write_page(made_document(number), made_people(), path)
    asked: list[str] = []
    complaints: list[str] = []
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(path.as_uri())
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert complaints == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.evaluate(OVERLAPS) == []
    assert page.evaluate(CLIPPED) == []
    page.close()
