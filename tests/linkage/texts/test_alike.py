import random

from hypothesis import given, settings
from hypothesis import strategies as st

from watchword.linkage.texts.alike import Text, near_duplicates, text_pairs


def prose(seed: int, words: int = 300) -> str:
    chance = random.Random(seed)
    return " ".join(f"word{chance.randrange(3_000)}" for _ in range(words))


def resumes(*texts: str) -> list[Text]:
    return [Text(f"p{at}", "resume", text) for at, text in enumerate(texts)]


def test_half_of_a_resume_under_another_name_is_found_with_its_exact_overlap() -> None:
    own = prose(1)
    copied = " ".join(own.split()[:200]) + " " + prose(2, 100)
    found = near_duplicates(resumes(own, prose(3), copied))

    assert [(each.one, each.other) for each in found] == [(0, 2)]
    assert found[0].shared == 196
    assert found[0].containment == 196 / 296


def test_spelling_in_capitals_and_other_punctuation_changes_nothing() -> None:
    own = prose(1)

    assert near_duplicates(resumes(own, own.upper().replace(" ", ", ")))[0].jaccard == 1.0


def test_a_persons_own_two_versions_are_no_pair() -> None:
    assert near_duplicates([Text("a", "resume", prose(1)), Text("a", "resume", prose(1))]) == []


def test_letters_are_not_compared_with_resumes() -> None:
    assert near_duplicates([Text("a", "resume", prose(1)), Text("b", "letter", prose(1))]) == []


def test_the_advertisements_own_words_are_nobodys() -> None:
    advertisement = prose(9, 200)
    texts = resumes(advertisement + " " + prose(1, 100), advertisement + " " + prose(2, 100))

    assert near_duplicates(texts) != []
    assert near_duplicates(texts, [advertisement]) == []


def test_a_template_of_many_strangers_ties_nobody_and_a_rings_own_text_ties_the_ring() -> None:
    template = prose(9, 200)
    texts = resumes(*(template + " " + prose(at, 60) for at in range(40)))
    ring = {f"p{at}": "persona-x" for at in range(40)}

    assert near_duplicates(texts) == []
    assert len(near_duplicates(texts, linked=ring)) == 40 * 39 / 2


def test_rows_for_linkage_have_the_closest_documents_of_two_people_and_how_many_hang_together() -> None:
    texts = [*resumes(prose(1), prose(1), prose(1)), Text("p1", "resume", " ".join(prose(1).split()[:150]))]
    rows = text_pairs(texts, near_duplicates(texts)).to_pylist()

    assert [(row["person_id"], row["other"], row["shared_by"]) for row in rows] == [
        ("p0", "p1", 3),
        ("p0", "p2", 3),
        ("p1", "p2", 3),
    ]
    assert all(row["closeness"] == 1.0 for row in rows)


def test_a_resume_that_may_be_stolen_and_a_letter_that_may_not_are_two_kinds_of_links() -> None:
    texts = [Text(person, kind, prose(1)) for person in "ab" for kind in ("resume", "letter")]
    rows = text_pairs(texts, near_duplicates(texts)).to_pylist()

    assert [row["kind"] for row in rows] == ["text", "private-text"]


def test_no_texts_and_short_texts_give_no_pairs() -> None:
    assert near_duplicates([]) == []
    assert near_duplicates(resumes("", "four words are few", "four words are few")) == []
    assert text_pairs([], []).num_rows == 0


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text(max_size=300), max_size=6))
def test_any_texts_are_compared_and_shares_are_shares(texts: list[str]) -> None:
    for each in near_duplicates(resumes(*texts)):
        assert 0 < each.jaccard <= each.containment <= 1
        assert each.one < each.other
