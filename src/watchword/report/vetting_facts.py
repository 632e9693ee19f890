"""What findings rest on and what files say of themselves, as lines of an answer on the terminal."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

#: Most facts named with one finding, most files of which their own word is shown, and most of it of one file.
MOST_BEHIND, MOST_FILES, MOST_SAID = 3, 8, 8


def behind(rests_on: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """One line a file: what in it shows the finding; three facts in all, and how many more there are.

    A file in which nothing more is to be said than the finding itself says is named alone.
    """
    said = list(dict.fromkeys((each["file"], each["says"]) for each in _by_file(rests_on) if each["says"]))
    by_file: dict[str | None, list[str]] = {}
    for file, says in said[:MOST_BEHIND]:
        by_file.setdefault(file, []).append(says)
    if not said:
        files = dict.fromkeys(each["file"] for each in rests_on if each["file"])
        by_file = {file: [] for file in list(files)[:MOST_BEHIND]}
    left = len(said) - MOST_BEHIND
    lines = [": ".join(filter(None, (file, "; ".join(says)))) for file, says in by_file.items()]
    yield from lines[:-1]
    if lines:
        yield lines[-1] + (f"; and {left} more" if left > 0 else "")


def _by_file(rests_on: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """In the order of the files' names, and in a file by what it is that they tell."""
    return sorted(rests_on, key=lambda each: (each["file"] or "", each["of"], each["says"]))


def own_words(facts: Iterable[Mapping[str, Any]]) -> list[str]:
    """One line a file with what it says of itself; at most eight things each, and how many more there are."""
    by_file: dict[str | None, list[str]] = {}
    for each in facts:
        if each["says"]:
            by_file.setdefault(each["file"], []).extend(each["says"])
    return [_line(file, list(dict.fromkeys(said))) for file, said in by_file.items()]


def _line(file: str | None, said: Sequence[str]) -> str:
    more = f"; and {len(said) - MOST_SAID} more" if len(said) > MOST_SAID else ""
    return f"{file or 'the pack'}: {'; '.join(said[:MOST_SAID])}{more}"
