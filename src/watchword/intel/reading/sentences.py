"""A paragraph's sentences."""

import re

#: Short words with a full stop that end no sentence.
_SHORT = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|cf|vs|no|nos|mr|mrs|ms|dr|prof|gen|col|lt|st|inc|ltd|co|corp|"
    r"llc|pte|pvt|pty|bhd|sdn|plc|jr|sr|dept|est|approx|fig|sec|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|u\.s|u\.k|u\.n|d\.c|a\.k\.a|p\.r\.c|d\.p\.r\.k)|(?:^|[\s(.])[A-Z])\.$",
    re.I,
)
_END = re.compile(r"[.!?]+[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])")
_LONGEST = 4_000


def sentences(text: str) -> list[tuple[int, str]]:
    """Sentences with the place where each begins; longer ones than 4,000 letters are cut into pieces."""
    found, start = [], 0
    for end in _END.finditer(text):
        if _SHORT.search(text[max(start, end.start() - 12) : end.start() + 1]) and not _closes(text, end):
            continue
        found.append((start, text[start : end.end()].strip()))
        start = end.end()
    found.append((start, text[start:].strip()))
    pieces = [
        (place + at, sentence[at : at + _LONGEST])
        for place, sentence in found
        for at in range(0, max(len(sentence), 1), _LONGEST)
    ]
    return [(place, piece) for place, piece in pieces if piece.strip()]


def _closes(text: str, end: re.Match[str]) -> bool:
    """Whether an abbreviation ends its sentence after all: a word follows that only begins sentences."""
    return bool(
        re.match(
            r"(?:The|This|These|They|It|In|We|Its|Their|Some|When|After|Organi[sz]ations|Employers)\b",
            text[end.end() :],
        )
    )
