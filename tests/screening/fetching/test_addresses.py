"""Addresses: what is followed, and what is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.screening.fetching.addresses import FetchError, followed, host, shown, with_token


@pytest.mark.parametrize(
    ("before", "location", "after"),
    [
        ("https://a.example/x", "/y", "https://a.example/y"),
        ("https://a.example/x", "https://b.example/y?sig=1", "https://b.example/y?sig=1"),
        ("http://a.example/x", "https://a.example/x", "https://a.example/x"),
        ("http://a.example/x", "//b.example/x", "http://b.example/x"),
    ],
)
def test_a_redirect_leads_where_it_says(before: str, location: str, after: str) -> None:
    assert followed(before, location) == after


def test_https_never_becomes_http() -> None:
    with pytest.raises(FetchError, match=r"from https to http \(b\.example\)"):
        followed("https://a.example/x", "http://b.example/x")


@pytest.mark.parametrize(
    "location",
    ["ftp://a.example/", "file:///etc/passwd", "javascript:x", "https://", "http://[", "http://a:x/"],
)
def test_a_redirect_to_anything_else_is_refused(location: str) -> None:
    with pytest.raises(FetchError, match="no address on the web"):
        followed("http://a.example/", location)


def test_nothing_secret_is_shown() -> None:
    assert (
        shown("https://who:pass@a.example:8443/x.csv?token=s3cret#s3cret") == "https://a.example:8443/x.csv"
    )
    assert with_token("https://a.example/?t={token}", "a&b=/") == "https://a.example/?t=a%26b%3D%2F"


@given(st.text(max_size=300))
def test_whatever_an_address_is_it_is_shown_in_one_short_line(text: str) -> None:
    line = shown(text)
    assert line.isprintable()
    assert len(line) <= 200


@given(st.text(alphabet="abc./\\@:-é\u202e", max_size=40))
def test_a_host_is_a_harmless_name_of_a_folder(text: str) -> None:
    try:
        name = host(f"https://{text}")
    except ValueError:
        return
    assert name
    assert not set(name) & set("/\\:")
    assert name not in (".", "..")
