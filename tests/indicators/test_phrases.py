"""Parts of sentences made of columns."""

import ibis

from watchword.indicators.phrases import counted, named


def test_one_is_singular_and_everything_else_plural() -> None:
    table = ibis.memtable({"days": [0, 1, 12]})
    said = ibis.duckdb.connect().to_pyarrow(counted(table["days"], "day", "days")).to_pylist()
    assert sorted(said) == ["0 days", "1 day", "12 days"]


def names(*texts: str | None) -> object:
    table = ibis.memtable({"text": list(texts)}, schema={"text": "string"})
    return ibis.duckdb.connect().to_pyarrow(named(table["text"])).as_py()


def test_names_are_distinct_sorted_and_at_most_five() -> None:
    assert names("b", "a", "b", None) == "a, b"
    assert names("f", "e", "d", "c", "b", "a") == "a, b, c, d, e"


def test_no_name_is_an_empty_text() -> None:
    assert names(None) == ""
