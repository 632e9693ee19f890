"""A name taken apart: what tells who it is, and what does not."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.screening.names.test_script import AWKWARD
from watchword.screening.names.name import MOST_WORDS, acronym, as_person, names

#: Legal forms as firms of some twenty languages bear them.
LEGAL_FORMS = [
    "Ltd.", "LLC", "L.L.C.", "Inc.", "Corporation", "PLC", "GmbH", "AG", "GmbH & Co. KG", "S.A.", "S.A.R.L.", "S.p.A.",
    "S.r.l.", "B.V.", "N.V.", "Sp. z o.o.", "s.r.o.", "spol. s r.o.", "a.s.", "Kft.", "d.o.o.", "OOD", "ООО", "ЗАО",
    "АО", "A.Ş.", "Ltd. Şti.", "S.A. de C.V.", "Ltda.", "E.I.R.L.", "Oy", "AB", "A/S", "ApS", "K.K.", "Kabushiki Kaisha",
    "株式会社", "有限公司", "주식회사", "Hoesa", "Sdn. Bhd.", "Pte. Ltd.", "PT", "Tbk", "W.L.L.", "FZE", "TNHH", "PJSC",
]  # fmt: skip


def texts(text: str, *, person: bool) -> tuple[str, ...]:
    """The words of the first reading."""
    return tuple(word.text for word in names(text, person)[0].words)


def sorts(text: str, *, person: bool) -> dict[str, str]:
    return {word.text: word.sort for word in names(text, person)[0].words}


@pytest.mark.parametrize("form", LEGAL_FORMS)
def test_a_legal_form_falls_away(form: str) -> None:
    # given a firm with its legal form behind its name; then the name is what is left
    assert texts(f"Zelkovaline {form}", person=False) == ("zelkovaline",)


@pytest.mark.parametrize(
    "text", ["CORP", "Ltd.", "GmbH & Co. KG", "the", "", " ", "\0", "😀", "...", "Inc. (LLC)"]
)
def test_what_holds_no_word_that_tells_holds_no_name(text: str) -> None:
    assert names(text, False) == ()


def test_words_of_business_and_places_are_one_word_in_all_languages() -> None:
    assert texts("Chosun Osong Muyok Hoesa", person=False) == texts("Korea Osong Trading Co.", person=False)
    assert sorts("Korea Osong Trading Co.", person=False) == {
        "korea": "place",
        "osong": "name",
        "trade": "generic",
    }
    assert texts("Hong Kong Ostara Joint-Venture", person=False) == ("hong-kong", "ostara", "joint-venture")


def test_a_word_tells_the_more_the_rarer_its_sort_and_the_longer_it_is() -> None:
    weights = {word.text: word.weight for word in names("Korea Trading Golden Qo Zelkova", False)[0].words}
    assert weights["trade"] < weights["korea"] < weights["qo"] < weights["golden"] < weights["zelkova"]


def test_a_persons_titles_particles_and_initials_tell_little() -> None:
    assert sorts("Dr. Zelmar von Zelkova", person=True) == {
        "dr": "title",
        "zelmar": "name",
        "von": "particle",
        "zelkova": "name",
    }
    assert sorts("John Q Zelkova", person=True)["q"] == "initial"
    assert names("Dr. Zelmar von Zelkova", True)[0].texts == ("zelmar", "zelkova")


@pytest.mark.parametrize("text", ["Major", "Haji", "Haji Mullah"])
def test_titles_and_particles_are_the_name_where_nothing_else_is(text: str) -> None:
    (name,) = names(text, True)
    assert {word.sort for word in name.words} == {"common"}


def test_a_particle_at_the_end_is_a_family_name() -> None:
    assert sorts("Minh Do", person=True)["do"] == "name"


def test_a_short_form_in_brackets_is_a_name_of_its_own() -> None:
    assert acronym("Zelkova Ostara Enterprise (ZOE)") == "ZOE"
    assert texts("Zelkova Ostara (ZO)", person=False) == ("zelkova", "ostara")
    assert acronym("(ZOE)") is None and texts("(ZOE)", person=False) == ("zoe",)
    assert texts("Zelkova [No. 12 of 2020]", person=False) == ("zelkova",)


def test_characters_are_read_in_both_languages() -> None:
    assert [[word.text for word in name.words] for name in names("鄭仁哲", True)] == [
        ["zheng", "ren", "zhe"],
        ["jeong", "in", "cheol"],
    ]


def test_only_a_persons_untitled_name_is_read_as_syllables() -> None:
    assert as_person(names("Jong In Chol", True)[0])
    assert not as_person(names("Jong In Chol", False)[0])
    assert not as_person(names("Dr Jong In Chol", True)[0])


@pytest.mark.parametrize("person", [True, False])
@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_texts_are_taken_apart_within_bounds(text: str, person: bool) -> None:
    began = time.process_time()
    found = names(text, person)
    assert time.process_time() - began < 0.2
    assert len(found) <= 2 and all(len(name.words) <= MOST_WORDS for name in found)


@given(st.text(alphabet=st.characters(codec=None), max_size=120), st.booleans())
def test_any_text_is_taken_apart(text: str, person: bool) -> None:
    # given any text; then its words weigh together what the name weighs, and no legal form is among them
    for name in names(text, person):
        assert name.words and name.person is person
        assert name.weight == pytest.approx(sum(word.weight for word in name.words))
        assert all(word.weight > 0 and word.text for word in name.words)
