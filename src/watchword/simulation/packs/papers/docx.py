"""Papers as Word saves them: DOCX with its revision ids."""

from datetime import datetime
from hashlib import md5
from pathlib import Path
from xml.sax.saxutils import escape

from watchword.simulation.packs.papers.archive import write_zip
from watchword.simulation.packs.papers.resume import Block

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_STYLES = {
    "name": "Title",
    "title": "Subtitle",
    "heading": "Heading1",
    "role": "Heading2",
    "bullet": "ListParagraph",
}
_MIME = "application/vnd.openxmlformats-"
_OVERRIDES = {
    "/word/document.xml": f"{_MIME}officedocument.wordprocessingml.document.main+xml",
    "/word/styles.xml": f"{_MIME}officedocument.wordprocessingml.styles+xml",
    "/word/settings.xml": f"{_MIME}officedocument.wordprocessingml.settings+xml",
    "/docProps/core.xml": f"{_MIME}package.core-properties+xml",
    "/docProps/app.xml": f"{_MIME}officedocument.extended-properties+xml",
}
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    f'<Default Extension="rels" ContentType="{_MIME}package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    + "".join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in _OVERRIDES.items())
    + "</Types>"
)
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_P = "http://schemas.openxmlformats.org/package/2006/relationships"
_RELS = (
    f'<Relationships xmlns="{_P}"><Relationship Id="rId1" Type="{_R}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_P}/metadata/core-properties" Target="docProps/core.xml"/>'
    f'<Relationship Id="rId3" Type="{_R}/extended-properties" Target="docProps/app.xml"/></Relationships>'
)
_INNER = (
    f'<Relationships xmlns="{_P}"><Relationship Id="rId1" Type="{_R}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId2" Type="{_R}/settings" Target="settings.xml"/></Relationships>'
)


def write_docx(
    path: Path, blocks: list[Block], author: str, made: datetime, origin: str, font: str = "Calibri"
) -> None:
    """Writes a DOCX. `origin` names the file that it was begun from: its first revision ids are that file's."""
    rsids = [_rsid(f"{origin}{number}") for number in range(4)] + [
        _rsid(f"{author}{made}{n}") for n in range(3)
    ]
    rows = "".join(_paragraph(block, rsids[number % len(rsids)]) for number, block in enumerate(blocks))
    document = (
        f'<w:document xmlns:w="{_W}"><w:body>{rows}<w:sectPr w:rsidR="{rsids[0]}"><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134"/></w:sectPr></w:body></w:document>'
    )
    listed = "".join(f'<w:rsid w:val="{rsid}"/>' for rsid in sorted(rsids))
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELS,
        "word/document.xml": document,
        "word/_rels/document.xml.rels": _INNER,
        "word/styles.xml": _styles(font),
        "word/settings.xml": (
            f'<w:settings xmlns:w="{_W}"><w:rsids><w:rsidRoot w:val="{rsids[0]}"/>{listed}</w:rsids></w:settings>'
        ),
        "docProps/core.xml": _core(author, made),
        "docProps/app.xml": (
            '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Template>Normal.dotm</Template>'
            f"<TotalTime>{20 + int(_rsid(author), 16) % 300}</TotalTime><Application>Microsoft Office Word</Application>"
            "<AppVersion>16.0000</AppVersion></Properties>"
        ),
    }
    write_zip(path, {name: _HEAD + text for name, text in parts.items()})


def _paragraph(block: Block, rsid: str) -> str:
    style = _STYLES.get(block.style)
    kind = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    run = f'<w:r w:rsidRPr="{rsid}"><w:t xml:space="preserve">{escape(block.text)}</w:t></w:r>'
    return f'<w:p w:rsidR="{rsid}" w:rsidRDefault="{rsid}">{kind}{run}</w:p>'


def _styles(font: str) -> str:
    names = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/></w:style>'
        for name in ("Normal", *_STYLES.values())
    )
    return (
        f'<w:styles xmlns:w="{_W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>'
        f'<w:sz w:val="22"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>{names}</w:styles>'
    )


def _core(author: str, made: datetime) -> str:
    day = f"{made:%Y-%m-%dT%H:%M:%SZ}"
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:creator>{escape(author)}</dc:creator><cp:lastModifiedBy>{escape(author)}</cp:lastModifiedBy><cp:revision>6</cp:revision>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{day}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{day}</dcterms:modified></cp:coreProperties>'
    )


def _rsid(of: str) -> str:
    return f"00{md5(of.encode(), usedforsecurity=False).hexdigest()[:6].upper()}"
