"""Plain text and Markdown: which encoding, and the text itself."""

from collections.abc import Mapping

from watchword.documents.concealment import speech_facts
from watchword.documents.limits import Limits
from watchword.documents.reading import Reading
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "text.encoding": "How the bytes were read: utf-8, utf-8-sig, utf-16, the one that a page names, or where nothing "
    "else fits windows-1252 or latin-1 (detail says so); shown, never scored.",
    "text.characters": "Number of characters in the text, spaces and all, before any bound.",
    "text.nul-bytes": "Number of NUL characters inside a text; none belong there.",
    "text.longest-line": "Characters in the longest line, where it is over 10,000.",
}
_LONG_LINE = 10_000
_GUESSED = ("windows-1252", "latin-1")
#: Encodings that web pages are written in and that a page may name, lower case.
NAMED = frozenset((
    *(f"windows-125{number}" for number in range(9)), *(f"iso-8859-{number}" for number in range(1, 17) if number != 12),
    "koi8-r", "koi8-u", "shift_jis", "euc-jp", "iso-2022-jp", "gb2312", "gbk", "gb18030", "big5", "euc-kr",
))  # fmt: skip


def decode(data: bytes, named: str = "") -> tuple[str, str]:
    """The text of some bytes and the encoding's name: byte order mark, UTF-8, `named`, else that of western Windows.

    Latin-1 stands for the last one's gaps: its dashes and quotation marks are where Latin-1 has control characters.
    Never raises.
    """
    if data.startswith(b"\xef\xbb\xbf"):
        return data.decode("utf-8-sig", "replace"), "utf-8-sig"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace"), "utf-16"
    for codec in ("utf-8", *((named,) if named in NAMED else ()), "windows-1252"):
        try:
            return data.decode(codec), codec
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1"), "latin-1"


def encoding_fact(encoding: str) -> Fact:
    """How the bytes were read, and whether that was a guess."""
    guessed = "not UTF-8 and without byte order mark: letters beyond ASCII may be wrong"
    return Fact("text.encoding", encoding, detail=guessed if encoding in _GUESSED else "")


def read_plain(data: bytes, media_type: str, limits: Limits) -> Reading:
    """The text of a plain or Markdown file as it stands, without NUL characters and with plain line ends."""
    whole, encoding = decode(data)
    text = whole.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n")
    refused = None
    if len(text) > limits.characters:
        refused = (
            f"was read to {limits.characters:,} of its {len(text):,} characters; look at the rest by hand "
            "or send a shorter file"
        )
    kept = text[: limits.characters]
    facts = [
        encoding_fact(encoding),
        Fact("text.characters", number=float(len(text))),
    ]
    if "\x00" in whole:
        facts.append(Fact("text.nul-bytes", number=float(whole.count("\x00"))))
    longest = max(map(len, kept.split("\n")), default=0)
    if longest > _LONG_LINE:
        facts.append(Fact("text.longest-line", number=float(longest)))
    return Reading(media_type, kept, 0, (*facts, *speech_facts(kept)), refused)
