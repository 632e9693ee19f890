"""MISP events and feeds, and plain lists of indicators, into watch lists."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.intel.exchange import import_feed, misp_event
from watchword.intel.exchange.feeds.bounds import Account, Bounds
from watchword.intel.exchange.feeds.plain_list import plain_entries
from watchword.intel.exchange.feeds.stix_entries import Reading
from watchword.intel.exchange.feeds.times import moment_of
from watchword.intel.report import IntelligenceError, Report
from watchword.screening.entry import Entry, Validity
from watchword.screening.store import ListStore

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def uuid(name: str) -> str:
    return str(uuid5(UUID(int=9), name))


def attribute(value: str, kind: str = "domain", **more: Any) -> dict[str, Any]:
    made = {"uuid": uuid(value), "type": kind, "value": value, "to_ids": True, "timestamp": "1767225600"}
    return made | more


def event(*attributes: object, **more: Any) -> dict[str, Any]:
    made = {"uuid": uuid("event"), "info": "Workers under borrowed names", "Orgc": {"name": "Example CERT"}}
    return {"Event": made | {"Attribute": list(attributes)} | more}


def imported(store: ListStore, path: Path, content: object) -> list[Entry]:
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    import_feed(store, path, "feed", NOW)
    return list(store.entries("intel-feed"))


def values(entries: list[Entry]) -> set[str]:
    return {each.value for entry in entries for each in entry.identifiers}


def test_what_may_be_searched_for_is_kept_with_source_and_confidence(
    tmp_path: Path, store: ListStore
) -> None:
    made = event(
        attribute("jobs.example", first_seen="2026-01-01T00:00:00.000000+00:00", last_seen="2026-02-01T00:00:00+00:00",
                  Tag=[{"name": 'misp:confidence-level="usually-confident"'}]),
        attribute("context.example", to_ids=False),
        attribute("a.exe|" + "ab" * 32, "filename|sha256"),
        attribute("mail.example|192.0.2.8", "domain|ip"),
        attribute("Pat Example", "full-name"),
        attribute("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", "btc"),
        attribute("@Ann-Lee", "github-username"),
        attribute("x", "mutex"),
        Object=[{"deleted": True, "Attribute": [attribute("gone.example")]}, {"Attribute": [attribute("in.example")]}],
    )  # fmt: skip
    entries = imported(store, tmp_path / "event.json", made)
    assert values(entries) == {
        "jobs.example", "ab" * 32, "mail.example", "192.0.2.8", "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", "in.example",
        "github.com/ann-lee",
    }  # fmt: skip
    [jobs] = [each for each in entries if "jobs.example" in values([each])]
    # when something was last seen is told, and is no expiry
    assert jobs.validity == Validity("2026-01-01T00:00:00Z", "", 75, "Example CERT")
    assert jobs.remarks == "Workers under borrowed names; last seen 2026-02-01T00:00:00Z"
    assert [name.text for each in entries for name in each.names] == ["Pat Example"]


def test_the_later_version_of_an_attribute_holds(tmp_path: Path, store: ListStore) -> None:
    old, new = attribute("a.example"), attribute("a.example", timestamp="1767225601", deleted=True)
    back = attribute("b.example", timestamp="1767225601")
    gone = attribute("b.example", deleted=True)
    assert values(imported(store, tmp_path / "e.json", event(new, old, back, gone))) == {"b.example"}


def test_a_feed_is_what_its_manifest_names_and_what_it_drops_is_withdrawn(
    tmp_path: Path, store: ListStore
) -> None:
    # given a feed of two events
    for name in ("one", "two"):
        (tmp_path / f"{uuid(name)}.json").write_text(json.dumps(event(attribute(f"{name}.example"))))
    manifest = tmp_path / "manifest.json"
    manifest.write_text(
        json.dumps({uuid("one"): {}, uuid("two"): {}, "../../etc/passwd": {}, uuid("lost"): {}})
    )
    done = import_feed(store, tmp_path, "feed", NOW)
    assert values(list(store.entries("intel-feed"))) == {"one.example", "two.example"}
    assert done.account.refused_count == 2
    # when the manifest drops one, whose file is still there
    manifest.write_text(json.dumps({uuid("one"): {}}))
    import_feed(store, tmp_path, "feed", NOW)
    # then it has left the list
    assert values(list(store.entries("intel-feed"))) == {"one.example"}


def test_our_own_event_comes_back(tmp_path: Path, store: ListStore, report: Report) -> None:
    entries = imported(store, tmp_path / "own.json", misp_event(report))
    assert {"jobs.example.com", "203.0.113.7", "ab" * 32} <= values(entries)
    assert not [entry for entry in entries if entry.names]


@pytest.mark.parametrize(
    "odd",
    [
        attribute("x", uuid=7), attribute("x", uuid="x" * 9999), 7, None, [], attribute("not an address", "ip-dst"),
        attribute("x y", "domain"),
    ],
)  # fmt: skip
def test_attributes_that_are_none_are_counted(tmp_path: Path, store: ListStore, odd: object) -> None:
    path = tmp_path / "e.json"
    path.write_text(
        json.dumps(event(odd, attribute("a.example", Tag=[7, {"name": 7}], timestamp=[1]), Object=[3]))
    )
    done = import_feed(store, path, "feed", NOW)
    assert (done.account.refused_count, done.version.entries) == (1, 1)


def test_a_plain_list_is_read_line_by_line(tmp_path: Path, store: ListStore) -> None:
    text = (
        "# ours\n\njobs[.]example\nhxxps://a.example/x#y  # seen once\n192.0.2.1\n"
        + "ab" * 32
        + "\nwhat is this\n"
    )
    path = tmp_path / "list.txt"
    entries = imported(store, path, text)
    assert values(entries) == {"jobs.example", "https://a.example/x#y", "192.0.2.1", "ab" * 32}
    done = import_feed(store, path, "feed", NOW)
    assert done.account.refused == ["line 7: 'what is this' is no address, domain, hash or wallet"]
    assert done.unchanged


def test_a_table_says_kinds_dates_and_confidence(tmp_path: Path, store: ListStore) -> None:
    text = (
        "Indicator;Type;valid_from;expires;confidence;source;id\n"
        "JOBS.example;domain;2026-01-01;2026-02-01;70;Example CERT;7\n"
        "b.example;;;someday;high;;\n"
        '"c.example;;;;;;\n'
    )
    entries = {entry.entry_id: entry for entry in imported(store, tmp_path / "list.csv", text)}
    assert entries["7"].validity == Validity("2026-01-01", "2026-02-01", 70, "Example CERT")
    assert entries["7"].validity.holds("2026-02-01T23:00:00Z")
    assert not entries["7"].validity.holds("2026-02-02T00:00:00Z")
    done = import_feed(store, tmp_path / "list.csv", "feed", NOW)
    assert done.holding == 1
    assert [each.split(":")[0] for each in done.account.refused] == ["line 3", "line 4"]


def test_a_table_names_accounts_at_code_hosts(tmp_path: Path, store: ListStore) -> None:
    text = "value,type\nAnn-Lee,github\nhttps://gitlab.com/ann.lee/,gitlab-username\ngithub.com/al2,handle\n"
    entries = imported(store, tmp_path / "list.csv", text)
    assert values(entries) == {"github.com/ann-lee", "gitlab.com/ann.lee", "github.com/al2"}


def test_a_list_of_nothing_known_is_refused(tmp_path: Path, store: ListStore) -> None:
    with pytest.raises(IntelligenceError, match="none of its 2 parts can be used"):
        imported(store, tmp_path / "list.txt", "hello world\nand more\n")


@given(st.text(max_size=300))
def test_no_text_makes_the_reader_of_lists_fall_over(text: str) -> None:
    account = Account()
    entries = plain_entries(text, Reading("intel-x", "x", Bounds(), account))
    assert len(entries) <= account.read


@given(st.one_of(st.text(max_size=30), st.integers(), st.none(), st.floats(), st.datetimes().map(str)))
def test_a_moment_is_in_one_form_or_absent(value: object) -> None:
    assert len(moment_of(value)) in (0, 10, 20)
