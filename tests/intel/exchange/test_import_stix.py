"""STIX bundles from disk into watch lists: who is listed, until when, and what hostile files end in."""

import json
import resource
from datetime import UTC, datetime
from pathlib import Path
from time import process_time

import orjson
import pytest

from tests.intel.exchange.feeds import bundle, indicator, relationship, stix, stix_id
from watchword.intel.exchange import import_feed, stix_bundle
from watchword.intel.exchange.feeds.bounds import Bounds
from watchword.intel.exchange.stix_out.bundle import as_bytes
from watchword.intel.report import IntelligenceError, Report
from watchword.screening.entry import Entry, EntryKind, ListError
from watchword.screening.store import ListStore

NOW = datetime(2026, 3, 1, tzinfo=UTC)
DOMAIN = "[domain-name:value = 'jobs.example']"


def kept(store: ListStore) -> dict[str, Entry]:
    """Entries by the name of the STIX object that they were made of."""
    return {entry.entry_id: entry for entry in store.entries("intel-feed")}


def test_who_and_what_is_named_becomes_an_entry(tmp_path: Path, store: ListStore) -> None:
    # given a bundle with an actor, its front company, what to look for, and who wrote it
    author = stix("identity", "Example Publisher", identity_class="organization")
    actor = stix("threat-actor", "Example Sparrow", aliases=["ES-1", 7], created_by_ref=author["id"])
    front = stix("identity", "Example Trading", identity_class="organization")
    person = stix("identity", "Pat Example", identity_class="individual", confidence=60)
    branch = stix("identity", "software companies", identity_class="class")
    place = stix("location", "somewhere", country="cn")
    sought = indicator(
        "a domain", DOMAIN, created_by_ref=author["id"], valid_until="2026-12-31T00:00:00.000Z"
    )
    malware = stix("malware", "BeaverExample")
    ties = [relationship(actor, "related-to", front), relationship(front, "related-to", actor),
            relationship(sought, "indicates", actor), relationship(sought, "indicates", malware),
            relationship(front, "located-at", place)]  # fmt: skip
    path = bundle(tmp_path / "feed.json", author, actor, front, person, branch, place, sought, malware, *ties)
    # when it is imported
    done = import_feed(store, path, "feed", NOW)
    # then the four are listed with their links, and neither the author nor a branch is
    entries = kept(store)
    assert set(entries) == {each["id"] for each in (actor, front, person, sought)}
    assert [name.text for name in entries[actor["id"]].names] == ["Example Sparrow", "ES-1"]
    assert {each.other for each in entries[actor["id"]].relations} == {front["id"], sought["id"]}
    assert entries[front["id"]].countries == ("CN",)
    assert entries[person["id"]].kind is EntryKind.PERSON
    assert entries[person["id"]].validity.confidence == 60
    found = entries[sought["id"]]
    # an indicator's title is no name: it must not be compared with people
    assert (found.names, found.remarks) == ((), "a domain")
    assert [(each.kind, each.value) for each in found.identifiers] == [("domain", "jobs.example")]
    assert (found.validity.since, found.validity.until) == ("2026-01-01T00:00:00Z", "2026-12-31T00:00:00Z")
    assert found.validity.source == "Example Publisher"
    assert found.linked_to == ("BeaverExample",)
    assert (done.version.list_id, done.version.entries, done.account.refused_count) == ("intel-feed", 4, 0)


def test_victims_and_witnesses_are_never_listed(tmp_path: Path, store: ListStore) -> None:
    actor = stix("threat-actor", "Example Sparrow")
    victim, witness = stix("identity", "Victim Ltd"), stix("identity", "Witness Ltd")
    seen = stix("sighting", "s", sighting_of_ref=actor["id"], where_sighted_refs=[witness["id"]])
    path = bundle(
        tmp_path / "feed.json", victim, witness, actor, seen, relationship(actor, "targets", victim)
    )
    import_feed(store, path, "feed", NOW)
    assert set(kept(store)) == {actor["id"]}


def test_our_own_bundle_comes_back_without_those_it_only_mentions(
    tmp_path: Path, store: ListStore, report: Report
) -> None:
    path = tmp_path / "own.json"
    path.write_bytes(as_bytes(stix_bundle(report)))
    done = import_feed(store, path, "feed", NOW)
    names = {name.text for entry in kept(store).values() for name in entry.names}
    assert {"Example Sparrow", "Example Trading Co", "Pat Example"} <= names
    assert not names & {"Example Bureau", "Example Victim Ltd", "Watchword", "software"}
    values = {each.value for entry in kept(store).values() for each in entry.identifiers}
    # a wallet's checksum, a hash's length and a URL's quote all survive the way out and in
    assert {each.value for each in report.observables} == values
    assert done.account.refused_count == 0


