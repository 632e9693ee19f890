"""With enough rows the shares come from the rows, and the same each time; m only where pairs of one person are among them."""

from random import Random

import pytest

from tests.linkage.same_person.rows import Row, table
from watchword.linkage.same_person.same_person import find_same

SYLLABLES = [head + tail for head in "bcdfghjklm" for tail in "aou"]


def roster(people: int, twice: int) -> list[Row]:
    """So many people, and the first of them once more with a slip in the family name."""
    random = Random(11)
    rows: list[Row] = []
    for number in range(people):
        given, family, town = ("".join(random.choices(SYLLABLES, k=3)).capitalize() for _ in range(3))
        rows.append({
            "person_id": f"o{number}", "given": given, "family": family, "locality": town,
            "birth_date": f"{random.randrange(1955, 2004)}-0{random.randrange(1, 10)}-{random.randrange(10, 29)}",
            "street": f"{random.randrange(1, 300)} {town} Road", "postal": f"{random.randrange(10_000, 99_999)}",
            "document_number": f"AB{random.randrange(10**6, 10**7)}",
        })  # fmt: skip
    again = [
        {**row, "person_id": f"d{str(row['person_id'])[1:]}", "family": f"{row['family']}k"}
        for row in rows[:twice]
    ]
    return rows + again


@pytest.mark.parametrize(
    ("people", "twice", "origin"),
    [
        (40, 10, "shipped"),
        (1_000, 5, "u learned from the rows, m shipped"),
        (1_000, 150, "learned from the rows"),
    ],
)
def test_all_pairs_are_found_and_it_is_told_what_was_learned(people: int, twice: int, origin: str) -> None:
    told: list[str] = []
    pairs = find_same(table(*roster(people, twice)), told=lambda step, *_: told.append(step))
    assert {(pair.a[1:], pair.b[1:]) for pair in pairs} == {(str(n), str(n)) for n in range(twice)}
    assert any(f"comparing people ({origin}" in step for step in told)


def test_learning_twice_gives_the_same_probabilities() -> None:
    rows = table(*roster(1_000, 120))
    assert find_same(rows) == find_same(rows)


def test_where_nobody_shares_a_whole_name_the_other_sessions_teach() -> None:
    # given duplicates whose family names all differ by a letter: no pair has both names equal
    rows = roster(1_000, 120)
    assert len({(row["given"], row["family"]) for row in rows}) == len(rows)
    assert len(find_same(table(*rows))) == 120
