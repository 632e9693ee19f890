"""A STIX pattern cut into its words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass


class Unreadable(ValueError):
    """A pattern, or a part of one, that says more than equality; told in a few words."""


@dataclass(frozen=True)
class Word:
    """One word: kind is text, path, name (a keyword), sign or number; value without quotes."""

    kind: str
    value: str


#: Words in one pattern, beyond which it is not read.
MOST_WORDS = 20_000
_WORD = re.compile(
    r"""(?P<blank>\s+)
    |(?P<text>[thb]?'(?:\\.|[^'\\])*')
    |(?P<path>[a-z][a-z0-9-]*:(?:'(?:\\.|[^'\\])*'|\[(?:[0-9]+|\*)\]|[A-Za-z0-9_.-])+)
    |(?P<sign>!=|<=|>=|==|[=<>\[\](),])
    |(?P<name>[A-Za-z_][A-Za-z0-9_]*)
    |(?P<number>[+-]?[0-9]+(?:\.[0-9]+)?)""",
    re.VERBOSE,
)


def words(pattern: str) -> list[Word]:
    """The words of a pattern. Raises Unreadable for what is none, or for too many."""
    found = list(_cut(pattern))
    if not found:
        raise Unreadable("it is empty")
    return found


def _cut(pattern: str) -> Iterator[Word]:
    at, count = 0, 0
    while at < len(pattern):
        word = _WORD.match(pattern, at)
        if word is None:
            raise Unreadable(f"at character {at + 1} there is no word of a pattern")
        at, kind = word.end(), str(word.lastgroup)
        if kind == "blank":
            continue
        count += 1
        if count > MOST_WORDS:
            raise Unreadable(f"it has more than {MOST_WORDS:,} words")
        yield Word(kind, _bare(word[0]) if kind == "text" else word[0])


def _bare(quoted: str) -> str:
    """A text without its quotes and escapes."""
    return re.sub(r"\\(.)", r"\1", quoted[quoted.index("'") + 1 : -1], flags=re.DOTALL)
