"""Questions from a table, as firms export them, and as they go wrong."""

import gzip
import resource
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow.parquet import write_table

from watchword.screening.entry import ListError
from watchword.screening.query import Kind, Query
from watchword.screening.question_file import QuestionFile


def asked(path: Path, content: str | bytes, kind: Kind = Kind.ANY) -> tuple[list[Query], QuestionFile]:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    file = QuestionFile(path, kind)
    return list(file.queries()), file


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_columns_are_told_by_their_headers_whatever_stands_between_them(tmp_path: Path, sign: str) -> None:
    head = sign.join(
        ("Vendor ID", "Legal Name", "Type", "Date of Birth", "Nationality", "Passport", "E-Mail")
    )
    row = sign.join(("V7", "Vesna Shipping", "Company", "1970", "DE", "AB123456", "ana@example.com"))
    [query], _ = asked(tmp_path / "vendors.csv", f"{head}\n{row}\n")
    assert query == Query(
        "Vesna Shipping", Kind.ORGANIZATION, birth_dates=("1970",), countries=("DE",),
        identifiers=("AB123456", "ana@example.com"), reference="V7",
    )  # fmt: skip


def test_given_and_family_names_are_put_together_and_cells_may_hold_several(tmp_path: Path) -> None:
    content = 'First name,Last name,kind,country\nChol Min,Kim,individual,"KP; CN ;"\n'
    [query], _ = asked(tmp_path / "people.csv", content)
    assert (query.text, query.kind, query.countries) == ("Chol Min Kim", Kind.PERSON, ("KP", "CN"))


def test_a_kind_that_was_asked_for_wins_over_the_files(tmp_path: Path) -> None:
    [query], _ = asked(tmp_path / "a.csv", "name,kind\nVesna,company\n", Kind.VESSEL)
    assert query.kind is Kind.VESSEL


def test_a_byte_order_mark_windows_line_ends_and_quotes_are_read(tmp_path: Path) -> None:
    content = '\ufeffname,id\r\n"Vesna, Shipping\r\n& Sons",1\r\n"Vesna ""Blue""",2\r\n'
    queries, file = asked(tmp_path / "a.csv", content)
    assert [query.text for query in queries] == ["Vesna, Shipping\r\n& Sons", 'Vesna "Blue"']
    assert file.refused == 0


def test_gzip_is_read_whatever_its_name(tmp_path: Path) -> None:
    queries, _ = asked(tmp_path / "a.csv", gzip.compress(b"name\nVesna\n", mtime=0))
    assert queries == [Query("Vesna")]


def test_parquet_is_read_with_numbers_dates_and_gaps(tmp_path: Path) -> None:
    table = pa.table({"name": ["Vesna", None, "김철민"], "id": [1, 2, None], "other": [1.5, 2.5, None]})
    write_table(table, tmp_path / "a.parquet")
    file = QuestionFile(tmp_path / "a.parquet", Kind.ANY)
    assert list(file.queries()) == [Query("Vesna", reference="1"), Query("김철민")]
    assert (file.refused, file.reasons) == (1, [f"{tmp_path}/a.parquet row 2: has no name"])


def test_empty_rows_are_refused_with_their_number(tmp_path: Path) -> None:
    queries, file = asked(tmp_path / "a.csv", "name,id\nVesna,1\n ,2\n\nBlue,3\n")
    assert [query.text for query in queries] == ["Vesna", "Blue"]
    assert file.reasons == [f"{tmp_path}/a.csv row 3: has no name"]


def test_lines_that_are_no_text_are_refused_and_the_others_keep_their_numbers(tmp_path: Path) -> None:
    content = b"name,id\nVesna,1\nV\x00sna,2\nM\xfcller,3\nBlue,4\n,5\nRed,6,7,8\nGreen,7\n"
    queries, file = asked(tmp_path / "a.csv", content)
    assert [query.text for query in queries] == ["Vesna", "Blue", "Green"]
    assert [reason.partition("a.csv ")[2] for reason in file.reasons] == [
        "line 3: is no line of text, or longer than a million bytes",
        "line 4: is not UTF-8",
        "row 6: has no name",
        "line 7: has 4 cells for 2 columns",
    ]


