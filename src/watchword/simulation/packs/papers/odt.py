"""Papers as LibreOffice saves them: ODT."""

from datetime import datetime
from pathlib import Path
from xml.sax.saxutils import escape

from watchword.simulation.packs.papers.archive import write_zip
from watchword.simulation.packs.papers.resume import Block

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def write_odt(path: Path, blocks: list[Block], author: str, made: datetime) -> None:
    """Writes an ODT as LibreOffice does: the mimetype first and unpacked."""
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    rows = "".join(
        f'<text:h text:outline-level="1">{escape(block.text)}</text:h>'
        if block.style in ("name", "heading")
        else f"<text:p>{escape(('• ' if block.style == 'bullet' else '') + block.text)}</text:p>"
        for block in blocks
    )
    parts = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": (
            f'{_HEAD}<office:document-content xmlns:office="{office}" xmlns:text="{text}" office:version="1.3">'
            f"<office:body><office:text>{rows}</office:text></office:body></office:document-content>"
        ),
        "meta.xml": (
            f'{_HEAD}<office:document-meta xmlns:office="{office}" xmlns:dc="http://purl.org/dc/elements/1.1/" '
            'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.3"><office:meta>'
            f"<meta:generator>LibreOffice/24.8.5.2$Linux_X86_64 LibreOffice_project/480</meta:generator>"
            f"<meta:initial-creator>{escape(author)}</meta:initial-creator><dc:creator>{escape(author)}</dc:creator>"
            f"<meta:creation-date>{made:%Y-%m-%dT%H:%M:%S}.000000000</meta:creation-date><dc:date>{made:%Y-%m-%dT%H:%M:%S}.000000000</dc:date>"
            "<meta:editing-cycles>7</meta:editing-cycles><meta:editing-duration>PT1H12M4S</meta:editing-duration>"
            "</office:meta></office:document-meta>"
        ),
        "META-INF/manifest.xml": (
            f'{_HEAD}<manifest:manifest xmlns:manifest="{manifest}" manifest:version="1.3">'
            '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>'
            '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
            '<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/></manifest:manifest>'
        ),
    }
    write_zip(path, parts)
