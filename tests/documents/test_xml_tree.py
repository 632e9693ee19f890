import pytest

from watchword.documents.limits import DocumentError
from watchword.documents.xml_tree import xml_tree

BOMB = b'<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;">]><a>&y;</a>'
FETCH = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'


def test_sound_xml_is_a_tree() -> None:
    assert [one.tag for one in xml_tree(b"<a><b/><b/></a>", "a part").iter()] == ["a", "b", "b"]


@pytest.mark.parametrize("data", [BOMB, FETCH])
def test_entities_are_refused(data: bytes) -> None:
    with pytest.raises(DocumentError, match="a part that declares XML entities"):
        xml_tree(data, "a part")


@pytest.mark.parametrize(
    "data", [b"", b"<a>", b"<a></b>", b"\xff\xfe\x00", b'<?xml version="1.0" encoding="nope"?><a/>']
)
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(DocumentError, match="a part that"):
        xml_tree(data, "a part")


def test_elements_without_end_are_refused() -> None:
    with pytest.raises(DocumentError, match="divided beyond what any program writes"):
        xml_tree(b"<a>" + b"<b/>" * 500_001 + b"</a>", "a part")


def test_depth_is_bounded() -> None:
    with pytest.raises(DocumentError, match="nested"):
        xml_tree(b"<a>" * 100_000, "a part")
