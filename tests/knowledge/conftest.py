"""What the tests of patterns share."""

from collections.abc import Callable

import duckdb
import pytest

Search = Callable[[str, str], bool]


@pytest.fixture(scope="session")
def found() -> Search:
    """Whether DuckDB's RE2, as the engine will run it, finds a pattern (first) in a text (second)."""
    connection = duckdb.connect()

    def search(pattern: str, text: str) -> bool:
        row = connection.execute("SELECT regexp_matches(?, ?)", [text, pattern]).fetchone()
        assert row is not None
        return bool(row[0])

    return search
