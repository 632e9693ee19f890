"""A PDF font as far as its text needs it: codes to letters, and how wide each letter is."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf
from pypdf._codecs.adobe_glyphs import adobe_glyphs

from watchword.documents.limits import DocumentError
from watchword.documents.pdf.cmaps import code_map
from watchword.documents.pdf.streams import unfolded

UNREADABLE = "\ufffd"
_MAP_BYTES = 4_000_000
_WIDTHS = 70_000
_CODECS = {
    "/WinAnsiEncoding": "cp1252",
    "/MacRomanEncoding": "mac_roman",
    "/UniGB-UCS2-H": "utf-16-be",
    "/UniGB-UTF16-H": "utf-16-be",
    "/UniCNS-UTF16-H": "utf-16-be",
    "/UniJIS-UTF16-H": "utf-16-be",
    "/UniJIS-UCS2-H": "utf-16-be",
    "/UniKS-UTF16-H": "utf-16-be",
    "/GBK-EUC-H": "gbk",
    "/90ms-RKSJ-H": "cp932",
    "/KSCms-UHC-H": "cp949",
    "/ETen-B5-H": "cp950",
}
# The few places below 0x7F in which Adobe's standard encoding is not ASCII.
_STANDARD = {
    b"\x27": "\u2019",
    b"\x60": "\u2018",
    b"\xae": "fi",
    b"\xaf": "fl",
    b"\xb1": "\u2013",
    b"\xd0": "\u2014",
}


@dataclass
class Font:
    """name: without subset mark. two_bytes: codes are of two bytes unless `lengths` says otherwise.

    text: code to letters. widths: code's number to width in thousandths of the size. codec: for codes that
    the map leaves out; None where nothing is known of them. glyph: a Type 3 glyph space unit, in text space.
    """

    name: str = ""
    two_bytes: bool = False
    lengths: frozenset[int] = frozenset()
    text: dict[bytes, str] = field(default_factory=dict)
    widths: dict[int, float] = field(default_factory=dict)
    default_width: float = 500.0
    codec: str | None = "cp1252"
    glyph: float = 0.001

    def letters(self, shown: bytes) -> Iterator[tuple[str, float, bool]]:
        """Each code's text, its width in text space for size 1, and whether it is the one-byte space."""
        for code in self._codes(shown):
            number = int.from_bytes(code, "big")
            text = self.text.get(code)
            if text is None:
                text = code.decode(self.codec, "replace") if self.codec else UNREADABLE
            yield text, self.widths.get(number, self.default_width) * self.glyph, code == b" "

    def _codes(self, shown: bytes) -> Iterator[bytes]:
        size = 2 if self.two_bytes else 1
        if self.two_bytes and (
            (self.lengths and self.lengths != {2}) or self.codec not in (None, "utf-16-be")
        ):
            yield from self._mixed(shown)
            return
        for at in range(0, len(shown), size):
            yield shown[at : at + size]

    def _mixed(self, shown: bytes) -> Iterator[bytes]:
        """Codes of one to four bytes, the shortest that the map knows first."""
        at = 0
        while at < len(shown):
            one = shown[at : at + 1]
            single = one in self.text if self.text else one < b"\x80"
            size = 1 if single or self.lengths == {1} else 2
            yield shown[at : at + size]
            at += size


def read_font(source: pikepdf.Object) -> Font:
    """The font of a resource dictionary; what is broken in it falls back to its defaults. Never raises."""
    font = Font()
    try:
        if isinstance(source, pikepdf.Dictionary):
            _fill(font, source)
    except (pikepdf.PdfError, DocumentError, ValueError, TypeError, KeyError, RuntimeError, OverflowError):
        pass
    return font