def test_names_of_ten_thousand_letters_are_cut_and_longer_cells_refused(tmp_path: Path) -> None:
    queries, file = asked(
        tmp_path / "a.csv", f"name\n{'x' * 10_000}\n{'y' * 20_000}\n{'z' * 200_000}\nVesna\n"
    )
    assert [len(query.text) for query in queries] == [10_000, 10_000, 5]
    assert len(file.reasons) == 1
    assert "line 4:" in file.reasons[0]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no column of names (no columns)"),
        (b"city,street\nAustin,Main\n", "no column of names (city, street); give one the header `name`"),
        (b"<!DOCTYPE html><html><body>Service unavailable</body></html>", "no column of names"),
        ("name\nVesna\n".encode("utf-16"), "no column of names"),
        (b"\x00" * 5_000_000, "no column of names"),
        (b"a" * 5_000_000, "no column of names"),
        (gzip.compress(b"name\n" + bytes(range(32, 127)) * 500, mtime=0)[:-20], "cannot be read"),
        (gzip.compress(b"name\nVesna\n", mtime=0)[:10] + b"\xff" * 50, "cannot be read"),
        (b"\x1f\x8b\x00", "cannot be read"),
        (b"PAR1" + b"\x00" * 100, "is no whole Parquet file"),
        (b"PAR1", "is no whole Parquet file"),
    ],
)
def test_what_is_no_table_of_names_is_one_line(tmp_path: Path, content: bytes, said: str) -> None:
    with pytest.raises(ListError) as told:
        asked(tmp_path / "a.csv", content)
    assert said in str(told.value)
    assert "\n" not in str(told.value)
    assert len(str(told.value)) < 500 + len(str(tmp_path))


def test_a_truncated_parquet_file_is_one_line(tmp_path: Path) -> None:
    write_table(pa.table({"name": [f"Vesna {number}" for number in range(5_000)]}), tmp_path / "whole")
    content = (tmp_path / "whole").read_bytes()
    with pytest.raises(ListError, match="is no whole Parquet file"):
        asked(tmp_path / "a.parquet", content[: len(content) // 2])


def test_a_file_that_is_not_there_or_a_folder_is_one_line(tmp_path: Path) -> None:
    for path in (tmp_path / "nowhere.csv", tmp_path):
        with pytest.raises(ListError, match="cannot be read"):
            list(QuestionFile(path, Kind.ANY).queries())


@given(st.binary(max_size=400))
def test_no_bytes_break_it(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    for head in (b"", b"name,id\n", b"PAR1", b"\x1f\x8b"):
        try:
            queries, _ = asked(path, head + content)
        except ListError as error:
            assert str(path) in str(error)
        else:
            assert all(query.text.strip() for query in queries)


@pytest.mark.slow
def test_a_million_rows_with_three_bad_ones_are_read_in_bounded_memory(tmp_path: Path) -> None:
    # given a million rows, of which three ask nothing
    bad = {10: b"\x00\n", 500_000: b" ,1\n", 999_999: b"M\xfcller,1\n"}

    def rows() -> Iterator[bytes]:
        yield b"name,id\n"
        for number in range(1_000_000):
            yield bad.get(number, b"Vesna %d,%d\n" % (number, number))

    with (tmp_path / "a.csv").open("wb") as out:
        out.writelines(rows())
    file = QuestionFile(tmp_path / "a.csv", Kind.ORGANIZATION)
    # when they are read one by one
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    count = sum(1 for _ in file.queries())
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    # then the others are asked, the three are named, and no more than some lines were held at once
    assert (count, file.refused) == (999_997, 3)
    assert [reason.split(":")[0].split()[-1] for reason in file.reasons] == ["12", "500,002", "1,000,001"]
    assert grown < 50_000, "kilobytes; the rows held at once would be some hundred megabytes"
