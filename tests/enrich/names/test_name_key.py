"""A name's key: equal for one name written two ways, different for two names, in every script."""

import pytest

from watchword.enrich.names.name_key import name_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Bee", "BEE, Ann"),
        ("Ann Bee", "Dr. Ann Bee"),
        ("Zoë Müller", "zoe muller"),
        ("Иван Петров", "Петров Иван"),
        ("손경식", "손경식"),
        ("王芳", "王芳"),
    ],
)
def test_one_name_written_two_ways_has_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Bee", "Ann Cee"),
        ("Иван Петров", "Анна Петрова"),
        ("王芳", "李娜"),
        ("محمد", "أحمد"),
        ("손경식", "김영희"),
    ],
)
def test_two_names_have_two_keys_in_any_script(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize("nothing", ["", "   ", ","])
def test_no_name_has_no_key(nothing: str) -> None:
    assert name_key(nothing) is None
