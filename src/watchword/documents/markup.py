"""HTML: its text as a browser without style sheets would show it, and what it would fetch or run."""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from watchword.documents.concealment import excerpt, hidden_facts, speech_facts
from watchword.documents.deadline import Deadline
from watchword.documents.limits import DocumentError, Limits
from watchword.documents.media import HTML
from watchword.documents.plain import decode, encoding_fact
from watchword.documents.reading import Reading
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "html.title": "Title that the page carries; shown, never scored.",
    "html.generator": "Program that wrote the page, by its own word.",
    "html.author": "Author that the page names; for agreement only, never scored by itself.",
    "html.active": "Something that would run or send when opened; value: script, form, refresh, iframe, object or "
    "embed; number: how many.",
    "html.external-target": "Address that the page would fetch when opened.",
    "html.link": "Web or mail address behind a part of the text.",
}
# Browsers look for it in as many bytes.
_HEAD = 1_024
_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([A-Za-z0-9_-]{1,30})", re.IGNORECASE
)
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9:-]*)")
_ATTRIBUTE = re.compile(r"""([A-Za-z_:][\w:.-]{0,80})(?:\s{0,9}=\s{0,9}("[^"]*"|'[^']*'|[^\s"'>]+))?""")
_STYLES = (
    ("mode", re.compile(r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|opacity\s{0,9}:\s{0,9}0(?:\.0+)?(?![.\d])")),
    ("tiny", re.compile(r"font-size\s{0,9}:\s{0,9}(?:0|1|0?\.\d+|1\.[0-4]\d*)(?:px|pt)?\s{0,9}(?:;|!|$)")),
    ("outside", re.compile(r"(?:text-indent|left|top|margin-left)\s{0,9}:\s{0,9}-\d{4,}")),
    ("colour", re.compile(r"(?:^|[;\s])color\s{0,9}:\s{0,9}(?:white\b|#fff(?:fff)?\b|rgb\((?:\s{0,9}255\s{0,9},?){3})")),
)  # fmt: skip
_EMPTY = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
))  # fmt: skip
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "footer", "form", "h1", "h2",
    "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tr",
    "ul", "body", "head", "title",
))  # fmt: skip
# Elements whose end need not be written, by what begins where they end; none ends beyond what holds them.
_ENDED_BY = {
    "p": _BLOCKS - {"br"},
    "li": {"li"},
    "dt": {"dt", "dd"},
    "dd": {"dt", "dd"},
    "td": {"td", "th", "tr"},
    "th": {"td", "th", "tr"},
    "tr": {"tr"},
}
_HOLDS = frozenset(("ul", "ol", "dl", "table", "div", "section", "article", "main", "body"))
_RAW = frozenset(("script", "style", "template", "noscript", "svg"))
_DEEP = 500
_NAMED = 200


def read_html(data: bytes, limits: Limits) -> Reading:
    """A page's text and facts. Nothing is fetched or run, and style sheets are not followed. Never raises."""
    named = _CHARSET.search(data[:_HEAD])
    text, encoding = decode(data, named[1].decode("ascii").lower() if named else "")
    page = _Page(text.replace("\x00", "")[: limits.unpacked], Deadline(limits.seconds), limits.characters)
    refused = None
    try:
        page.read()
    except DocumentError as error:
        refused = str(error)
    lines = [re.sub(r"[ \t\r\f\v\xa0]+", " ", line).strip() for line in "".join(page.seen).split("\n")]
    seen = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
    hidden = " ".join(piece for pieces in page.hidden.values() for piece in pieces)
    said = (*hidden_facts(page.hidden), *speech_facts(seen, hidden))
    return Reading(HTML, seen, 0, (encoding_fact(encoding), *page.facts(), *said), refused)


