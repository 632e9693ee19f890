"""What stands before a report's first words: a Markdown file's front matter, or the headers of a mail."""

import re

from watchword.intel.reading.block import Block, Shape

_KEY = re.compile(r"([A-Za-z][\w-]{0,30}):\s*(.*)")
_MAIL = frozenset(("from", "to", "cc", "date", "sent", "subject", "reply-to"))
_TITLES = ("title", "subject")
_PREFIX = re.compile(r"(?:(?:re|fwd?|aw|wg)\s*:\s*|\[[^\]]{1,40}\]\s*)+", re.I)
#: Longest opening, in lines.
_LONGEST = 40


def opening_of(lines: list[str]) -> tuple[list[Block], int]:
    """Its blocks, the title as a heading of the first level, and the number of lines that it takes; none where there is none."""
    first = next((at for at, line in enumerate(lines[:_LONGEST]) if line.strip()), 0)
    if not lines:
        return [], 0
    if lines[first].strip() == "---":
        end = next(
            (at for at in range(first + 1, min(len(lines), _LONGEST)) if lines[at].strip() in ("---", "...")),
            0,
        )
        pairs = _pairs(lines, first + 1, end)
        return (_blocks(pairs), end + 1) if end and pairs else ([], 0)
    end = next((at for at in range(first, min(len(lines), _LONGEST)) if not lines[at].strip()), 0)
    pairs = _pairs(lines, first, end)
    keys = {key for _, key, _ in pairs}
    is_mail = keys <= _MAIL and len(pairs) == end - first and {"from", "subject"} <= keys
    return (_blocks(pairs), end) if is_mail else ([], 0)


def _pairs(lines: list[str], start: int, end: int) -> list[tuple[int, str, str]]:
    found = []
    for at in range(start, end):
        if match := _KEY.fullmatch(lines[at].strip()):
            found.append((at + 1, match[1].lower(), match[2].strip().strip("\"'")))
    return found


def _blocks(pairs: list[tuple[int, str, str]]) -> list[Block]:
    blocks = []
    for line, key, value in pairs:
        if key in _TITLES and _PREFIX.sub("", value, count=1):
            blocks.append(Block(line, Shape.HEADING, _PREFIX.sub("", value, count=1), 1))
        elif value:
            blocks.append(Block(line, Shape.PARAGRAPH, f"{key.capitalize()}: {value}"))
    return blocks
