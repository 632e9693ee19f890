"""Text as a PDF shows it: words broken into lines, letters into codes, and a map back to Unicode."""

from dataclasses import dataclass, field

from watchword.simulation.packs.papers.resume import Block

_SIZES = {"name": 20, "title": 12, "contact": 9, "heading": 13, "role": 10.5, "text": 10, "bullet": 10}
_BEFORE = {"name": 0, "title": 4, "contact": 3, "heading": 12, "role": 6, "text": 2, "bullet": 2}
#: A Helvetica letter is about half as wide as high.
_WIDTH = 0.5


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page: left edge and base line in points, size, and whether it is bold."""

    x: float
    y: float
    size: float
    bold: bool
    text: str


@dataclass
class Letters:
    """One-byte codes: Windows-1252 where it has the letter, and codes of its own from 1 on for all others."""

    own: dict[str, int] = field(default_factory=dict)

    def encode(self, text: str) -> bytes:
        """The text's codes."""
        return bytes(self._code(letter) for letter in text)

    def _code(self, letter: str) -> int:
        try:
            return letter.encode("cp1252")[0]
        except UnicodeEncodeError:
            return self.own.setdefault(letter, len(self.own) + 1)

    def to_unicode(self) -> bytes:
        """A ToUnicode map of every code in use."""
        pairs = [(code, chr(code)) for code in range(32, 127)]
        pairs += [(code, bytes([code]).decode("cp1252", "ignore")) for code in range(128, 256)]
        pairs += [(code, letter) for letter, code in self.own.items()]
        rows = [
            f"<{code:02X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in sorted(pairs) if text
        ]
        chunks = [rows[at : at + 100] for at in range(0, len(rows), 100)]
        ranges = "\n".join(
            f"{len(chunk)} beginbfchar\n" + "\n".join(chunk) + "\nendbfchar" for chunk in chunks
        )
        return (
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Adobe-Identity-UCS def\n"
            "/CMapType 2 def\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
            f"{ranges}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
        ).encode()


def pages(blocks: list[Block], width: float, height: float, margin: float = 56) -> list[list[Line]]:
    """The blocks set in one column, as many pages as they need."""
    made: list[list[Line]] = [[]]
    y = height - margin
    for block in blocks:
        size, indent = _SIZES[block.style], 14 if block.style == "bullet" else 0
        y -= _BEFORE[block.style]
        text = f"• {block.text}" if block.style == "bullet" else block.text
        for row in _rows(text, int((width - 2 * margin - indent) / (size * _WIDTH))):
            y -= size * 1.25
            if y < margin:
                made.append([])
                y = height - margin - size * 1.25
            bold = block.style in ("name", "heading", "role")
            made[-1].append(Line(margin + indent, round(y, 2), size, bold, row))
    return made


def _rows(text: str, letters: int) -> list[str]:
    rows, row = [], ""
    for word in text.split():
        if row and len(row) + len(word) + 1 > letters:
            rows.append(row)
            row = word
        else:
            row = f"{row} {word}".strip()
    return [*rows, row]