def test_the_latest_version_wins_and_a_revoked_one_always_does(tmp_path: Path, store: ListStore) -> None:
    old = indicator("x", "[domain-name:value = 'old.example']")
    new = {**old, "modified": "2026-02-01T00:00:00.5Z", "pattern": "[domain-name:value = 'new.example']"}
    gone = indicator("y", DOMAIN)
    revoked = {**gone, "modified": "2025-01-01T00:00:00Z", "revoked": True}
    done = import_feed(store, bundle(tmp_path / "feed.json", new, revoked, old, gone), "feed", NOW)
    [entry] = kept(store).values()
    assert entry.identifiers[0].value == "new.example"
    assert done.account.withdrawn == 1


def test_withdrawal_and_expiry_from_import_to_what_holds_at_a_date(tmp_path: Path, store: ListStore) -> None:
    # given a feed with one indicator that holds for January, one for good, one from June on
    january = indicator(
        "january", "[domain-name:value = 'january.example']", valid_until="2026-01-31T00:00:00Z"
    )
    lasting = indicator("lasting", "[domain-name:value = 'lasting.example']")
    june = {**indicator("june", "[domain-name:value = 'june.example']"), "valid_from": "2026-06-01T00:00:00Z"}
    done = import_feed(store, bundle(tmp_path / "feed.json", january, lasting, june), "feed", NOW)

    def holding(moment: str) -> set[str]:
        return {entry.identifiers[0].value for entry in kept(store).values() if entry.validity.holds(moment)}

    # then all three are in the list, and what counts depends on the day
    assert len(kept(store)) == 3
    assert holding("2026-01-15T12:00:00Z") == {"january.example", "lasting.example"}
    assert holding("2026-03-01T00:00:00Z") == {"lasting.example"}
    assert holding("2026-07-01") == {"lasting.example", "june.example"}
    assert done.holding == 1
    # when the source revokes one and no longer names another
    revoked = {**lasting, "revoked": True, "modified": "2026-03-02T00:00:00Z"}
    again = import_feed(store, bundle(tmp_path / "feed.json", revoked, june), "feed", NOW.replace(day=2))
    # then both have left the list, and the version before still tells of them
    assert set(kept(store)) == {june["id"]}
    assert again.before is not None
    assert len(list(store.entries("intel-feed", again.before.version))) == 3


def test_observables_are_left_to_the_indicators_that_name_them(tmp_path: Path, store: ListStore) -> None:
    alone = {
        "type": "ipv4-addr",
        "spec_version": "2.1",
        "id": stix_id("ipv4-addr", "a"),
        "value": "192.0.2.4",
    }
    named = {
        "type": "domain-name",
        "spec_version": "2.1",
        "id": stix_id("domain-name", "a"),
        "value": "jobs.example",
    }
    file = {"type": "file", "id": stix_id("file", "a"), "hashes": {"SHA-256": "ab" * 32, "MD5": 7}}
    done = import_feed(
        store, bundle(tmp_path / "feed.json", named, alone, file, indicator("i", DOMAIN)), "feed", NOW
    )
    assert set(kept(store)) == {alone["id"], file["id"], stix_id("indicator", "i")}
    assert done.account.passed == {"observable that an indicator names": 1}


def test_stix_2_0_is_read_where_it_says_the_same(tmp_path: Path, store: ListStore) -> None:
    old = indicator("i", DOMAIN, labels=["malicious-activity"])
    del old["spec_version"], old["pattern_type"]
    benign = {**indicator("b", "[domain-name:value = 'good.example']"), "labels": ["benign"]}
    import_feed(store, bundle(tmp_path / "feed.json", old, benign), "feed", NOW)
    assert set(kept(store)) == {old["id"]}


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (7, "is no object"),
        ({"type": "indicator"}, "its id 'None' is none of STIX"),
        ({"type": "indicator", "id": "indicator--1"}, "is none of STIX"),
        ({"type": "identity", "id": stix_id("indicator", "x")}, "is not of its type 'identity'"),
        ({"type": ["indicator"], "id": stix_id("indicator", "x")}, "is not of its type"),
        ({"id": "a" * 10_000_000, "type": "x"}, "is none of STIX"),
        (indicator("x", "[process:name = 'x']"), "cannot be kept: process:name = x"),
        ({**indicator("x", "rule"), "pattern_type": "yara"}, "its pattern is yara"),
        ({**indicator("x", "rule"), "pattern": {"a": 1}}, "has no pattern"),
        (indicator("x", "[" * 200_000), "more than 100,000 characters"),
        (stix("threat-actor", "", aliases="x"), "has no name"),
        (
            {**indicator("x", "[url:value = 'https://a.example/']"), "valid_until": "soon"},
            "kept, but not its valid_until",
        ),
    ],
)
def test_what_is_wrong_is_counted_and_named_and_the_rest_is_kept(
    tmp_path: Path, store: ListStore, wrong: object, said: str
) -> None:
    done = import_feed(store, bundle(tmp_path / "feed.json", wrong, indicator("i", DOMAIN)), "feed", NOW)
    assert done.account.refused_count == 1
    assert said in done.account.refused[0]
    assert len(done.account.refused[0]) <= 300
    assert stix_id("indicator", "i") in kept(store)


