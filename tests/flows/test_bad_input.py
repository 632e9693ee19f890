"""Whatever an export is like, everything readable is read, and everything else is named and counted."""

import gzip
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import orjson
import pytest

from tests.flows.conftest import Read
from tests.flows.okta_events import array, event, lines
from watchword.engines.duck import connect, parquet
from watchword.lake import Lake
from watchword.sources.bounds import Bounds

TEN = [event(number) for number in range(10)]


def ids(lake: Lake, tmp_path: Path) -> list[str]:
    """Event ids of the sign-ins in the lake."""
    connection = connect(tmp_path)
    rows = connection.sql(f"SELECT event_id FROM {parquet(lake.files('sign_ins'))} ORDER BY 1").fetchall()
    connection.close()
    return [row[0] for row in rows]


def test_sound_lines_are_all_kept(read: Read, lake: Lake, tmp_path: Path) -> None:
    told = read({"okta.log": lines(*TEN)})["okta.log"].ingest
    assert (told.format, told.rows, told.kept, told.rejected) == ("okta", 10, 10, 0)
    assert len(ids(lake, tmp_path)) == 10


def test_a_truncated_gzip_is_said_and_its_beginning_read(read: Read) -> None:
    # given a compressed log whose end is missing
    whole = gzip.compress(lines(*[event(number) for number in range(3000)]))
    # when it is read
    told = read({"okta.jsonl.gz": whole[: len(whole) // 2]})["okta.jsonl"].ingest
    # then what could be unpacked is kept, and the missing rest is a rejected row with its reason
    assert told.kept > 100
    assert told.rejected >= 1
    assert any("cut short" in reject.reason for reject in told.rejects)


def test_a_truncated_array_is_said_and_its_beginning_read(read: Read) -> None:
    told = read({"okta.json": array(*TEN)[:-150]})["okta.json"].ingest
    assert told.kept == 9
    assert "cut short" in told.rejects[-1].reason


def test_an_array_cut_between_elements_is_said_too(read: Read) -> None:
    content = array(*TEN)
    told = read({"okta.json": content[:-1]})["okta.json"].ingest
    assert told.kept == 10
    assert "ends inside its list" in told.rejects[-1].reason


def test_a_zip_bomb_is_refused(read: Read) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.jsonl", b"0" * 40_000_000)
        archive.writestr("okta.jsonl", lines(*TEN))
    told = read({"logs.zip": packed.getvalue()}, Bounds(expansion=20, expansion_floor=1_000_000))
    assert "decompression bomb" in str(told["logs.zip!bomb.jsonl"].ingest.note)
    assert told["logs.zip!okta.jsonl"].ingest.kept == 10


def test_a_field_of_the_wrong_type_is_empty_and_counted(read: Read) -> None:
    # given an event whose client is a text, and one whose latitude is no number
    wrong = event(11, client="nowhere")
    place = {"ipAddress": "198.18.0.1", "geographicalContext": {"geolocation": {"lat": "north", "lon": 1.0}}}
    told = read({"okta.json": array(*TEN, wrong, event(12, client=place))})["okta.json"].ingest
    # then both rows stay, and the note counts what was read as empty
    assert told.kept == 12
    assert "client (1)" in str(told.note)
    assert "1 values that should be numbers" in str(told.note)


def test_wrong_types_in_clean_lines_are_found_by_the_fast_path_too(read: Read) -> None:
    agent = event(12, client={"ipAddress": "198.18.0.1", "userAgent": "curl"})
    told = read({"okta.jsonl": lines(*TEN, event(11, actor=[1, 2]), agent)})["okta.jsonl"].ingest
    assert "actor (1), client.userAgent (1)" in str(told.note)


def test_a_line_over_the_bound_is_named_and_the_rest_read(read: Read) -> None:
    long = event(11, note="x" * 5000)
    told = read({"okta.jsonl": lines(*TEN[:5], long, *TEN[5:])}, Bounds(line=4096))["okta.jsonl"].ingest
    assert (told.rows, told.kept, told.rejected) == (11, 10, 1)
    assert told.rejects[0].line == 6
    assert "longer than 4,096 bytes" in told.rejects[0].reason


def nested(number: int, levels: int) -> bytes:
    """An event that is `levels` levels deep, in a field that nobody reads."""
    return orjson.dumps(event(number))[:-1] + b',"more":' + b"[" * (levels - 1) + b"]" * (levels - 1) + b"}"


def quoted_csv(text: bytes) -> bytes:
    """A cell of a CSV."""
    return b'"' + text.replace(b'"', b'""') + b'"'


def as_text(text: bytes) -> bytes:
    """JSON that a collector wrote as text."""
    return orjson.dumps(text.decode())


#: One file for each reader, with an event of so many levels at its end.
READERS: dict[str, Callable[[bytes], bytes]] = {
    "lines.jsonl": lambda deep: lines(*TEN) + deep + b"\n",
    "array.json": lambda deep: array(*TEN)[:-1] + b"," + deep + b"]",
    "wrapped.json": lambda deep: b'{"value": ' + array(*TEN)[:-1] + b"," + deep + b"]}",
    "wrapped-lines.jsonl": lambda deep: b'{"Records":' + array(*TEN)[:-1] + b"," + deep + b"]}\n",
    "envelopes.jsonl": lambda deep: b"".join(
        b'{"_raw":' + as_text(each) + b"}\n" for each in [*lines(*TEN).splitlines(), deep]
    ),
    "envelopes.csv": lambda deep: b"time,host,_raw\n" + b"".join(
        b"1,h," + quoted_csv(each) + b"\n" for each in [*lines(*TEN).splitlines(), deep]
    ),
}  # fmt: skip


#: Those that take an event apart without parsing what it stands in; of the others no parser goes 5,000 levels deep.
DEEP_READERS = ("lines.jsonl", "array.json", "wrapped.json")


@pytest.mark.parametrize(
    ("name", "levels"),
    [*((name, levels) for name in READERS for levels in (65, 300)), *((name, 5000) for name in DEEP_READERS)],
)
def test_json_nested_over_the_bound_is_a_rejected_row_in_every_reader(
    read: Read, name: str, levels: int
) -> None:
    told = read({name: READERS[name](nested(11, levels))})[name].ingest
    assert (told.format, told.kept) == ("okta", 10)
    assert told.rejects[0].reason.startswith("nested deeper than 64 levels")
    assert "max_nesting in [limits]" in told.rejects[0].reason
    assert "uuid" in told.rejects[0].excerpt


@pytest.mark.parametrize("name", READERS)
def test_json_nested_to_the_bound_is_read(read: Read, name: str) -> None:
    told = read({name: READERS[name](nested(11, 64))}, Bounds(nesting=66))[name].ingest
    assert (told.kept, told.rejected) == (11, 0)


def test_wrappers_within_wrappers_do_not_stop_a_file(read: Read) -> None:
    wrapped = b'{"response":' * 900 + b"1" + b"}" * 900 + b"\n"
    told = read({"okta.jsonl": wrapped + lines(*TEN)})["okta.jsonl"].ingest
    assert (told.kept, told.rejected) == (10, 1)


def test_many_brackets_side_by_side_or_in_texts_are_not_deep(read: Read) -> None:
    wide = event(11, more=[[{}] for _ in range(500)], text='[{"' * 300)
    told = read({"okta.jsonl": lines(*TEN, wide)})["okta.jsonl"].ingest
    assert (told.kept, told.rejected) == (11, 0)


def test_closing_brackets_in_texts_hide_no_depth(read: Read) -> None:
    hidden = b'["]",' * 70 + b"1" + b',"["]' * 70
    deep = orjson.dumps(event(11))[:-1] + b',"more":' + hidden + b"}\n"
    told = read({"okta.jsonl": lines(*TEN) + deep})["okta.jsonl"].ingest
    assert (told.kept, told.rejected) == (10, 1)


@pytest.mark.parametrize(
    ("sound", "broken", "said"),
    [
        (b"ann@", b"\\ud800@", "half a character"),
        (b'{"ipAddress":"198.18.0.1"}', as_text(b'{"ipAddress":' + b"[" * 300 + b"]" * 300 + b"}"), "too deeply"),
    ],
    ids=["half a character", "deep JSON in a text"],
)  # fmt: skip
def test_what_cannot_be_stored_costs_its_row_only(read: Read, sound: bytes, broken: bytes, said: str) -> None:
    bad = orjson.dumps(event(11)).replace(sound, broken)
    told = read({"okta.json": array(*TEN)[:-1] + b"," + bad + b"]"})["okta.json"].ingest
    assert (told.kept, told.rejected) == (10, 1)
    assert said in told.rejects[0].reason


@pytest.mark.slow
def test_a_sparse_file_of_five_gigabytes_costs_little_memory(read: Read, tmp_path: Path) -> None:
    # given a file of five gigabytes of nothing behind one sound event
    psutil = pytest.importorskip("psutil")
    path = tmp_path / "exports" / "okta.jsonl"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(lines(event(1), event(2), event(3)))
        file.truncate(5 * 2**30)
    if path.stat().st_blocks * 512 > 2**30:
        pytest.skip("this file system stores no sparse files")
    before = psutil.Process().memory_info().rss
    # when it is read
    told = read()["okta.jsonl"].ingest
    # then the three events are there, the rest is one row that was refused, and memory stayed flat
    assert (told.kept, told.rejected) == (3, 1)
    assert psutil.Process().memory_info().rss - before < 500 * 2**20


def test_bytes_that_are_not_utf8_cost_their_line_only(read: Read) -> None:
    bad = lines(event(11)).replace(b"ann@", b"\xff\xfe@")
    told = read({"okta.jsonl": lines(*TEN) + bad})["okta.jsonl"].ingest
    assert (told.kept, told.rejected) == (10, 1)
    assert told.rejects[0].line == 11
    assert "UTF-8" in told.rejects[0].reason


def test_mixed_line_ends_a_mark_and_blank_lines_change_nothing(
    read: Read, lake: Lake, tmp_path: Path
) -> None:
    rows = lines(*TEN).split(b"\n")
    content = b"\xef\xbb\xbf" + b"\r\n".join(rows[:5]) + b"\r\n\n\n" + b"\n".join(rows[5:])
    told = read({"okta.jsonl": content})["okta.jsonl"].ingest
    assert (told.rows, told.kept, told.rejected) == (10, 10, 0)


def test_a_file_still_being_written_gives_its_whole_lines(read: Read) -> None:
    told = read({"okta.jsonl": lines(*TEN)[:-40]})["okta.jsonl"].ingest
    assert (told.kept, told.rejected) == (9, 1)
    assert "still being written" in told.rejects[0].reason


def test_a_duplicate_file_adds_nothing(read: Read, lake: Lake, tmp_path: Path) -> None:
    told = read({"a.jsonl": lines(*TEN), "copy/b.jsonl": lines(*TEN)})
    assert told["a.jsonl"].ingest.kept == 10
    assert told["copy/b.jsonl"].ingest.duplicate == 10
    assert "same content as a.jsonl" in str(told["copy/b.jsonl"].ingest.note)
    assert len(ids(lake, tmp_path)) == 10


def test_one_event_in_two_exports_is_one_record(read: Read, lake: Lake, tmp_path: Path) -> None:
    told = read({"a.jsonl": lines(*TEN[:8]), "b.json": array(*TEN[4:])})
    assert told["b.json"].ingest.duplicate == 4
    assert told["b.json"].ingest.kept == 2
    assert len(ids(lake, tmp_path)) == 10


def test_events_without_an_id_are_one_in_lines_and_in_an_array(
    read: Read, lake: Lake, tmp_path: Path
) -> None:
    nameless = [{key: value for key, value in each.items() if key != "uuid"} for each in TEN]
    told = read({"a.jsonl": lines(*nameless), "b.json": array(*nameless)})
    assert told["b.json"].ingest.duplicate == 10
    assert len(ids(lake, tmp_path)) == 10


def test_two_events_under_one_id_are_both_kept_and_counted(read: Read, lake: Lake, tmp_path: Path) -> None:
    other = {**TEN[3], "client": {"ipAddress": "198.18.0.77"}}
    told = read({"a.jsonl": lines(*TEN, other)})["a.jsonl"].ingest
    assert told.kept == 11
    assert "different events under an id already taken" in str(told.note)
    found = ids(lake, tmp_path)
    assert len(found) == 11
    assert sum("#" in each for each in found) == 1


def test_a_second_event_under_a_known_id_in_a_later_file_is_kept_too(
    read: Read, lake: Lake, tmp_path: Path
) -> None:
    read({"a.jsonl": lines(*TEN)})
    other = {**TEN[3], "client": {"ipAddress": "198.18.0.77"}}
    told = read({"b.jsonl": lines(other, TEN[4])})["b.jsonl"].ingest
    assert (told.kept, told.duplicate) == (1, 1)
    assert len(ids(lake, tmp_path)) == 11


def test_reading_again_says_the_same_and_adds_nothing(read: Read, lake: Lake, tmp_path: Path) -> None:
    first = read({"a.jsonl": lines(*TEN)})["a.jsonl"].ingest
    assert read()["a.jsonl"].ingest == first
    assert len(ids(lake, tmp_path)) == 10


def test_unknown_event_types_are_ignored_and_events_without_a_time_refused(read: Read) -> None:
    told = read(
        {"a.jsonl": lines(*TEN, event(11, eventType="system.sms.send_factor"), event(12, published=None))}
    )
    ingest = told["a.jsonl"].ingest
    assert (ingest.kept, ingest.ignored, ingest.rejected) == (10, 1, 1)
    assert "no time" in ingest.rejects[0].reason


def test_dates_in_three_styles_are_one_moment(read: Read, lake: Lake, tmp_path: Path) -> None:
    styles = (
        "2026-03-02T09:00:00.000Z",
        "2026-03-02 10:00:00+01:00",
        "1772442000000",
        "2026-03-02 09:00:00.000",
    )
    read({"a.jsonl": lines(*[event(number, published=style) for number, style in enumerate(styles)])})
    connection = connect(tmp_path)
    found = connection.sql(
        f"SELECT DISTINCT epoch_ms(time) FROM {parquet(lake.files('sign_ins'))}"
    ).fetchall()
    assert found == [(1772442000000,)]


def test_a_link_out_of_the_folder_is_not_followed(read: Read, tmp_path: Path) -> None:
    secret = tmp_path / "secret.jsonl"
    secret.write_bytes(lines(*TEN))
    (tmp_path / "exports").mkdir()
    try:
        (tmp_path / "exports" / "okta.jsonl").symlink_to(secret)
    except OSError:
        pytest.skip("this system makes no symbolic links")
    told = read()["okta.jsonl"].ingest
    assert told.format is None
    assert "leads out of the folder" in str(told.note)


def test_settings_and_answers_inside_the_exports_are_passed_over(read: Read) -> None:
    told = read({"watchword.toml": b"[company]\n", "truth.json": b"{}", "a.jsonl": lines(*TEN)})
    assert "never read from the exports" in str(told["watchword.toml"].ingest.note)
    assert told["truth.json"].ingest.format is None
    assert told["a.jsonl"].ingest.kept == 10


def test_a_file_of_nobody_is_listed_with_what_would_make_it_readable(read: Read) -> None:
    told = read(
        {
            "notes.csv": b"colour,taste\nred,sweet\n",
            "picture.png": b"\x89PNG\r\n\x1a\n\x00\x00",
            "empty.json": b"",
        }
    )
    assert "colour, taste" in str(told["notes.csv"].ingest.note)
    assert "[columns.roster]" in str(told["notes.csv"].ingest.note)
    assert "not JSON, CSV or Parquet" in str(told["picture.png"].ingest.note)
    assert told["empty.json"].ingest.note == "empty"


@pytest.mark.parametrize("wrap", ["detail", "_raw", "_source", "message"])
def test_wrapped_events_are_found_in_their_envelope(
    read: Read, lake: Lake, tmp_path: Path, wrap: str
) -> None:
    inner = [orjson.dumps(each).decode() if wrap in ("_raw", "message") else each for each in TEN]
    told = read({"a.jsonl": lines(*[{wrap: each, "source": "bus"} for each in inner])})["a.jsonl"].ingest
    assert (told.format, told.kept) == ("okta", 10)


def test_many_values_in_one_file_are_read_like_lines(read: Read) -> None:
    content = b"\n".join(orjson.dumps(each, option=orjson.OPT_INDENT_2) for each in TEN)
    told = read({"a.json": content})["a.json"].ingest
    assert (told.rows, told.kept) == (10, 10)


def test_a_broken_element_costs_itself_only(read: Read) -> None:
    content = array(*TEN).replace(b'"uuid":"00000000-0000-4000-8000-000000000004"', b'"uuid":nonsense')
    told = read({"a.json": content})["a.json"].ingest
    assert (told.kept, told.rejected) == (9, 1)


@pytest.mark.parametrize("wrap", ["value", "records", "results", "Results", "Records", "events"])
def test_lists_in_a_wrapper_are_read_whether_on_one_line_or_many(read: Read, wrap: str) -> None:
    page = {"schema": [{"name": "a", "of": {"b": 1}}], wrap: TEN[:5], "next": None}
    later = {wrap: TEN[5:]}
    assert read({"one.json": orjson.dumps(page)})["one.json"].ingest.kept == 5
    indented = orjson.dumps({wrap: TEN[5:]}, option=orjson.OPT_INDENT_2)
    assert read({"two.json": indented})["two.json"].ingest.kept == 5
    both = read({"hub.jsonl": orjson.dumps(page) + b"\n" + orjson.dumps(later) + b"\n"})["hub.jsonl"].ingest
    assert (both.rows, both.duplicate, both.rejected) == (10, 10, 0)
