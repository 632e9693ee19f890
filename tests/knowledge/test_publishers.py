"""Where lists are published: whole, by https, and malformed data refused."""

import pytest

from watchword.knowledge import KnowledgeError
from watchword.knowledge.publishers import parse_publishers, published_lists

RIGHT = """
[a]
title = "A"
publisher = "P"
needs = "nothing"
[[a.files]]
address = "https://a.example/a.csv"
name = "a.csv"
"""


def test_the_lists_that_matter_have_addresses() -> None:
    lists = published_lists()
    assert [file.name for file in lists["ofac-sdn"].files] == [
        "sdn.csv",
        "alt.csv",
        "add.csv",
        "sdn_comments.csv",
    ]
    assert "{token}" in lists["eu-fsf"].files[0].address
    assert lists["opensanctions"].needs == "licence"
    assert all(file.address.startswith("https://") for each in lists.values() for file in each.files)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("needs", "neds", "unknown neds"),
        ('title = "A"\n', "", "title missing"),
        ('"nothing"', '"token"', "token_variable missing"),
        ('"nothing"', '"licence"', "terms missing"),
        ('"nothing"', '"luck"', "write one of"),
        ('"nothing"', "1", "must be a text"),
        ("https:", "http:", "by https only"),
        ('name = "a.csv"', 'nam = "a.csv"', "must have address and name"),
        ("[[a.files]]", "[[a.file]]", "unknown file"),
        ('needs = "nothing"', 'needs = "nothing"\nconfirmed = 1', "write true or false"),
        ("[a]", "[a", "publishers.toml"),
        ("[a]\n", "b = 1\n[a]\n", "b: must be a table"),
    ],
)
def test_malformed_data_are_refused(old: str, new: str, said: str) -> None:
    assert parse_publishers(RIGHT)["a"].files[0].name == "a.csv"
    with pytest.raises(KnowledgeError, match=said):
        parse_publishers(RIGHT.replace(old, new, 1))
