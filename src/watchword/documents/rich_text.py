"""Rich text (RTF): its text, its hidden text, and what it says of its making."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from watchword.documents.concealment import excerpt, hidden_facts, speech_facts
from watchword.documents.deadline import Deadline
from watchword.documents.limits import DocumentError, Limits
from watchword.documents.media import RTF
from watchword.documents.reading import Reading
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "rtf.generator": "Program that wrote the file.",
    "rtf.author": "Author that the file names; for agreement with other documents only, never scored by itself.",
    "rtf.last-modified-by": "Who saved it last, by its own word; for agreement only, never scored by itself.",
    "rtf.company": "Company that the program was set up with, by its own word.",
    "rtf.title": "Title that the file carries; shown, never scored.",
    "rtf.rsid": "Identifier of one editing session; random, so that sets in common mean a common past.",
    "rtf.rsid-root": "Identifier of the session in which the document began; copies of one document share it.",
    "rtf.template": "Template on which it is based; an address among them would be fetched when the file is opened.",
    "rtf.embedded-object": "Objects carried inside the document; number: how many. None was unpacked.",
}
_TOKEN = re.compile(
    r"\\([A-Za-z]{1,32})(-?\d{1,10})? ?|\\'([0-9A-Fa-f]{2})|\\(.)|([{}])|[\r\n]+|[^\\{}\r\n]+", re.DOTALL
)
_BREAKS = {"par": "\n", "line": "\n", "row": "\n", "page": "\n", "sect": "\n", "tab": "\t", "cell": "\t",
           "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“",
           "rdblquote": "”"}  # fmt: skip
_LOOKS = frozenset(("v", "plain", "cf", "fs"))
#: Ways of hiding, by where their letters are kept.
_WAYS = {"mode": "hidden", "colour": "colour", "tiny": "tiny"}
_KEPT = {
    "generator": "generator",
    "author": "author",
    "operator": "last-modified-by",
    "company": "company",
    "title": "title",
    "template": "template",
}
_SKIPPED = frozenset((
    "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "themedata", "colorschememapping",
    "datastore", "latentstyles", "listtable", "listoverridetable", "rsidtbl", "filetbl", "revtbl", "xmlnstbl",
    "fldinst", "comment", "annotation",
))  # fmt: skip
_COLOURS = re.compile(r"\{\\colortbl([^{}]{0,20000})\}")
_COLOUR = re.compile(r"\\(?:red|green|blue)(\d{1,3})")
# Under any of these the paper may be another colour than white.
_PAINTED = re.compile(r"\\(?:clcbpat|cbpat|chcbpat|cb|highlight|background|shp|trcbpat)(?![A-Za-z])")
# Of 255 in red, green or blue: nearer to white than this, letters cannot be told from the paper.
_ALIKE = 13
# Half-points; below 1.5 points nobody reads letters.
_TINY = 3
_DEEP = 500


@dataclass
class _Group:
    """into: visible, hidden, skipped, or the name of a kept property; fallback: letters to pass over after a Unicode one.

    white, tiny: how its letters look.
    """

    into: str = "visible"
    fallback: int = 1
    white: bool = False
    tiny: bool = False

    @property
    def place(self) -> str:
        """Where letters go: hidden ones by the way in which they are hidden."""
        if self.into != "visible":
            return self.into
        return "tiny" if self.tiny else "colour" if self.white else "visible"


@dataclass
class _Sheet:
    parts: dict[str, list[str]] = field(default_factory=dict)
    rsids: dict[tuple[str, str], None] = field(default_factory=dict)
    objects: int = 0
    white: frozenset[int] = frozenset()

    def read(self, source: str, deadline: Deadline) -> None:
        self.white = _white(source)
        groups = [_Group()]
        passing = 0
        for number, token in enumerate(_TOKEN.finditer(source)):
            if number % 1_024 == 0:
                deadline.check()
            word, value, code, sign, brace = token.groups()
            if brace == "{":
                groups.append(replace(groups[-1]))
                if len(groups) > _DEEP:
                    raise DocumentError("is nested beyond what any program writes; do not open it")
            elif brace:
                groups = groups[:-1] or [_Group()]
            elif word:
                passing = self._word(word, int(value) if value else None, groups[-1], passing)
            elif sign == "*":
                # What follows is for programs that know it.
                groups[-1].into = "skipped"
            elif code and passing:
                passing -= 1
            else:
                text, passing = _plain(token.group(), code, sign, passing)
                self._keep(groups[-1], text)

    def _word(self, word: str, value: int | None, group: _Group, passing: int) -> int:
        if word in _KEPT:
            group.into = _KEPT[word]
        elif word in _SKIPPED:
            group.into = "skipped"
            self.objects += word == "object"
        elif word in _LOOKS:
            self._look(word, value, group)
        elif word == "uc":
            group.fallback = max(0, min(value or 0, 10))
        elif word == "u" and value is not None:
            self._keep(group, _letter(value))
            return group.fallback
        elif word in ("rsid", "rsidroot") and value is not None and len(self.rsids) < 2_000:
            self.rsids.setdefault(("rtf.rsid-root" if word == "rsidroot" else "rtf.rsid", f"{value:08X}"))
        elif word in _BREAKS:
            self._keep(group, _BREAKS[word])
        return passing

    def _look(self, word: str, value: int | None, group: _Group) -> None:
        """Hidden, its colour by number in the table of colours, its size; `plain` takes all of them back."""
        if word in ("v", "plain") and group.into in ("visible", "hidden"):
            group.into = "hidden" if word == "v" and value != 0 else "visible"
        if word in ("cf", "plain"):
            group.white = word == "cf" and value in self.white
        if word in ("fs", "plain"):
            group.tiny = word == "fs" and value is not None and value < _TINY

    def _keep(self, group: _Group, text: str) -> None:
        # A break is no letter, whatever it looks like.
        place = "visible" if group.into == "visible" and not text.strip() else group.place
        self.parts.setdefault(place, []).append(text)


def _white(source: str) -> frozenset[int]:
    """The numbers of colours that are white on white paper; none where something may be painted under letters."""
    table = _COLOURS.search(source)
    if table is None or _PAINTED.search(source):
        return frozenset()
    shades = [[int(part) for part in _COLOUR.findall(colour)] for colour in table[1].split(";")]
    white = 255 - _ALIKE
    return frozenset(number for number, parts in enumerate(shades) if len(parts) == 3 and min(parts) > white)


def _letter(value: int) -> str:
    return chr(value % 65_536)


def _plain(token: str, code: str | None, sign: str | None, passing: int) -> tuple[str, int]:
    """The text of a token, less the letters that stand in for a Unicode one before them."""
    if code:
        return bytes((int(code, 16),)).decode("cp1252", "replace"), 0
    if sign:
        return {"~": " ", "_": "-", "\n": "\n", "\r": "\n"}.get(sign, sign if sign in "\\{}" else ""), passing
    text = token.strip("\r\n")
    return text[passing:], max(0, passing - len(text))


def read_rtf(data: bytes, limits: Limits) -> Reading:
    """An RTF's text and facts; whatever is wrong with it is said in `refused`. Never raises."""
    sheet = _Sheet()
    refused = None
    try:
        sheet.read(data.decode("latin-1"), Deadline(limits.seconds))
    except DocumentError as error:
        refused = str(error)
    pieces = {name: _joined(parts) for name, parts in sheet.parts.items()}
    text = pieces.get("visible", "").strip("\n")
    if len(text) > limits.characters:
        refused = "holds more text than may be read; look at the rest by hand"
    facts = [
        Fact(f"rtf.{name}", excerpt(pieces[name]).rstrip(";"))
        for name in _KEPT.values()
        if excerpt(pieces.get(name, ""))
    ]
    facts += [Fact(name, value) for name, value in sheet.rsids]
    facts += [Fact("rtf.embedded-object", number=float(sheet.objects))] if sheet.objects else []
    hidden = {way: [pieces.get(place, "")] for way, place in _WAYS.items()}
    unseen = "\n".join(piece for found in hidden.values() for piece in found)
    facts += [*hidden_facts(hidden), *speech_facts(text[: limits.characters], unseen)]
    return Reading(RTF, text[: limits.characters], 0, tuple(facts), refused)


def _joined(parts: list[str]) -> str:
    # Pairs of surrogates, as RTF writes letters beyond the first plane, become one letter.
    return "".join(parts).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
