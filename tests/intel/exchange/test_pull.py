"""Pulling TAXII collections: whole, then only the news; and servers that do not behave."""

import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from wsgiref.simple_server import make_server

import pytest

from tests.intel.exchange.feeds import bundle, indicator, serving
from tests.intel.exchange.test_taxii_server import collection_of, domain
from watchword.intel.exchange import pull
from watchword.intel.exchange.feeds.bounds import Bounds
from watchword.intel.exchange.taxii_client import Collection
from watchword.intel.exchange.taxii_login import Login, login_of
from watchword.intel.exchange.taxii_message import MEDIA_TYPE
from watchword.intel.exchange.taxii_serve import Handler
from watchword.intel.exchange.taxii_serve import Server as OwnServer
from watchword.intel.report import IntelligenceError
from watchword.screening.store import ListStore

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def domains(store: ListStore) -> set[str]:
    return {each.value for entry in store.entries("intel-feed") for each in entry.identifiers}


def test_the_second_pull_asks_for_news_only_and_a_whole_one_for_everything(
    own_server: OwnServer, collections: Path, store: ListStore
) -> None:
    folder, url = collections / "advisories", collection_of(own_server)
    a, b, c = (indicator(name, domain(name)) for name in "abc")
    # given a first pull of three
    first = bundle(folder / "1.json", a, b, c)
    done = pull(store, url, "feed", NOW)
    assert (done.whole, done.kept.account.read) == (True, 3)
    assert domains(store) == {"a.example", "b.example", "c.example"}
    # when one is revoked, one changed, one added, in a file of its own
    changed = {**b, "modified": "2026-02-01T00:00:00Z", "pattern": domain("changed")}
    revoked = {**a, "modified": "2026-02-01T00:00:00Z", "revoked": True}
    bundle(folder / "2.json", revoked, changed, indicator("d", domain("d")))
    news = pull(store, url, "feed", NOW)
    # then only the news were read, and the list is as the source has it
    assert (news.whole, news.kept.account.read, news.kept.account.withdrawn) == (False, 3, 1)
    assert domains(store) == {"changed.example", "c.example", "d.example"}
    assert pull(store, url, "feed", NOW).kept.unchanged
    # when the source drops a file, news cannot tell of it, but a whole pull does
    first.unlink()
    assert "c.example" in domains(store) if pull(store, url, "feed", NOW) else False
    assert pull(store, url, "feed", NOW, whole=True).whole
    assert domains(store) == {"changed.example", "d.example"}


def test_the_state_is_private_and_of_one_address_and_one_list(
    own_server: OwnServer, collections: Path, store: ListStore
) -> None:
    url = collection_of(own_server)
    bundle(collections / "advisories" / "1.json", indicator("a", domain("a")))
    pull(store, url + "objects/", "feed", NOW)
    state = store.folder / "intel-feed" / "taxii.json"
    assert state.stat().st_mode & 0o777 == 0o600
    # when the list has since come from elsewhere, or the state is broken, everything is read again
    store.keep("intel-feed", [], "elsewhere", NOW)
    assert pull(store, url, "feed", NOW).whole
    state.write_text("{")
    assert pull(store, url, "feed", NOW).whole
    assert not pull(store, url, "feed", NOW).whole


Answer = Callable[[dict[str, Any]], tuple[str, Any]]


@contextmanager
def behaving(answer: Answer, media: str = MEDIA_TYPE) -> Iterator[str]:
    """Serve a collection that behaves as `answer` says; gives its address."""

    def application(environment: dict[str, Any], start: Any) -> Iterable[bytes]:
        status, said = answer(environment)
        start(status, [("Content-Type", media)])
        return (
            [said]
            if isinstance(said, bytes)
            else (json.dumps(said).encode() if isinstance(said, dict) else said,)
        )

    made = make_server("127.0.0.1", 0, application, server_class=OwnServer, handler_class=Handler)
    with made, serving(made) as at:
        yield f"{at}/api/collections/x/"


def counted() -> Callable[[], int]:
    numbers = iter(range(10**9))
    return lambda: next(numbers)


