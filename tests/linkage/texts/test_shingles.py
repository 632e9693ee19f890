import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from watchword.linkage.texts.shingles import WORDS, shingles, words

TEXTS = st.lists(st.lists(st.sampled_from(["a", "b", "c", "d"]), max_size=30).map(" ".join), max_size=5)


def runs(text: str) -> set[tuple[str, ...]]:
    spoken = words(text)
    return {tuple(spoken[at : at + WORDS]) for at in range(len(spoken) - WORDS + 1)}


@given(TEXTS)
def test_each_document_has_one_hash_for_each_different_run_of_five_words(texts: list[str]) -> None:
    made = shingles(texts)

    assert made.sizes.tolist() == [len(runs(text)) for text in texts]


@given(TEXTS)
def test_two_documents_share_as_many_hashes_as_runs(texts: list[str]) -> None:
    made = shingles(texts)
    for one in range(len(texts)):
        for other in range(one):
            shared = np.intersect1d(made.of(one), made.of(other))
            assert len(shared) == len(runs(texts[one]) & runs(texts[other]))


def test_runs_do_not_go_over_a_documents_end() -> None:
    assert shingles(["a b c", "d e f"]).sizes.tolist() == [0, 0]


def test_typographic_punctuation_parts_words_and_letters_of_any_script_make_them() -> None:
    assert words("“Größe”—東京 naïve…Ω") == ["größe", "東京", "naïve", "ω"]
