"""A file as one applicant's application form, whichever system wrote it."""

from collections.abc import Callable, Mapping
from typing import Any

import orjson

from watchword.sources.application_form import (
    ashby,
    custom_report,
    generic,
    greenhouse,
    lever,
    table,
    workday,
)
from watchword.sources.application_form.draft import Draft
from watchword.sources.application_form.form import Form, FormError
from watchword.sources.application_form.names import LEAST
from watchword.sources.application_form.renamed import Own, of_json, own_names

#: Most bytes of a form, how deep its objects may lie in each other, and most values in it.
MOST_BYTES, DEEPEST, MOST_VALUES = 5_000_000, 40, 100_000

_Finder = Callable[[Mapping[str, Any]], Mapping[str, Any] | None]
#: The most specific first; whatever no system claims may still be a form.
_SYSTEMS: tuple[tuple[_Finder, Callable[[Mapping[str, Any]], Draft]], ...] = (
    (workday.candidate_of, workday.draft),
    (custom_report.candidate_of, custom_report.draft),
    (greenhouse.candidate_of, greenhouse.draft),
    (ashby.candidate_of, ashby.draft),
    (lever.candidate_of, lever.draft),
)


def read_form(
    data: bytes, name: str, columns: Mapping[str, str] | None = None, *, least: int = LEAST
) -> Form | None:
    """The form in a file's bytes; None where the file is something else, be it JSON or a table of many rows.

    `name` is the file's, for what is said. `columns` are the employer's own names of fields, each with one that is
    understood. `least` is how many fields, the name among them, a form of no known system has to have.
    Raises FormError for JSON that is broken, too large or too deep, and for an empty file. Values of a wrong type are
    passed over.
    """
    if len(data) > MOST_BYTES:
        raise FormError(f"{name}: larger than {MOST_BYTES:,} bytes; give one applicant's form alone")
    plain = data.removeprefix(b"\xef\xbb\xbf").strip()
    if not plain:
        raise FormError(f"{name}: empty; export the form again")
    own = own_names(columns or {})
    if plain[:1] in (b"{", b"["):
        return _of_json(plain, name, own, least)
    if b"\x00" in plain and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        return None
    found = table.fields(_decoded(data), own, least)
    return table.draft(found).form() if found else None


def _of_json(plain: bytes, name: str, own: Own, least: int) -> Form | None:
    try:
        raw = orjson.loads(plain)
    except orjson.JSONDecodeError as error:
        said = str(error).partition(":")[0]
        raise FormError(f"{name}: not JSON ({said}); export the form again") from None
    _bounded(raw, name)
    if isinstance(raw, list):
        raw = raw[0] if len(raw) == 1 else None
    if not isinstance(raw, Mapping):
        return None
    raw = of_json(raw, own) if own else raw
    for candidate_of, draft in _SYSTEMS:
        if (candidate := candidate_of(raw)) is not None:
            return draft(candidate).form()
    return generic.draft(raw).form() if generic.candidate_of(raw, least) is not None else None


def _bounded(raw: object, name: str) -> None:
    """Refuse what lies too deep or holds too much, a level at a time and without recursion."""
    level, count = [raw], 0
    for _ in range(DEEPEST):
        level = [
            inner
            for each in level
            if isinstance(each, Mapping | list)
            for inner in (each.values() if isinstance(each, Mapping) else each)
        ]
        count += len(level)
        if count > MOST_VALUES:
            raise FormError(f"{name}: more than {MOST_VALUES:,} values; give one applicant's form alone")
        if not level:
            return
    raise FormError(f"{name}: objects deeper than {DEEPEST} in each other; export the form again")


def _decoded(data: bytes) -> str:
    """A table's text: UTF-16 by its mark, else UTF-8, else Windows-1252."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