@dataclass
class _Page:
    source: str
    deadline: Deadline
    letters: int
    seen: list[str] = field(default_factory=list)
    hidden: dict[str, list[str]] = field(default_factory=dict)
    _open: list[tuple[str, str | None]] = field(default_factory=list)
    _found: dict[tuple[str, str], int] = field(default_factory=dict)

    def read(self) -> None:
        for number, (tag, text) in enumerate(self._tokens()):
            if number % 256 == 0:
                self.deadline.check()
            if tag:
                self._tag(tag)
            elif text:
                self._text(text)

    def facts(self) -> list[Fact]:
        return [
            Fact(name, value, float(count) if name == "html.active" else None)
            for (name, value), count in self._found.items()
        ]

    def _tokens(self) -> Iterator[tuple[str, str]]:
        """Tags and the text between them, in one pass; a comment, script or style is left out."""
        at, source = 0, self.source
        while at < len(source):
            start = source.find("<", at)
            if start < 0:
                yield "", source[at:]
                return
            yield "", source[at:start]
            at = self._after_comment(start)
            if at > start:
                continue
            end = source.find(">", start)
            named = _TAG.match(source, start)
            if named is None or end < 0:
                yield "", "<"
                at = start + 1
                continue
            yield source[start : min(end, start + 20_000)], ""
            at = self._after_raw(named.group(1).lower(), source[start + 1] == "/", end + 1)

    def _after_comment(self, start: int) -> int:
        if self.source.startswith("<!--", start):
            end = self.source.find("-->", start + 4)
            return end + 3 if end >= 0 else len(self.source)
        if self.source.startswith(("<!", "<?"), start):
            end = self.source.find(">", start)
            return end + 1 if end >= 0 else len(self.source)
        return start

    def _after_raw(self, name: str, closing: bool, at: int) -> int:
        if closing or name not in _RAW:
            return at
        end = re.compile(rf"</{name}\b", re.IGNORECASE).search(self.source, at)
        return end.start() if end else len(self.source)

    def _tag(self, tag: str) -> None:
        named = _TAG.match(tag)
        name = named.group(1).lower() if named else ""
        if name in _BLOCKS and self.seen and not self.seen[-1].endswith("\n"):
            self.seen.append("\n")
        elif name in ("td", "th"):
            self.seen.append("\t")
        if tag.startswith("</"):
            self._close(name)
            return
        given = {
            key.lower(): html.unescape(value.strip("\"'"))
            for key, value in _ATTRIBUTE.findall(tag[1 + len(name) :])
        }
        self._note(name, given)
        self._end_before(name)
        if name not in _EMPTY and not tag.endswith("/") and len(self._open) < _DEEP:
            self._open.append((name, _way(given) or (self._open[-1][1] if self._open else None)))

    def _end_before(self, name: str) -> None:
        """Close what ends where an element begins, so that what hides one paragraph does not hide the next."""
        for back in range(len(self._open) - 1, max(-1, len(self._open) - 50), -1):
            inside = self._open[back][0]
            if inside in _HOLDS:
                return
            if name in _ENDED_BY.get(inside, ()):
                del self._open[back:]

    def _close(self, name: str) -> None:
        for back in range(len(self._open) - 1, max(-1, len(self._open) - 50), -1):
            if self._open[back][0] == name:
                del self._open[back:]
                return

    def _text(self, text: str) -> None:
        self.letters -= len(text)
        if self.letters < 0:
            raise DocumentError("holds more text than may be read; look at the rest by hand")
        plain = html.unescape(text).replace("\n", " ")
        inside, way = self._open[-1] if self._open else ("", None)
        if inside == "title":
            self._keep("html.title", excerpt(plain))
        elif way and plain.strip():
            self.hidden.setdefault(way, []).append(plain)
        else:
            self.seen.append(plain)

    def _note(self, name: str, given: Mapping[str, str]) -> None:
        if name in ("script", "form", "iframe", "object", "embed"):
            self._keep("html.active", name)
        if name == "meta":
            if given.get("http-equiv", "").lower() == "refresh":
                self._keep("html.active", "refresh")
            if given.get("name", "").lower() in ("generator", "author"):
                self._keep("html." + given["name"].lower(), excerpt(given.get("content", "")))
        target = given.get("href") or given.get("src") or given.get("data") or ""
        if re.match(r"(?:https?|ftp|mailto|tel|file):|//", target, re.IGNORECASE):
            self._keep("html.link" if name in ("a", "area") else "html.external-target", excerpt(target))

    def _keep(self, name: str, value: str) -> None:
        if value and (len(self._found) < _NAMED or (name, value) in self._found):
            self._found[name, value] = self._found.get((name, value), 0) + 1


def _way(given: Mapping[str, str]) -> str | None:
    """How an element's own attributes hide it; white letters count only where it has no ground of its own."""
    style = given.get("style", "").lower()[:2_000]
    if "hidden" in given:
        return "mode"
    for way, pattern in _STYLES:
        if pattern.search(style) and not (way == "colour" and "background" in style):
            return way
    return None