SMALL = Bounds(pages=50, objects=500, page=10_000, total=50_000, seconds=5)
COUNT = counted()


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (lambda _: ("200 OK", {"more": True, "next": "same", "objects": []}), "never ends"),
        (lambda _: ("200 OK", {"more": True, "next": str(COUNT()), "objects": []}), "more than 50 pages"),
        (lambda _: ("200 OK", {"more": True, "objects": []}), "not where"),
        (
            lambda _: ("200 OK", {"more": True, "next": str(COUNT()), "objects": [1] * 100}),
            "more than 500 objects",
        ),
        (
            lambda _: ("200 OK", {"more": True, "next": str(COUNT()), "x": "y" * 9000}),
            "more than 50,000 bytes",
        ),
        (lambda _: ("200 OK", b"x" * 10_001), "one page has more than 10,000 bytes"),
        (lambda _: ("200 OK", b"{"), "no sound JSON"),
        (lambda _: ("200 OK", b"[]"), "no TAXII envelope"),
        (lambda _: ("200 OK", {"objects": 7}), "no TAXII envelope"),
        (lambda _: ("401 Unauthorized", {"title": "no"}), "refuses the login"),
        (lambda _: ("404 Not Found", {"title": "no"}), "status 404"),
        (lambda _: ("302 Found", b""), "status 302"),
        (lambda _: ("500 Oh", b"\x1b[31m\r\nforged line"), "status 500"),
        (lambda _: ("200 OK", {"objects": [{"type": "x"}]}), "none of its 1 parts can be used"),
    ],
)
def test_a_server_that_does_not_behave_ends_in_one_line_and_the_old_list_stays(
    store: ListStore, answer: Answer, said: str
) -> None:
    before = store.keep("intel-feed", [], "before", NOW)
    with behaving(answer) as url, pytest.raises(IntelligenceError) as refused:
        pull(store, url, "feed", NOW, Login("reader", "hidden-word"), bounds=SMALL)
    assert said in str(refused.value)
    assert str(refused.value).isprintable()
    assert "hidden-word" not in str(refused.value)
    assert store.current("intel-feed") == before
    assert not (store.folder / "intel-feed" / "taxii.json").exists()


def test_a_page_that_drips_without_end_is_stopped_by_the_clock(store: ListStore) -> None:
    def drip(_: dict[str, Any]) -> tuple[str, Any]:
        return "200 OK", b'{"objects": [' + b" " * 5000

    with behaving(drip) as url:
        ticks = iter([0.0, *([700.0] * 100)])
        collection = Collection(url, Login(), Bounds())
        with pytest.raises(IntelligenceError, match="took longer than 600 seconds"):
            list(collection.objects(clock=lambda: next(ticks)))


def test_a_web_page_is_no_answer(store: ListStore) -> None:
    page = behaving(lambda _: ("200 OK", b"<html>"), "text/html")
    with page as url, pytest.raises(IntelligenceError, match=r"its answer is text/html, not TAXII 2\.1"):
        pull(store, url, "feed", NOW)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("ftp://a.example/", "no address of a TAXII collection"),
        ("file:///etc/passwd", "no address of a TAXII collection"),
        ("https://", "no address of a TAXII collection"),
        ("https://me:hidden-word@a.example/", "give the address alone"),
        ("http://a.example/api/collections/x/", "over https only"),
        ("https://[::1/", "is no address"),
    ],
)
def test_addresses_are_checked_before_anything_is_sent(store: ListStore, url: str, said: str) -> None:
    with pytest.raises(IntelligenceError, match=said) as refused:
        pull(store, url, "feed", NOW, Login("me", "hidden-word"))
    assert "hidden-word" not in str(refused.value)


def test_nobody_at_home_is_one_line(store: ListStore) -> None:
    with pytest.raises(IntelligenceError, match="ConnectError"):
        pull(store, "http://127.0.0.1:1/api/collections/x/", "feed", NOW)


def test_the_login_is_of_the_environment_and_shows_nothing() -> None:
    basic = login_of({"WATCHWORD_TAXII_USER": "me", "WATCHWORD_TAXII_PASSWORD": "hidden-word"})
    assert basic.headers() == {"Authorization": "Basic bWU6aGlkZGVuLXdvcmQ="}
    token = login_of({"WATCHWORD_TAXII_TOKEN": "hidden-word"})
    assert token.headers() == {"Authorization": "Bearer hidden-word"}
    assert "hidden-word" not in repr((basic, token))
    assert not login_of({})
    assert os.environ.get("WATCHWORD_TAXII_TOKEN") is None
