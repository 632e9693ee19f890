"""The tables that ship with this room: TOML files in `intel/data/`, and patterns made of their words."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """One TOML file of `intel/data/`, by its name without the ending; callers must not change it."""
    return tomllib.loads(data(f"{name}.toml"))


def data(name: str) -> str:
    """The text of one file of `intel/data/`."""
    return (files("watchword.intel") / "data" / name).read_text(encoding="utf-8")


def any_of(patterns: Iterable[str], flags: int = re.IGNORECASE) -> re.Pattern[str]:
    """A pattern that finds any of some patterns from the beginning of a word, the longest-written first."""
    longest = sorted(patterns, key=lambda each: (-len(each), each))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(longest)})", flags)


def words_of(words: Iterable[str], flags: int = re.NOFLAG) -> re.Pattern[str]:
    """A pattern that finds any of some literal words or names, whole and the longest first."""
    longest = sorted(words, key=lambda each: (-len(each), each))
    return re.compile(rf"(?<![\w])(?:{'|'.join(map(re.escape, longest))})(?!\w)", flags)
