"""What a comparison is worth: names that must be seen, and names that must not be held against anybody."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.screening.names.asked import judged
from tests.screening.names.test_script import AWKWARD
from watchword.screening.names.verdict import Verdict

LIAONING = "Liaoning China Trade Industry Co., Ltd."
HIT, QUESTION, NONE = Verdict.HIT, Verdict.QUESTION, Verdict.NONE


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("Jung In-cheol", "JONG, In Chol"),
        ("Chong Inchol", "JONG, In Chol"),
        ("Chung In Chol", "JONG, In Chol"),
        ("정인철", "JONG, In Chol"),
        ("鄭仁哲", "JONG, In Chol"),
        ("Kyong-sik Sohn", "SON, Kyong Sik"),
        ("손경식", "SON, Kyong Sik"),
        ("Lee Myong Chol", "RI, Myong-chol"),
        ("Yi Myong Cheol", "RI, Myong-chol"),
        ("Rhee Myong Chol", "RI, Myong-chol"),
        ("Park Myong Sik", "PAK, Myong Sik"),
        ("Noh Kwang Chol", "RO, Kwang Chol"),
        ("金光哲", "KIM, Kwang Chol"),
        ("Chang Wei-kuo", "ZHANG, Weiguo"),
        ("张伟国", "ZHANG, Weiguo"),
        ("Karl Zelkoba", "Karl Zelkova"),
        ("Mohamed al Haddad", "HADDAD, Muhammad"),
        ("Сергей Зелков", "Sergei Zelkov"),
    ],
)
def test_a_listed_person_is_asked_about_in_any_spelling(asked: str, listed: str) -> None:
    # given another spelling of a listed person's name; then a human is asked, and it is never a hit by name alone
    assert judged(asked, listed, person=True) is QUESTION
    assert judged(listed, asked, person=True) is QUESTION


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("Kim In Chol", "JONG, In Chol"),
        ("Jong In Hyok", "JONG, In Chol"),
        ("Jong Chol", "JONG, In Chol"),
        ("Karl Ostara", "Karl Zelkova"),
        ("Maria Haddad", "Mohammed Haddad"),
        ("Karl", "Karl Zelkova"),
        ("K. Z.", "Karl Zelkova"),
        ("Dr. von der", "Karl von der Zelkova"),
    ],
)
def test_another_persons_name_is_none(asked: str, listed: str) -> None:
    assert judged(asked, listed, person=True) is NONE


@pytest.mark.parametrize(
    ("asked", "listed", "expected"),
    [
        ("Korea Osong Shipping", "Korea Osong Shipping Corporation", HIT),
        ("조선오성해운회사", "Korea Osong Shipping Corporation", HIT),
        ("Chosun Ohseong Haeun Hoesa", "Korea Osong Shipping Corporation", HIT),
        ("Chonsurim Trade", "Chonsurim Trading Corporation", HIT),
        (LIAONING, LIAONING, HIT),
        ("辽宁中国贸易实业有限公司", LIAONING, HIT),
        ("China Trade Industry", LIAONING, NONE),
        ("Liaoning Trade", LIAONING, NONE),
        ("LIMMT Economic and Trade", LIAONING, NONE),
        ("Korea Shipping Corporation", "Korea Osong Shipping Corporation", NONE),
        ("Osaka Shipping", "Korea Osong Shipping Corporation", NONE),
        ("Hara Company", "HARA COMPANY", QUESTION),
        ("Ministry of Defence", "MINISTRY OF DEFENCE", QUESTION),
        ("Ministry of Trade", "MINISTRY OF DEFENCE", NONE),
        ("Department 54", "Department 53", NONE),
    ],
)
def test_a_firms_name_is_worth_what_its_words_tell(asked: str, listed: str, expected: Verdict) -> None:
    assert judged(asked, listed, person=False) is expected


GENERIC = st.lists(
    st.sampled_from(
        [
            "China",
            "Korea",
            "Trade",
            "Industry",
            "Shipping",
            "Development",
            "International",
            "General",
            "Technology",
            "Group",
        ]
    ),
    min_size=1,
    max_size=4,
    unique=True,
).map(" ".join)


@given(GENERIC, GENERIC)
def test_words_of_business_and_places_make_a_hit_only_where_all_of_four_agree(
    asked: str, listed: str
) -> None:
    same = set(asked.split()) == set(listed.split())
    if not same or len(asked.split()) < 4:
        assert judged(asked, listed, person=False) is not HIT


@given(st.permutations(["Karl", "Ludwig", "Zelkova"]))
def test_the_order_of_a_persons_words_is_no_matter(words: list[str]) -> None:
    assert judged(" ".join(words), "ZELKOVA, Karl Ludwig", person=True) is QUESTION


@pytest.mark.parametrize("words", list(permutations(("Abdul", "Rahman", "Haddad"))))
def test_nor_is_it_in_names_of_common_words(words: tuple[str, ...]) -> None:
    assert judged(" ".join(words), "Abdul Rahman Haddad", person=True) is QUESTION


@pytest.mark.parametrize("person", [True, False])
@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_texts_are_judged_and_match_nobody(text: str, person: bool) -> None:
    assert judged(text, "Osong Zelkova", person=person) is NONE
    assert judged("Osong Zelkova", text, person=person) is NONE
