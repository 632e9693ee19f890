"""Forms as CSV: a header with one row, or two columns of which each row names a field and its value."""

import csv
import io
from collections.abc import Iterator

from watchword.sources.application_form import names
from watchword.sources.application_form.draft import MANY, Draft
from watchword.sources.application_form.renamed import Own, of_table
from watchword.sources.headers import plain_name

_FIELD = {"field", "fieldname", "question", "name", "key", "label", "item"}
_VALUE = {"value", "answer", "response", "content"}
#: Fields of which a person has one, under whatever of its names.
_OF_ONE = frozenset({"name", "birth_date", "iban", "routing", "account", "account_owner", "tax_number"})
#: Most rows of one form.
_MOST = 500


def fields(text: str, own: Own, least: int = names.LEAST) -> list[tuple[str, str]] | None:
    """Each field with its value, in order; None where the table is none of one applicant's form.

    `own` are the employer's names, `least` is how many fields have to be understood.
    """
    lines = text.splitlines()[:20]
    delimiter = max(",;\t|", key=lambda each: sum(each in line for line in lines))
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            rows += [row] if any(cell.strip() for cell in row) else []
            if len(rows) > _MOST:
                return None
    except csv.Error:
        return None
    if len(rows) < 2:
        return None
    head = [plain_name(cell) for cell in rows[0]]
    if len(head) == 2 and all(len(row) == 2 for row in rows):
        body = rows[1:] if head[0] in _FIELD and head[1] in _VALUE else rows
        return _checked([(row[0].strip(), row[1]) for row in body], own, least)
    if len(rows) == 2 and len(rows[0]) == len(rows[1]):
        return _checked(list(zip((cell.strip() for cell in rows[0]), rows[1], strict=True)), own, least)
    return None


def _checked(found: list[tuple[str, str]], own: Own, least: int) -> list[tuple[str, str]] | None:
    asked = of_table(found, own)
    return asked if names.enough((name for name, _ in asked), least) else None


def draft(found: list[tuple[str, str]]) -> Draft:
    """The form of these fields; the first filled one of two of a name stands."""
    made = Draft()
    for name, value in found:
        if value.strip():
            made.named(name, value)
    made.doubled += _doubled(found)
    return made


def _doubled(found: list[tuple[str, str]]) -> Iterator[str]:
    """Names that are given twice with different values, of which only one is read."""
    first: dict[str, str] = {}
    for name, value in found:
        ours = names.field(name)
        asked = ours if ours in _OF_ONE else plain_name(name)
        plain = " ".join(value.split())
        if plain and ours and ours not in MANY and first.setdefault(asked, plain) != plain:
            yield name