def test_an_object_that_is_nested_too_deeply_is_refused(tmp_path: Path, store: ListStore) -> None:
    deep: list[object] = []
    for _ in range(300):
        deep = [deep]
    path = bundle(
        tmp_path / "feed.json", stix("identity", "x", extensions={"a": deep}), indicator("i", DOMAIN)
    )
    done = import_feed(store, path, "feed", NOW)
    assert "nested too deeply" in done.account.refused[0]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"<!DOCTYPE html><html>log in</html>", "is a web page or XML"),
        (b'{"type": "bundle", "objects": [', "is no sound JSON"),
        (b"[" * 200_000, "is no sound JSON"),
        (b'{"a": 1}', "neither STIX nor MISP"),
        (b"[1, 2]", "neither STIX nor MISP"),
        (b'{"type": "bundle", "objects": 7}', "neither STIX nor MISP"),
        (b'{"type": "bundle", "objects": []}', "holds nothing that can be read"),
        (b'{"type": "bundle", "objects": [1]}', "none of its 1 parts can be used"),
        (b"\xff\xfe\x00\x01", "holds zero bytes"),
    ],
)
def test_a_file_that_cannot_be_read_leaves_the_old_list(
    tmp_path: Path, store: ListStore, content: bytes, said: str
) -> None:
    import_feed(store, bundle(tmp_path / "good.json", indicator("i", DOMAIN)), "feed", NOW)
    before = store.current("intel-feed")
    path = tmp_path / "bad.json"
    path.write_bytes(content)
    with pytest.raises((IntelligenceError, ListError)) as refused:
        import_feed(store, path, "feed", NOW)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)
    assert store.current("intel-feed") == before


def test_names_and_bounds_are_checked(tmp_path: Path, store: ListStore) -> None:
    path = bundle(tmp_path / "feed.json", indicator("i", DOMAIN), indicator("j", DOMAIN))
    for name in ("../x", "A", "", "x" * 99):
        with pytest.raises(IntelligenceError, match="--id"):
            import_feed(store, path, name, NOW)
    with pytest.raises(IntelligenceError, match="more than 1 objects"):
        import_feed(store, path, "feed", NOW, Bounds(objects=1))
    with pytest.raises(IntelligenceError, match="at most 10 are read"):
        import_feed(store, path, "feed", NOW, Bounds(file=10))
    with pytest.raises(IntelligenceError, match="is not there"):
        import_feed(store, tmp_path / "none.json", "feed", NOW)


def test_a_folder_is_read_whole_and_a_bad_file_in_it_is_named(tmp_path: Path, store: ListStore) -> None:
    folder = tmp_path / "feed"
    (folder / "more").mkdir(parents=True)
    bundle(folder / "a.json", indicator("a", DOMAIN))
    bundle(folder / "more" / "b.json", indicator("b", "[domain-name:value = 'b.example']"))
    (folder / "page.json").write_text("<html>")
    (folder / "link.json").symlink_to("/etc/hostname")
    done = import_feed(store, folder, "feed", NOW)
    assert len(kept(store)) == 2
    assert ["page.json" in each for each in done.account.refused] == [True]


def test_a_hundred_thousand_objects_in_a_cycle_take_bounded_time_and_memory(
    tmp_path: Path, store: ListStore
) -> None:
    # given 50,000 indicators, each of which is said to be related to the next, the last to the first
    made = [indicator(f"i{n}", f"[domain-name:value = 'n{n}.example']") for n in range(50_000)]
    ties = [
        relationship(one, "related-to", other) for one, other in zip(made, made[1:] + made[:1], strict=True)
    ]
    path = tmp_path / "feed.json"
    path.write_bytes(
        orjson.dumps({"type": "bundle", "id": stix_id("bundle", "x"), "objects": [*made, *ties]})
    )
    del made, ties
    before, began = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, process_time()
    done = import_feed(store, path, "feed", NOW)
    # then all of them are there
    assert (done.account.read, done.version.entries) == (100_000, 50_000)
    assert process_time() - began < 40
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 700_000  # KB


def test_json_of_any_shape_is_no_traceback(tmp_path: Path, store: ListStore) -> None:
    for at, odd in enumerate(
        [{"Event": 1}, {"response": []}, [{"objects": None}], {"type": "bundle", "objects": {}}, "x"]
    ):
        path = tmp_path / f"{at}.json"
        path.write_text(json.dumps(odd))
        with pytest.raises(IntelligenceError):
            import_feed(store, path, "feed", NOW)
