"""What is not right is refused in one line, and the old list stays whole."""

import gzip

import pytest

from tests.flows.fetch_lists.fetching import LATER, Update, left, rows
from tests.screening.fetching.served import Answer, Served
from watchword.screening.store import ListStore

FAULTS: list[tuple[str, Answer, str]] = [
    ("cut off", Answer(rows(10), length=100_000), "cut off"),
    ("cut in its packing", Answer(gzip.compress(rows(90))[:-9], headers={"Content-Encoding": "gzip"}), "cut off"),
    ("broken packing", Answer(b"\x1f\x8bnonsense", headers={"Content-Encoding": "gzip"}), "broken"),
    ("another packing", Answer(b"xx", headers={"Content-Encoding": "br"}), "packed as 'br'"),
    ("an error page", Answer(b"<!DOCTYPE html><html><body>Sorry</body></html>"), "is a web page"),
    ("nothing", Answer(b""), "own.csv"),
    ("only a header", Answer(b"id,name\n"), "own.csv"),
    ("binary", Answer(b"id,name\n1,\x00\x01\x02\n"), "own.csv"),
    ("a server's fault", Answer(status=500), "cannot give it now; fetch it later (HTTP 500)"),
    ("not there", Answer(status=404), "no longer; look at the publisher's page, and set the new address"),
    ("forbidden", Answer(status=403), "refuses"),
    ("part of it", Answer(rows(10), status=206), "HTTP 206"),
    ("nothing changed, unasked", Answer(status=304), "HTTP 304"),
    ("a loop", Answer(status=302, headers={"Location": "/own.csv"}), "redirects more than 5 times"),
    ("no address", Answer(status=302, headers={"Location": "file:///etc/passwd"}), "no address on the web"),
    ("too large", Answer(rows(10), headers={}, length=10**7), "larger than 1,000,000 bytes"),
    ("too large, unannounced", Answer(rows(60_000), announced=False), "larger than 1,000,000 bytes"),
    ("a bomb", Answer(gzip.compress(bytes(10**8)), headers={"Content-Encoding": "gzip"}), "larger than"),
    ("nobody knows how long", Answer(rows(10), announced=False), "without its length"),
    ("another checksum", Answer(rows(10), headers={"Content-MD5": "AAAA"}), "md5 checksum says"),
    ("shrunk", Answer(rows(7)), "has 7 entries where own had 10"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("answer", "said"), [(a, s) for _, a, s in FAULTS], ids=[name for name, _, _ in FAULTS]
)
def test_what_is_not_right_leaves_the_old_list_and_is_one_line(
    answer: Answer, said: str, web: Served, store: ListStore, update: Update
) -> None:
    # given a list that was kept
    web.answers["/own.csv"] = Answer(rows(10))
    update()
    before = store.current("own")
    # when something else comes
    web.answers["/own.csv"] = answer
    done = update(LATER, max_bytes=1_000_000)
    # then it is said in one line that names the list and the address, and the old list is there, whole
    assert said in done.failure
    assert done.failure.startswith(f"own: {web.address}/own.csv: ")
    assert "\n" not in done.failure
    assert str(store.folder) not in done.failure
    assert store.current("own") == before
    assert len(list(store.entries("own"))) == 10
    assert left(store) == []
    # and the next that is right is taken
    web.answers["/own.csv"] = Answer(rows(11))
    assert update(LATER).imported
