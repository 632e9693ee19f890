"""A picture as every other document is read."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.images.pictures import encoded, texture
from watchword.documents.images import credentials, facts, hashes, open
from watchword.documents.images.reading import FACTS, read_image
from watchword.documents.limits import Limits


def test_a_picture_gives_facts_and_no_text() -> None:
    reading = read_image(encoded(texture(1), "JPEG"), Limits())
    assert (reading.media_type, reading.text, reading.pages, reading.refused) == ("image/jpeg", "", 1, None)
    assert {fact.name for fact in reading.facts} == {"image.size", "image.quality"}


def test_what_cannot_be_read_is_refused_and_still_gives_a_fact() -> None:
    reading = read_image(encoded(texture(1), "PNG")[:200], Limits())
    assert reading.media_type == "image/png"
    assert reading.refused == "the PNG picture is cut short or damaged: ask for it again"
    assert [fact.name for fact in reading.facts] == ["image.refused"]
    assert read_image(b"", Limits()).media_type == "application/octet-stream"


def test_no_name_is_declared_twice() -> None:
    tables = (open.FACTS, facts.FACTS, credentials.FACTS, hashes.FACTS)
    assert len(FACTS) == 1 + sum(map(len, tables))
    assert all(name.startswith("image.") for name in FACTS)


@given(st.binary(max_size=400))
@settings(max_examples=100, deadline=None)
def test_any_bytes_give_at_least_one_fact(data: bytes) -> None:
    assert read_image(data, Limits()).facts
