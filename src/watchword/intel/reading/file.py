"""A report's file: its format by what is in it, its bounds, its text."""

from hashlib import sha256
from pathlib import Path

from watchword.intel.reading.decoding import cleaned_of, decoded
from watchword.intel.reading.formats import Format, format_of
from watchword.intel.reading.html import html_blocks
from watchword.intel.reading.lines import blocks_of
from watchword.intel.reading.pdf import pdf_text
from watchword.intel.reading.whole import report_from, report_of
from watchword.intel.report import IntelligenceError, Report

#: Bytes of a file; the longest public reports, with pictures, have some ten million.
LARGEST = 20 * 1024 * 1024


def read_report(path: Path) -> Report:
    """A report out of a text, Markdown, HTML or PDF file; raises IntelligenceError in one line where there is none.

    No network is used and nothing in the file is run. The same file gives an equal report each time.
    """
    content = _content(path)
    digest = sha256(content).hexdigest()
    kind = format_of(content, path.name)
    if kind is Format.PDF:
        text, title, notes = pdf_text(content, path.name)
        cleaned, more = cleaned_of(text)
        blocks, cut = blocks_of(cleaned)
        report = report_from(blocks, title, digest, notes + more + cut)
    else:
        text, notes = decoded(content)
        if kind is Format.HTML:
            blocks, title, more = html_blocks(text)
            report = report_from(blocks, title, digest, notes + more)
        else:
            plain = report_of(text, "", digest)
            report = Report(**{**vars(plain), "notes": notes + plain.notes})
    if not report.sections:
        raise IntelligenceError(
            f"{path.name}: there is no text in it that a reader would see; give the report itself"
        )
    return report if report.title else Report(**{**vars(report), "title": path.stem})


def _content(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise IntelligenceError(f"{path}: there is no such file; give the report's file")
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise IntelligenceError(
            f"{path}: cannot be opened: {getattr(error, 'strerror', None) or error}"
        ) from error
    if len(content) > LARGEST:
        raise IntelligenceError(
            f"{path.name}: larger than {LARGEST // 1024**2} MB; cut it into parts, or save its text alone"
        )
    if not content.strip():
        raise IntelligenceError(f"{path.name}: the file is empty")
    return content
