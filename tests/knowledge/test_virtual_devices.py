"""Virtual cameras by name."""

from watchword.knowledge import citations
from watchword.knowledge.virtual_devices import virtual_devices


def test_signs_are_lower_case_and_the_longest_comes_first() -> None:
    signs = [each.sign for each in virtual_devices()]
    assert signs == sorted(signs, key=len, reverse=True)
    assert all(sign == sign.lower() for sign in signs)


def test_every_row_has_a_known_source() -> None:
    assert {each.cites for each in virtual_devices()} <= set(citations())
