"""A TAXII 2.1 collection, read page by page within bounds."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from time import monotonic
from typing import Any
from urllib.parse import urlsplit

import httpx

from watchword.intel.exchange.feeds.bounds import Bounds
from watchword.intel.exchange.feeds.documents import json_of
from watchword.intel.exchange.feeds.times import moment_of
from watchword.intel.exchange.taxii_login import Login
from watchword.intel.exchange.taxii_message import ADDED_LAST, MEDIA_TYPE
from watchword.intel.report import IntelligenceError

#: Seconds without a byte after which a server is given up.
SILENCE = 30.0
#: Characters of a server's own words that are shown.
_SHOWN = 200
_LOCAL = frozenset({"127.0.0.1", "::1", "localhost"})


@dataclass(frozen=True)
class Page:
    """One answer: its objects, what to ask for next, and when the last of them was added."""

    objects: list[Any]
    more: bool
    next: str
    added_last: str


class Collection:
    """A collection by its address, `https://HOST/ROOT/collections/ID/`; `objects/` at the end does no harm.

    Raises IntelligenceError, in one line that never shows the login, for what is no such address, does not answer,
    answers wrongly, or does not come to an end within the bounds.
    """

    def __init__(self, url: str, login: Login, bounds: Bounds) -> None:
        self.url = _sound(url, login)
        self._bounds = bounds
        self._login = login
        self._ends = 0.0
        self._read = 0
        self.added_last = ""

    def objects(self, added_after: str = "", clock: Callable[[], float] = monotonic) -> Iterator[Any]:
        """All objects that were added after a moment, by default all; `added_last` is then the latest moment seen."""
        self._ends, seen = clock() + self._bounds.seconds, set[str]()
        asked = {"added_after": added_after} if added_after else {}
        headers = {"Accept": MEDIA_TYPE, "User-Agent": "watchword"} | self._login.headers()
        with httpx.Client(headers=headers, timeout=SILENCE, follow_redirects=False) as client:
            for _ in range(self._bounds.pages):
                page = self._page(client, asked, clock)
                yield from page.objects
                self.added_last = max(self.added_last, page.added_last)
                if not page.more:
                    return
                asked = self._next(page, asked)
                mark = repr(sorted(asked.items()))
                if mark in seen:
                    raise self._wrong("it names the same next page again and again, so it never ends")
                seen.add(mark)
        raise self._wrong(f"it has more than {self._bounds.pages:,} pages")

    def _next(self, page: Page, asked: dict[str, str]) -> dict[str, str]:
        """What to ask for next; a server without `next` goes on after the last moment (section 3.4)."""
        if page.next:
            return {**asked, "next": page.next}
        if not page.added_last:
            raise self._wrong("it says that there is more, but not where")
        return {"added_after": page.added_last}

    def _page(self, client: httpx.Client, asked: dict[str, str], clock: Callable[[], float]) -> Page:
        try:
            with client.stream("GET", f"{self.url}objects/", params=asked) as answer:
                content = self._content(answer, clock)
                self._check(answer, content)
                last = moment_with_fraction(answer.headers.get(ADDED_LAST, ""))
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise self._wrong(f"{type(error).__name__} {error}") from error
        document = json_of(content, self.url) if content.strip() else {}
        if not isinstance(document, dict) or not isinstance(document.get("objects", []), list):
            raise self._wrong("its answer is no TAXII envelope")
        following = document.get("next")
        named = following[:4096] if isinstance(following, str) else ""
        return Page(document.get("objects", []), document.get("more") is True, named, last)

    def _content(self, answer: httpx.Response, clock: Callable[[], float]) -> bytes:
        """The answer's bytes, within the bounds of a page and of the time."""
        content = bytearray()
        for chunk in answer.iter_bytes():
            content += chunk
            if len(content) > self._bounds.page:
                raise self._wrong(f"one page has more than {self._bounds.page:,} bytes")
            if clock() > self._ends:
                raise self._wrong(f"it took longer than {self._bounds.seconds:,.0f} seconds")
        self._read += len(content)
        if self._read > self._bounds.total:
            raise self._wrong(f"it has more than {self._bounds.total:,} bytes")
        return bytes(content)

    def _check(self, answer: httpx.Response, content: bytes) -> None:
        status = answer.status_code
        if status in (401, 403):
            raise self._wrong(f"it refuses the login (status {status}); set {Login.NAMES}")
        if status != 200:
            said = content[:_SHOWN].decode("utf-8", "replace")
            raise self._wrong(f"it answers with status {status}: {said}")
        if "json" not in answer.headers.get("Content-Type", ""):
            raise self._wrong(
                f"its answer is {answer.headers.get('Content-Type', 'untyped')[:60]}, not TAXII 2.1"
            )

    def _wrong(self, what: str) -> IntelligenceError:
        shown = "".join(letter if letter.isprintable() else " " for letter in what)
        return IntelligenceError(f"{self.url}: {shown[:400]}; the list that was kept stays as it is")


def moment_with_fraction(value: str) -> str:
    """A server's moment as it gave it, since the next pull must ask for exactly this; empty where it is none."""
    return value if len(value) <= 40 and moment_of(value) else ""


def _sound(url: str, login: Login) -> str:
    """The collection's address with a slash at the end."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        said = parts.username or parts.password or parts.query or parts.fragment
    except ValueError as error:
        raise IntelligenceError(f"{url[:200]}: is no address ({error})") from error
    if parts.scheme not in ("https", "http") or not host:
        raise IntelligenceError(
            f"{url[:200]}: is no address of a TAXII collection, https://HOST/ROOT/collections/ID/"
        )
    if said:
        raise IntelligenceError(
            f"{parts.scheme}://{host}…: give the address alone, and the login in {Login.NAMES}"
        )
    if parts.scheme == "http" and login and host not in _LOCAL:
        raise IntelligenceError(f"{url[:200]}: a login is sent over https only")
    return url.rstrip("/").removesuffix("/objects") + "/"
