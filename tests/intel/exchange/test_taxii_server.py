"""Our TAXII 2.1 server, as the taxii2-client library and plain requests meet it."""

import os
from pathlib import Path

import httpx
import pytest
from taxii2client.v21 import Collection, Server, as_pages

from tests.intel.exchange.feeds import bundle, indicator, serving, stix, stix_id
from watchword.intel.exchange.taxii_message import MEDIA_TYPE
from watchword.intel.exchange.taxii_serve import Server as OwnServer
from watchword.intel.exchange.taxii_serve import server
from watchword.intel.report import IntelligenceError

ACCEPT = {"Accept": MEDIA_TYPE}


def domain(name: str) -> str:
    return f"[domain-name:value = '{name}.example']"


def address(own: OwnServer) -> str:
    return f"http://127.0.0.1:{own.server_port}"


def collection_of(own: OwnServer) -> str:
    """The address of the one collection."""
    listed = httpx.get(f"{address(own)}/api/collections/", headers=ACCEPT).json()["collections"]
    return f"{address(own)}/api/collections/{listed[0]['id']}/"


def test_the_client_library_reads_everything(own_server: OwnServer, collections: Path) -> None:
    # given a collection of 25 indicators in two files, one of them in two versions
    made = [indicator(f"i{n}", domain(f"n{n}")) for n in range(25)]
    newer = {**made[0], "modified": "2026-02-01T00:00:00.000Z", "name": "newer"}
    bundle(collections / "advisories" / "a.json", *made[:10])
    bundle(collections / "advisories" / "b.json", *made[10:], newer)
    # when the library goes from discovery to the objects, seven a page
    found = Server(f"{address(own_server)}/taxii2/")
    [root] = found.api_roots
    [collection] = root.collections
    assert (collection.title, collection.can_read, collection.can_write) == ("advisories", True, False)
    pages = list(as_pages(collection.get_objects, per_request=7))
    # then every object is there once, in its latest version
    objects = {each["id"]: each for page in pages for each in page["objects"]}
    assert [len(page["objects"]) for page in pages] == [7, 7, 7, 4]
    assert len(objects) == 25
    assert objects[made[0]["id"]]["name"] == "newer"
    manifest = collection.get_manifest(limit=100)["objects"]
    assert {each["id"] for each in manifest} == set(objects)
    one = made[0]["id"]
    assert collection.object_versions(one)["versions"] == [
        "2026-01-01T00:00:00.000000Z",
        "2026-02-01T00:00:00.000000Z",
    ]
    assert [each["name"] for each in collection.get_object(one)["objects"]] == ["newer"]
    assert [each["name"] for each in collection.get_object(one, version="first")["objects"]] == ["i0"]
    collection.close()
    found.close()


def test_filters(own_server: OwnServer, collections: Path) -> None:
    one, other = indicator("one", domain("a")), stix("threat-actor", "other")
    newer = {**one, "modified": "2026-02-01T00:00:00Z"}
    old = {**stix("malware", "old")}
    del old["spec_version"]
    first = bundle(collections / "advisories" / "a.json", one, other)
    os.utime(first, ns=(0, 0))
    bundle(collections / "advisories" / "b.json", newer, old)
    collection = Collection(collection_of(own_server))

    def ids(**query: object) -> list[str]:
        return [each["id"] for each in collection.get_objects(**query).get("objects", [])]

    assert ids(type="threat-actor") == [other["id"]]
    assert set(ids(type=["threat-actor", "indicator"])) == {one["id"], other["id"]}
    assert ids(id=one["id"], version="all") == [one["id"], one["id"]]
    assert ids(id=one["id"], version="2026-01-01T00:00:00Z") == [one["id"]]
    assert ids(id=stix_id("indicator", "none")) == []
    assert ids(spec_version="2.0") == [old["id"]]
    # when only what came after the first file is asked for
    records = collection.get_manifest(version="all")["objects"]
    came = sorted({each["date_added"] for each in records})
    assert ids(added_after=came[0], version="all") == [
        each["id"] for each in records if each["date_added"] > came[0]
    ]
    assert ids(added_after=came[-1]) == []
    collection.close()


