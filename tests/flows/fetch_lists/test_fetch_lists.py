"""The job of fetching watch lists: what is whole and right is kept, and the server is asked only for changes."""

import base64
import gzip
import hashlib
import logging
import time
from pathlib import Path

import pytest

from tests.flows.fetch_lists.fetching import LATER, NOON, Update, left, rows
from tests.screening.fetching.served import Answer, Served
from watchword.flows.fetch_lists import update_lists
from watchword.flows.watch_lists import import_lists
from watchword.screening.entry import ListError
from watchword.screening.fetching.sources import chosen
from watchword.screening.store import ListStore
from watchword.settings.lists import Lists, ListSource


def sdn(number: int, wallet: str = "") -> bytes:
    """OFAC's main file with one entry."""
    return f'{number},"EXAMPLE, Trading","individual","SDNTK",{"-0- ," * 7}"{wallet or "-0- "}"\r\n'.encode()


def test_a_list_is_fetched_and_kept(web: Served, store: ListStore, update: Update) -> None:
    web.answers["/own.csv"] = Answer(rows(10))
    done = update()
    assert done.failure == ""
    assert done.imported
    assert (done.imported.version.entries, done.imported.version.origin) == (10, "own.csv")
    assert len(list(store.entries("own"))) == 10
    assert left(store) == []


def test_a_server_that_says_nothing_changed_only_renews_when_the_list_was_fetched(
    web: Served, store: ListStore, update: Update
) -> None:
    # given a list that came with an ETag and a date
    date = "Wed, 14 Jan 2026 06:00:00 GMT"
    web.answers["/own.csv"] = Answer(rows(10), headers={"ETag": '"a1"', "Last-Modified": date})
    update()
    # when it is fetched again
    done = update(LATER)
    # then both were sent back, no body came, and the version is the same, fetched later
    second = web.asked_for("/own.csv")[1]
    assert (second["if-none-match"], second["if-modified-since"]) == ('"a1"', date)
    current = store.current("own")
    assert done.renewed == current
    assert current
    assert current.fetched == "2026-01-14T18:00:00Z"
    assert len(store.versions("own")) == 1
    # and what has changed is read
    web.answers["/own.csv"] = Answer(rows(11), headers={"ETag": '"a2"'})
    assert (changed := update(LATER).imported)
    assert changed.version.entries == 11


def test_a_list_that_was_imported_by_hand_since_is_fetched_whole(
    web: Served, store: ListStore, update: Update, tmp_path: Path
) -> None:
    # given a list that was fetched, and an older one that was imported over it
    web.answers["/own.csv"] = Answer(rows(10), headers={"ETag": '"a1"'})
    update()
    (tmp_path / "older.csv").write_bytes(rows(9))
    import_lists(store, tmp_path / "older.csv", NOON, "own")
    # when it is fetched again, then nothing is asked under a condition, and the new one comes back
    assert (done := update(LATER).imported)
    assert "if-none-match" not in web.asked_for("/own.csv")[1]
    assert done.version.entries == 10


def test_what_was_refused_is_asked_for_again_without_condition(web: Served, update: Update) -> None:
    # given a body that is refused, with an ETag
    web.answers["/own.csv"] = Answer(rows(10), headers={"ETag": '"a1"'})
    update()
    web.answers["/own.csv"] = Answer(rows(2), headers={"ETag": '"a2"'})
    assert update().failure
    # when it is fetched again, then not as if it had been kept; a person may say that it is right
    assert (done := update(shrunk=True).imported)
    assert web.asked_for("/own.csv")[2]["if-none-match"] == '"a1"'
    assert done.version.entries == 2


@pytest.mark.parametrize("pause", [0.02, 30])
def test_a_body_that_never_ends_is_left_when_the_time_is_up(
    pause: float, web: Served, update: Update
) -> None:
    # given a server that drips, or falls silent
    web.answers["/own.csv"] = Answer(rows(1_000), pause=pause)
    started = time.monotonic()
    done = update(timeout_seconds=0.4)
    assert "took too long" in done.failure
    assert time.monotonic() - started < 5


