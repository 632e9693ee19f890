"""Small documents made for the tests, of people who do not exist."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TEXT = b"BT /F1 11 Tf 72 720 Td (Jo Example) Tj 0 -14 Td (Engineer at Example Corp) Tj ET"


def pdf(content: bytes = TEXT, info: Mapping[str, str] | None = None, pages: int = 1, **save: Any) -> bytes:
    """A PDF with the same content on every page, in Helvetica as /F1."""
    made = pikepdf.new()
    for _ in range(pages):
        add_page(made, content)
    for key, value in (info or {}).items():
        made.docinfo[key] = value
    return saved(made, **save)


def add_page(made: pikepdf.Pdf, content: bytes) -> pikepdf.Page:
    made.add_blank_page(page_size=(612, 792))
    page = made.pages[-1]
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding
    )
    page.Resources = Dictionary(Font=Dictionary(F1=font))
    page.Contents = made.make_stream(content)
    return page


def saved(made: pikepdf.Pdf, **save: Any) -> bytes:
    out = BytesIO()
    made.save(out, **save)
    return out.getvalue()


def image(made: pikepdf.Pdf) -> pikepdf.Stream:
    return pikepdf.Stream(
        made, b"\x80", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1, BitsPerComponent=8,
        ColorSpace=Name.DeviceGray,
    )  # fmt: skip


def packed(parts: Mapping[str, bytes | str], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def docx_parts(body: str = "", **more: bytes | str) -> dict[str, bytes | str]:
    """The parts of a DOCX; `more` by part name, with __ for / and _ for the dot before xml."""
    parts: dict[str, bytes | str] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {W}><w:body>{body or paragraph('Jo Example')}</w:body></w:document>",
    }
    return parts | {name.replace("__", "/").replace("_xml", ".xml"): part for name, part in more.items()}


def docx(body: str = "", **more: bytes | str) -> bytes:
    return packed(docx_parts(body, **more))


def settings(root: str, *sessions: str) -> str:
    listed = "".join(f'<w:rsid w:val="{one}"/>' for one in sessions)
    return f'<w:settings {W}><w:rsids><w:rsidRoot w:val="{root}"/>{listed}</w:rsids></w:settings>'


OFFICE = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (
        ("office", "office"),
        ("text", "text"),
        ("style", "style"),
        ("meta", "meta"),
        ("fo", "xsl-fo-compatible"),
    )
)


def odt(body: str, styles: str = "", **more: bytes | str) -> bytes:
    content = (
        f'<office:document-content {OFFICE} xmlns:xlink="http://www.w3.org/1999/xlink" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    parts: dict[str, bytes | str] = {"content.xml": content, "META-INF/manifest.xml": "<manifest/>"}
    parts |= {name.replace("__", "/").replace("_xml", ".xml"): part for name, part in more.items()}
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def values(facts: Any, name: str) -> list[str]:
    return [fact.value for fact in facts if fact.name == name]


def number(facts: Any, name: str) -> float | None:
    return next((fact.number for fact in facts if fact.name == name), None)
