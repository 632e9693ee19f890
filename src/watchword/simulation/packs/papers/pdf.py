"""Résumés and letters as PDF, with the word of the program that made them."""

import io
from dataclasses import dataclass
from datetime import datetime
from hashlib import md5
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator, Pdf, Stream, String

from watchword.simulation.packs.papers.pdf_text import Letters, Line, pages
from watchword.simulation.packs.papers.resume import Block


@dataclass(frozen=True, slots=True)
class Program:
    """A program that writes PDFs: its page, fonts, and what it says of itself; `xmp` whether it writes a packet."""

    creator: str
    producer: str
    regular: str
    bold: str
    letter: bool = True
    xmp: bool = False
    version: str = "1.7"


PROGRAMS = {
    "word": Program(
        "Microsoft® Word for Microsoft 365",
        "Microsoft® Word for Microsoft 365",
        "ArialMT",
        "Arial-BoldMT",
        xmp=True,
    ),
    "writer": Program(
        "Writer", "LibreOffice 24.8", "BAAAAA+LiberationSans", "CAAAAA+LiberationSans-Bold", False
    ),
    "chrome": Program(
        "Chromium", "Skia/PDF m136", "AAAAAA+Roboto-Regular", "BAAAAA+Roboto-Bold", version="1.4"
    ),
    "mac": Program(
        "Pages",
        "macOS Version 15.4 (Build 24E248) Quartz PDFContext",
        "Helvetica",
        "Helvetica-Bold",
        version="1.4",
    ),
    "latex": Program("TeX", "pdfTeX-1.40.26", "Helvetica", "Helvetica-Bold", False, version="1.5"),
    "canva": Program("Canva", "Canva", "Helvetica", "Helvetica-Bold", False, version="1.4"),
    "songti": Program("WPS Writer", "WPS Office", "SimSun", "SimHei", False),
}


def write_pdf(path: Path, blocks: list[Block], program: Program, author: str, made: datetime) -> None:
    """Writes a fresh PDF; the same arguments write the same bytes."""
    pdf = Pdf.new()
    _fill(pdf, blocks, program)
    _inform(pdf, program, author, made, made)
    seed = md5(f"{path.name}{author}{made}".encode(), usedforsecurity=False).digest()
    pdf.trailer.ID = Array([String(seed), String(seed)])
    save(pdf, path, program.version)


def write_over(original: Path, path: Path, blocks: list[Block], program: Program, author: str, made: datetime,
               changed: datetime) -> None:  # fmt: skip
    """Opens an earlier PDF, replaces what it shows, and saves it under another name, as an editor does.

    The day of making and the first half of the trailer's id stay the original's.
    """
    with Pdf.open(original) as pdf:
        while len(pdf.pages):
            del pdf.pages[0]
        _fill(pdf, blocks, program)
        _inform(pdf, program, author, made, changed)
        save(pdf, path, program.version)


def save(pdf: Pdf, path: Path, version: str) -> None:
    """Saves with an id made of the content."""
    path.parent.mkdir(parents=True, exist_ok=True)
    held = io.BytesIO()
    pdf.save(
        held,
        deterministic_id=True,
        force_version=version,
        object_stream_mode=pikepdf.ObjectStreamMode.preserve,
    )
    path.write_bytes(held.getvalue())


def _fill(pdf: Pdf, blocks: list[Block], program: Program) -> None:
    width, height = (612, 792) if program.letter else (595, 842)
    letters = {False: Letters(), True: Letters()}
    sheets = pages(blocks, width, height)
    contents = [_content(sheet, letters) for sheet in sheets]
    fonts = Dictionary(
        F1=pdf.make_indirect(_font(pdf, program.regular, letters[False])),
        F2=pdf.make_indirect(_font(pdf, program.bold, letters[True])),
    )
    for content in contents:
        page = Dictionary(
            Type=Name.Page,
            MediaBox=[0, 0, width, height],
            Contents=Stream(pdf, content),
            Resources=Dictionary(Font=fonts),
        )
        pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))


def _content(sheet: list[Line], letters: dict[bool, Letters]) -> bytes:
    steps: list[tuple[list[object], Operator]] = [([], Operator("BT"))]
    for line in sheet:
        steps.append(([Name("/F2" if line.bold else "/F1"), line.size], Operator("Tf")))
        steps.append(([1, 0, 0, 1, line.x, line.y], Operator("Tm")))
        steps.append(([String(letters[line.bold].encode(line.text))], Operator("Tj")))
    steps.append(([], Operator("ET")))
    return bytes(pikepdf.unparse_content_stream(steps))


def _font(pdf: Pdf, name: str, letters: Letters) -> Dictionary:
    standard = name.startswith("Helvetica")
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type1 if standard else Name.TrueType, BaseFont=Name(f"/{name}"),
        Encoding=Name.WinAnsiEncoding,
    )  # fmt: skip
    if letters.own:
        differences: list[object] = [1, *(Name(f"/uni{ord(letter):04X}") for letter in letters.own)]
        font.Encoding = Dictionary(
            Type=Name.Encoding, BaseEncoding=Name.WinAnsiEncoding, Differences=Array(differences)
        )
    if letters.own or not standard:
        font.ToUnicode = pdf.make_indirect(Stream(pdf, letters.to_unicode()))
    return font


def _inform(pdf: Pdf, program: Program, author: str, made: datetime, changed: datetime) -> None:
    info = {
        "/Creator": program.creator,
        "/Producer": program.producer,
        "/CreationDate": _stamp(made),
        "/ModDate": _stamp(changed),
    }
    if author:
        info["/Author"] = author
    for key, value in info.items():
        pdf.docinfo[key] = value
    if program.xmp:
        pdf.Root.Metadata = pdf.make_indirect(
            Stream(pdf, _packet(info, made, changed), Type=Name.Metadata, Subtype=Name.XML)
        )


def _stamp(moment: datetime) -> str:
    offset = moment.strftime("%z")
    return f"D:{moment:%Y%m%d%H%M%S}{offset[:3]}'{offset[3:5]}'"


def _packet(info: dict[str, str], made: datetime, changed: datetime) -> bytes:
    uuid = md5("".join(info.values()).encode(), usedforsecurity=False).hexdigest().upper()
    author = info.get("/Author", "").replace("&", "&amp;").replace("<", "&lt;")
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="3.1-701">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>{info["/Producer"]}</pdf:Producer>'
        '</rdf:Description><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq>'
        f"<rdf:li>{author}</rdf:li></rdf:Seq></dc:creator></rdf:Description>"
        '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">'
        f"<xmp:CreatorTool>{info['/Creator']}</xmp:CreatorTool><xmp:CreateDate>{made.isoformat()}</xmp:CreateDate>"
        f"<xmp:ModifyDate>{changed.isoformat()}</xmp:ModifyDate></rdf:Description>"
        '<rdf:Description rdf:about="" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">'
        f"<xmpMM:DocumentID>uuid:{uuid}</xmpMM:DocumentID></rdf:Description></rdf:RDF></x:xmpmeta>"
        '<?xpacket end="w"?>'
    ).encode()