def test_a_packed_list_is_unpacked_and_its_checksum_compared(web: Served, update: Update) -> None:
    # given a list packed in two members, with the checksum of what was sent
    packed = gzip.compress(rows(50)) + gzip.compress(b"51,Example Trading 51\n")
    digest = base64.b64encode(hashlib.sha256(packed).digest()).decode()
    headers = {"Content-Encoding": "gzip", "Repr-Digest": f"sha-256=:{digest}:"}
    web.answers["/own.csv"] = Answer(packed, headers=headers)
    assert (done := update().imported)
    assert done.version.entries == 51


def test_a_checksum_beside_the_list_is_compared(web: Served, update: Update) -> None:
    # given a mirror with a checksum beside each file
    body = rows(10)
    web.answers["/own.csv?key=1"] = Answer(body)
    web.answers["/own.csv.sha256?key=1"] = Answer(f"{hashlib.sha256(body).hexdigest()}  own.csv\n".encode())
    given = {"address": f"{web.address}/own.csv?key=1", "checksum": ".sha256"}
    assert update(**given).imported
    # when it is another one, or is not there, then the list is refused
    web.answers["/own.csv.sha256?key=1"] = Answer(f"{'0' * 64}  own.csv\n".encode())
    assert "published sha256 checksum" in update(**given).failure
    del web.answers["/own.csv.sha256?key=1"]
    assert "its checksum (….sha256)" in update(**given).failure
    web.answers["/own.csv.sha256?key=1"] = Answer(b"see elsewhere\n")
    assert "names no checksum" in update(**given).failure


def test_redirects_are_followed_as_publishers_use_them(web: Served, update: Update) -> None:
    web.answers["/own.csv"] = Answer(status=302, headers={"Location": "/here?signature=s3cret"})
    web.answers["/here?signature=s3cret"] = Answer(rows(3))
    assert update().imported
    web.answers["/here?signature=s3cret"] = Answer(status=500)
    assert "s3cret" not in update().failure


def test_a_server_that_cannot_be_reached_is_one_line(web: Served, update: Update) -> None:
    assert "cannot be reached" in update(address="http://127.0.0.1:9/own.csv").failure


def test_files_of_one_list_are_kept_together_or_not_at_all(
    web: Served, store: ListStore, update: Update
) -> None:
    # given OFAC's four files at a mirror
    given = {"id": "ofac-sdn", "address": f"{web.address}/ofac/"}
    web.answers["/ofac/sdn.csv"] = Answer(sdn(7), headers={"ETag": '"s1"'})
    web.answers["/ofac/alt.csv"] = Answer(b'7,1,"aka","SAMPLE, Trading","-0- "\r\n', headers={"ETag": '"a1"'})
    web.answers["/ofac/add.csv"] = Answer(b'7,1,"1 Example Road","-0- ","-0- ","-0- "\r\n')
    web.answers["/ofac/sdn_comments.csv"] = Answer(b'7,"and more"\r\n')
    assert (done := update(**given)).failure == ""
    assert done.imported
    assert done.imported.version.origin == "127.0.0.1"
    [entry] = store.entries("ofac-sdn")
    assert [name.text for name in entry.names] == ["EXAMPLE, Trading", "SAMPLE, Trading"]
    # when the second fails, though the first is new
    web.answers["/ofac/sdn.csv"] = Answer(sdn(8), headers={"ETag": '"s2"'})
    web.answers["/ofac/alt.csv"] = Answer(status=503)
    told = update(**given).failure
    # then the old list stays whole
    assert told.startswith(f"ofac-sdn: {web.address}/ofac/alt.csv: ")
    assert [entry.entry_id for entry in store.entries("ofac-sdn")] == ["7"]
    # and when only one has changed, the unchanged ones are read with it
    web.answers["/ofac/alt.csv"] = Answer(b'8,1,"aka","SAMPLE, Trading","-0- "\r\n', headers={"ETag": '"a1"'})
    assert update(**given).imported
    [entry] = store.entries("ofac-sdn")
    assert (entry.entry_id, len(entry.names)) == ("8", 2)


