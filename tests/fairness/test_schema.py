"""No indicator can see what is protected: the tables do not hold it, and the sources do not speak of it."""

import ast
import re
from pathlib import Path

import pytest

import watchword.indicators
from watchword.enrich.prepared import PREPARED
from watchword.indicators.records import Records
from watchword.records.people import PROTECTED

WORDS = {
    "name", "names", "surname", "nationality", "citizenship", "birth", "age", "gender", "sex", "language", "accent", "ethnicity",
    "race", "religion", "photo", "ssn", "university", "illness", "sick", "leave", "accommodation", "camera", "disability",
    "pregnancy", "known_as",
}  # fmt: skip
#: Names of things, not of persons.
THINGS = {"device_name", "mail_drop_name"}
#: Whether two names agree (same, compatible, different, unknown), as `payee_agreement`: never a name.
AGREEMENT = {"shared": {"names"}}
INDICATORS = sorted(Path(watchword.indicators.__path__[0]).rglob("*.py"))


@pytest.mark.parametrize("table", PREPARED)
def test_no_prepared_table_holds_a_protected_column(table: str) -> None:
    columns = {column.name for column in PREPARED[table]} - THINGS - AGREEMENT.get(table, set())
    assert {column for column in columns if WORDS & {column, *column.split("_")}} == set()


@pytest.mark.parametrize("path", INDICATORS, ids=lambda path: path.stem)
def test_no_indicator_reads_a_protected_column(path: Path) -> None:
    # given every column or attribute that the file's code names
    tree = ast.parse(path.read_text("utf-8"))
    read = {
        node.slice.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant)
    }
    touched = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    guarded = {column.name for column in PROTECTED.columns} - {
        "employee_number",
        "email",
        "event_id",
        "source",
        "ingested_at",
    }
    assert read & ((WORDS - AGREEMENT["shared"]) | guarded) == set()
    assert "protected" not in touched
    assert not re.search(r"[\"']protected[\"']", path.read_text("utf-8"))


def test_the_protected_table_is_not_among_the_records() -> None:
    assert "protected" not in PREPARED
    with pytest.raises(AttributeError, match="no prepared table protected"):
        _ = Records({}).protected