def _fill(font: Font, source: pikepdf.Dictionary) -> None:
    font.name = str(source.get("/BaseFont", "")).lstrip("/")[:100]
    if len(font.name) > 7 and font.name[6] == "+" and font.name[:6].isupper():
        font.name = font.name[7:]
    encoding = source.get("/Encoding")
    if source.get("/Subtype") == "/Type0":
        font.two_bytes = True
        font.codec = _CODECS.get(str(encoding)) if isinstance(encoding, pikepdf.Name) else None
    else:
        _encode(font, encoding)
    unicode_map = source.get("/ToUnicode")
    if isinstance(unicode_map, pikepdf.Stream):
        read = code_map(unfolded(unicode_map, _MAP_BYTES))
        font.text.update(read.text)
        font.lengths = read.lengths
    if font.two_bytes:
        _wide_widths(font, source)
    else:
        _simple_widths(font, source)


def _encode(font: Font, encoding: pikepdf.Object | None) -> None:
    base = encoding.get("/BaseEncoding") if isinstance(encoding, pikepdf.Dictionary) else encoding
    font.codec = _CODECS.get(str(base), "cp1252") if base is not None else "cp1252"
    if base is None:
        font.text.update(_STANDARD)
    differences = encoding.get("/Differences") if isinstance(encoding, pikepdf.Dictionary) else None
    if not isinstance(differences, pikepdf.Array):
        return
    code = 0
    for one in list(differences)[:1_000]:
        if isinstance(one, pikepdf.Name):
            if 0 <= code < 256:
                font.text[bytes((code,))] = _glyph(str(one))
            code += 1
        else:
            code = int(one)


def _glyph(name: str) -> str:
    known = adobe_glyphs.get(name)
    if known is not None:
        return known
    stem = name.lstrip("/").split(".")[0]
    for start, digits in (("uni", stem[3:7]), ("u", stem[1:])):
        if stem.startswith(start) and 4 <= len(digits) <= 6:
            try:
                return chr(int(digits, 16))
            except (ValueError, OverflowError):
                continue
    return adobe_glyphs.get("/" + stem, UNREADABLE)


def _simple_widths(font: Font, source: pikepdf.Dictionary) -> None:
    matrix = source.get("/FontMatrix")
    if isinstance(matrix, pikepdf.Array) and len(matrix) == 6:
        font.glyph = abs(float(matrix[0])) or font.glyph
    widths = source.get("/Widths")
    if isinstance(widths, pikepdf.Array):
        first = int(source.get("/FirstChar", 0))
        font.widths = {first + place: float(width) for place, width in enumerate(list(widths)[:256])}
    elif "Courier" in font.name:
        font.default_width = 600.0
    else:
        font.widths = _ABOUT


def _about() -> dict[int, float]:
    """Roughly how wide letters are in the fonts that files may leave out, by how much room they take."""
    widths = dict.fromkeys(range(256), 530.0)
    widths |= {ord(letter): 270.0 for letter in " ijltfI.,;:'|!/\\()[]r-"}
    widths |= {code: 680.0 for code in range(ord("A"), ord("Z") + 1) if code != ord("I")}
    return widths | {ord(letter): 860.0 for letter in "mwMW@%"}


_ABOUT = _about()


def _wide_widths(font: Font, source: pikepdf.Dictionary) -> None:
    """Widths `[first [w w …] first last w …]` of a composite font's one descendant."""
    descendants = source.get("/DescendantFonts")
    if not isinstance(descendants, pikepdf.Array) or not len(descendants):
        return
    inner = descendants[0]
    font.default_width = float(inner.get("/DW", 1000))
    listed = list(inner.get("/W") or [])[:_WIDTHS]
    at = 0
    while at + 1 < len(listed) and len(font.widths) < _WIDTHS:
        first, then = int(listed[at]), listed[at + 1]
        if isinstance(then, pikepdf.Array):
            font.widths |= {first + place: float(width) for place, width in enumerate(list(then)[:_WIDTHS])}
            at += 2
        elif at + 2 < len(listed):
            last = min(int(then), first + _WIDTHS)
            font.widths |= dict.fromkeys(range(first, last + 1), float(listed[at + 2]))
            at += 3
        else:
            return