def test_headers_and_messages_are_those_of_taxii(own_server: OwnServer, collections: Path) -> None:
    bundle(collections / "advisories" / "a.json", indicator("one", domain("a")))
    url = collection_of(own_server)
    answer = httpx.get(f"{url}objects/", headers=ACCEPT)
    assert answer.headers["Content-Type"] == MEDIA_TYPE
    assert answer.headers["X-TAXII-Date-Added-First"] == answer.headers["X-TAXII-Date-Added-Last"]
    assert answer.json()["more"] is False
    assert httpx.get(f"{url}objects/?match[type]=tool", headers=ACCEPT).json() == {}
    root = httpx.get(f"{address(own_server)}/api/", headers=ACCEPT).json()
    assert root["versions"] == [MEDIA_TYPE]
    for path, method, accept, status in [
        ("/nowhere/", "GET", MEDIA_TYPE, 404),
        ("/api/collections/none/", "GET", MEDIA_TYPE, 404),
        ("/api/collections/../../etc/passwd", "GET", MEDIA_TYPE, 404),
        ("/api/status/1/", "GET", MEDIA_TYPE, 404),
        ("/taxii2/", "GET", "text/html", 406),
        ("/taxii2/", "GET", "application/taxii+json;version=2.0", 406),
        ("/taxii2/", "GET", "text/html, application/taxii+json; version=2.1;q=0.9", 200),
        ("/taxii2/", "PUT", MEDIA_TYPE, 405),
    ]:
        answer = httpx.request(method, address(own_server) + path, headers={"Accept": accept})
        assert answer.status_code == status, path
        assert answer.headers["Content-Type"] == MEDIA_TYPE
        assert status == 200 or answer.json()["http_status"] == str(status)
    assert httpx.post(f"{url}objects/", headers=ACCEPT, json={}).status_code == 403
    assert httpx.get(f"{url}objects/{stix_id('tool', 'x')}/", headers=ACCEPT).status_code == 404
    assert httpx.head(f"{url}objects/", headers=ACCEPT).content == b""


@pytest.mark.parametrize(
    "query",
    ["limit=0", "limit=-1", "limit=x", "limit=1&limit=2", "added_after=soon", "next=%00", "next=bnVsbA", "match[version]=x",
     "&".join(f"a{n}=1" for n in range(99)), "next=WzEsMiwzXQ", "match[id]=" + "a," * 300],
)  # fmt: skip
def test_wrong_queries_are_answered_with_400(own_server: OwnServer, collections: Path, query: str) -> None:
    bundle(collections / "advisories" / "a.json", indicator("one", domain("a")))
    answer = httpx.get(f"{collection_of(own_server)}objects/?{query}", headers=ACCEPT)
    assert (answer.status_code, answer.json()["http_status"]) == (400, "400")


def test_what_is_written_while_it_serves_is_served_and_what_is_broken_is_told(
    own_server: OwnServer, collections: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    url = f"{collection_of(own_server)}objects/"
    assert httpx.get(url, headers=ACCEPT).json() == {}
    bundle(collections / "advisories" / "a.json", indicator("one", domain("a")), 7)
    (collections / "advisories" / "broken.json").write_text("{")
    (collections / "advisories" / "link.json").symlink_to("/etc/hostname")
    assert len(httpx.get(url, headers=ACCEPT).json()["objects"]) == 1
    told = capfd.readouterr().err
    assert "broken.json: is no sound JSON" in told
    assert "1 not served" in told


def test_a_login_is_asked_for_and_never_shown(
    collections: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    logins = tmp_path / "logins"
    logins.write_text("# readers\nreader:a:secret\ntoken:t0ken\n")
    with pytest.raises(IntelligenceError, match="chmod 600"):
        server(collections, "127.0.0.1", 0, logins)
    logins.chmod(0o600)
    with server(collections, "127.0.0.1", 0, logins) as made, serving(made) as at:
        refused = httpx.get(f"{at}/taxii2/", headers=ACCEPT)
        assert refused.status_code == 401
        assert refused.headers.get_list("WWW-Authenticate")[0].startswith("Basic realm=")
        assert httpx.get(f"{at}/taxii2/", headers=ACCEPT, auth=("reader", "wrong")).status_code == 401
        assert httpx.get(f"{at}/taxii2/", headers={**ACCEPT, "Authorization": "Basic %%%"}).status_code == 401
        assert httpx.get(f"{at}/taxii2/", headers=ACCEPT, auth=("reader", "a:secret")).status_code == 200
        assert (
            httpx.get(f"{at}/taxii2/", headers={**ACCEPT, "Authorization": "bearer t0ken"}).status_code == 200
        )
        with Server(f"{at}/taxii2/", user="reader", password="a:secret") as known:  # noqa: S106
            assert known.api_roots[0].collections[0].title == "advisories"
    assert "secret" not in capfd.readouterr().err


def test_it_does_not_listen_to_others_without_a_login(collections: Path, tmp_path: Path) -> None:
    with pytest.raises(IntelligenceError, match="others could read without a login"):
        server(collections, "0.0.0.0", 0, None)  # noqa: S104 - it is refused
    with pytest.raises(IntelligenceError, match="is no folder"):
        server(tmp_path / "none", "127.0.0.1", 0, None)
    empty = tmp_path / "empty"
    empty.touch(0o600)
    with pytest.raises(IntelligenceError, match="holds no login"):
        server(collections, "127.0.0.1", 0, empty)
