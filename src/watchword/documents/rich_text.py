"""Rich text (RTF): its text, its hidden text, and what it says of its making."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

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
    "rtf.embedded-object": "Objects carried inside the document; number: how many. None was unpacked.",
}
_TOKEN = re.compile(
    r"\\([A-Za-z]{1,32})(-?\d{1,10})? ?|\\'([0-9A-Fa-f]{2})|\\(.)|([{}])|[\r\n]+|[^\\{}\r\n]+", re.DOTALL
)
_BREAKS = {"par": "\n", "line": "\n", "row": "\n", "page": "\n", "sect": "\n", "tab": "\t", "cell": "\t",
           "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“",
           "rdblquote": "”"}  # fmt: skip
_KEPT = {
    "generator": "generator",
    "author": "author",
    "operator": "last-modified-by",
    "company": "company",
    "title": "title",
}
_SKIPPED = frozenset((
    "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "themedata", "colorschememapping",
    "datastore", "latentstyles", "listtable", "listoverridetable", "rsidtbl", "filetbl", "revtbl", "xmlnstbl",
    "fldinst", "comment", "annotation",
))  # fmt: skip
_DEEP = 500


@dataclass
class _Group:
    """into: visible, hidden, skipped, or the name of a kept property; fallback: letters to pass over after a Unicode one."""

    into: str = "visible"
    fallback: int = 1


@dataclass
class _Sheet:
    parts: dict[str, list[str]] = field(default_factory=dict)
    rsids: dict[tuple[str, str], None] = field(default_factory=dict)
    objects: int = 0

    def read(self, source: str, deadline: Deadline) -> None:
        groups = [_Group()]
        passing = 0
        for number, token in enumerate(_TOKEN.finditer(source)):
            if number % 1_024 == 0:
                deadline.check()
            word, value, code, sign, brace = token.groups()
            if brace == "{":
                groups.append(_Group(groups[-1].into, groups[-1].fallback))
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
                self.parts.setdefault(groups[-1].into, []).append(text)

    def _word(self, word: str, value: int | None, group: _Group, passing: int) -> int:
        if word in _KEPT:
            group.into = _KEPT[word]
        elif word in _SKIPPED:
            group.into = "skipped"
            self.objects += word == "object"
        elif word == "v" and group.into in ("visible", "hidden"):
            group.into = "visible" if value == 0 else "hidden"
        elif word == "uc":
            group.fallback = max(0, min(value or 0, 10))
        elif word == "u" and value is not None:
            self.parts.setdefault(group.into, []).append(_letter(value))
            return group.fallback
        elif word in ("rsid", "rsidroot") and value is not None and len(self.rsids) < 2_000:
            self.rsids.setdefault(("rtf.rsid-root" if word == "rsidroot" else "rtf.rsid", f"{value:08X}"))
        elif word in _BREAKS:
            self.parts.setdefault(group.into, []).append(_BREAKS[word])
        return passing


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
    hidden = pieces.get("hidden", "")
    facts += [*hidden_facts({"mode": [hidden]}), *speech_facts(text[: limits.characters], hidden)]
    return Reading(RTF, text[: limits.characters], 0, tuple(facts), refused)


def _joined(parts: list[str]) -> str:
    # Pairs of surrogates, as RTF writes letters beyond the first plane, become one letter.
    return "".join(parts).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