def test_another_list_under_the_address_is_refused(web: Served, store: ListStore, update: Update) -> None:
    web.answers["/un.xml"] = Answer(sdn(7))
    told = update(id="un-sc", address=f"{web.address}/un.xml").failure
    assert ": is the list ofac-" in told
    assert told.endswith("; correct the address of un-sc in [lists]")
    assert store.lists() == []


def test_a_token_is_sent_and_never_told(
    web: Served,
    store: ListStore,
    update: Update,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    # given a list whose address needs a token
    given = {
        "address": f"http://who:pass@{web.address[7:]}/own.csv?token={{token}}",
        "token_variable": "OUR_TOKEN",
    }
    assert "set the environment variable OUR_TOKEN" in update(**given).failure
    # when it is given, with letters that mean something in an address
    monkeypatch.setenv("OUR_TOKEN", "s3cret&x=/")
    path = "/own.csv?token=s3cret%26x%3D%2F"
    web.answers[path] = Answer(rows(10), headers={"ETag": '"a"'})
    with caplog.at_level(logging.DEBUG):
        assert update(**given).imported
        web.answers[path] = Answer(status=500)
        told = update(**given).failure
    # then it was sent, and stands in no line, no log and no file
    assert len(web.asked_for(path)) == 2
    kept = b"".join(path.read_bytes() for path in store.folder.rglob("*") if path.is_file())
    for secret in ("s3cret", "pass"):
        assert secret not in told + caplog.text
        assert secret.encode() not in kept


def test_a_list_with_a_licence_is_fetched_once_it_is_accepted(web: Served, update: Update) -> None:
    assert "licence_accepted = true" in update(id="opensanctions", address=None).failure


def test_one_list_that_fails_does_not_keep_the_others(web: Served, store: ListStore) -> None:
    # given three lists, of which the second is gone
    web.answers |= {"/a.csv": Answer(rows(3)), "/c.csv": Answer(rows(4))}
    lists = Lists(source=tuple(ListSource(id=each, address=f"{web.address}/{each}.csv") for each in "abc"))
    done = list(update_lists(store, chosen("abc", lists, {}), lists, NOON, lambda *_: None))
    assert [bool(each.failure) for each in done] == [False, True, False]
    assert [each.list_id for each in store.lists()] == ["a", "c"]


def test_two_runs_at_once_do_not_disturb_each_other(web: Served, store: ListStore, update: Update) -> None:
    web.answers["/own.csv"] = Answer(rows(3))
    lists = Lists(source=(ListSource(id="own", address=f"{web.address}/own.csv"),))
    first = update_lists(store, chosen(["own"], lists, {}), lists, NOON, lambda *_: None)
    next(first)
    with pytest.raises(ListError, match="another `lists update` is at work"):
        update()
    assert list(first) == []
    assert update().renewed is None


def test_a_proxy_that_cannot_be_used_is_one_line(update: Update, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_PROXY")
    monkeypatch.setenv("HTTPS_PROXY", "nonsense://who:s3cret@proxy.example")
    with pytest.raises(ListError, match="HTTPS_PROXY") as told:
        update()
    assert "s3cret" not in str(told.value)


def test_the_uns_real_list_is_fetched(lists: Path, web: Served, store: ListStore, update: Update) -> None:
    body = (lists / "un-2026" / "UN_consolidated.xml").read_bytes()
    web.answers["/un.xml"] = Answer(
        gzip.compress(body, 1), headers={"Content-Encoding": "gzip", "ETag": '"u"'}
    )
    given = {"id": "un-sc", "address": f"{web.address}/un.xml"}
    assert (done := update(**given).imported)
    assert done.version.entries == 730 + 273
    assert (again := update(LATER, **given).renewed)
    assert again.fetched == "2026-01-14T18:00:00Z"
    # and a cut one is refused, though its length is right
    web.answers["/un.xml"] = Answer(body[: len(body) // 2])
    assert update(**given).failure.startswith(f"un-sc: {web.address}/un.xml: ")
    assert store.current("un-sc") == again
