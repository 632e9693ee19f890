"""Finds lines that may belong to a machine-readable zone in any text, and brings them to a zone's width."""

import re
import unicodedata

#: More text than this is not searched; a document's text is at most so long.
MAX_TEXT = 2_000_000
#: More candidate lines than this in one text are not looked at.
MAX_LINES = 2_000

_NOT_FILLED = 12
_SPELT = str.maketrans({"«": "<<", "»": "<<", "‹": "<", "›": "<", "≤": "<", "〈": "<"})
_RUN = re.compile(r"[A-Z0-9<][A-Z0-9< \t]{8,}")
_WHOLE = {88: (44, 44), 72: (36, 36), 90: (30, 30, 30)}


def candidates(text: str) -> list[str]:
    """Runs of the MRZ alphabet, in their order, without spaces: twelve letters or more, with a filler or digits.

    Lower case, guillemets, other signs for the filler, HTML's `&lt;`, full-width letters and a zone written in
    one line of 72, 88 or 90 letters are understood.
    """
    found: list[str] = []
    for line in text[:MAX_TEXT].splitlines():
        for run in _RUN.findall(_plain(line[:2_000])):
            joined = "".join(run.split())
            if len(joined) >= _NOT_FILLED and ("<" in joined or sum(map(str.isdigit, joined)) > 9):
                found.extend(_parted(joined))
        if len(found) >= MAX_LINES:
            return found[:MAX_LINES]
    return found


def _plain(line: str) -> str:
    known = line.replace("&lt;", "<").translate(_SPELT)
    return "".join(c.upper() if c.isascii() else c for c in unicodedata.normalize("NFKC", known))


def _parted(run: str) -> list[str]:
    parts, start = [], 0
    for width in _WHOLE.get(len(run), (len(run),)):
        parts.append(run[start : start + width])
        start += width
    return parts


def fitted(line: str, width: int) -> str | None:
    """`line` with exactly `width` letters, fillers added or left out where they stand; None where it cannot be.

    Fillers at the end go first; a line that ends in a check digit gains or loses them in its longest run. At
    most four letters too many are taken out; anything may be missing that can have been fillers.
    """
    if len(line) == width:
        return line
    excess = len(line) - width
    if excess > 4:
        return None
    if excess > 0 and line.endswith("<" * excess):
        return line[:width]
    longest = max(re.findall("<+", line), key=len, default="")
    if not line[-1:].isdigit() or len(longest) < 2:
        return line.ljust(width, "<") if excess < 0 else None
    if len(longest) <= excess:
        return None
    before, _, after = line.rpartition(longest)
    return before + "<" * (len(longest) - excess) + after
