"""The words that résumés are made of: deeds, things, means and ends, by field of work."""

import tomllib
from importlib.resources import files
from typing import Any

_STOCK: dict[str, Any] = tomllib.loads(files(__package__).joinpath("data/stock.toml").read_text("utf-8"))


def _words(name: str) -> tuple[str, ...]:
    return tuple(_STOCK[name])


def _by_field(name: str) -> dict[str, tuple[str, ...]]:
    return {field: tuple(words) for field, words in _STOCK[name].items()}


VERBS, WITH, WHOM, ENDS = _words("verbs"), _words("with"), _words("whom"), _words("ends")
FRAMES, SUMMARIES = _words("frames"), _words("summaries")
"""Sentences with gaps: {verb}, {thing}, {with_}, {tool}, {whom}, {end}; {title}, {years}."""
INTERESTS, LANGUAGES, SCHOOLS = _words("interests"), _words("languages"), _words("schools")
EMPLOYERS, EMPLOYER_KINDS, LEGAL = _words("employers"), _words("employer_kinds"), _words("legal")
AREAS = _words("areas")
"""American area codes."""
THINGS, TOOLS = _by_field("things"), _by_field("tools")
DEGREES, TITLES = _by_field("degrees"), _by_field("titles")
