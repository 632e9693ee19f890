"""Documents read a processor second: PDF beside pypdf's and pdfminer's text alone on the same files, DOCX and ODT.

Ours gives the text and every fact of the file (metadata, history, fonts, hidden text, actions); a peer gives the text.
"""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pypdf

from benchmarks.documents import papers
from benchmarks.documents.used import installed, seconds
from benchmarks.screening.told import Told, progress
from watchword.documents.read import read
from watchword.documents.resume.parse import read_resume

COUNT = 30


def run(told: Told, work: Path) -> None:
    """Documents a second, and résumés parsed a second."""
    progress("documents read")
    made = papers.written(work / "papers", COUNT)
    held = {kind: [(path.name, path.read_bytes()) for path in paths] for kind, paths in made.items()}
    pages = sorted({len(pypdf.PdfReader(BytesIO(data)).pages) for _, data in held["pdf"]})
    rows = []
    for kind, files in held.items():
        ours = seconds(lambda files=files: [read(name, data) for name, data in files]) / COUNT
        rows.append((f"{kind.upper()}, text and facts", f"{1 / ours:,.0f}"))
    rows += [(f"PDF, {name}", _rate(peer, held["pdf"])) for name, peer in PEERS.items()]
    said = " or ".join(map(str, pages))
    told.table((f"{COUNT} résumés of {said} pages", "documents a processor second"), rows)
    texts = [read(name, data).text for name, data in held["docx"]]
    words = sum(len(text.split()) for text in texts) // COUNT
    each = seconds(lambda: [read_resume(text) for text in texts]) / COUNT
    told.table(
        ("parsing a résumé's text", "a processor second"), [(f"{words} words each", f"{1 / each:,.0f}")]
    )


def _rate(peer: Callable[[bytes], object], files: list[tuple[str, bytes]]) -> str:
    try:
        each = seconds(lambda: [peer(data) for _, data in files]) / COUNT
    except ImportError:
        return "not installed"
    return f"{1 / each:,.0f}"


def by_pypdf(data: bytes) -> str:
    """The text alone."""
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(data)).pages)


def by_pdfminer(data: bytes) -> str:
    """The text alone."""
    from pdfminer.high_level import extract_text  # noqa: PLC0415 - a peer that need not be there

    return str(extract_text(BytesIO(data)))


PEERS: dict[str, Callable[[bytes], object]] = {
    f"pypdf {pypdf.__version__}, text alone": by_pypdf,
    f"pdfminer.six {installed('pdfminer.six')}, text alone": by_pdfminer,
}
