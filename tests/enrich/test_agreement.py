"""Names agree however they are honestly written, and differ only where they really differ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.enrich.agreement import Agreement, agreement, shares_family_name

SAME, COMPATIBLE, DIFFERENT, UNKNOWN = Agreement
AGREES = {SAME, COMPATIBLE}

WRITTEN_OTHERWISE = [
    ("Jane Smith", "SMITH JANE", "order and case"),
    ("Jane Smith", "Smith, Jane", "family name first"),
    ("Jane Ann Smith", "J SMITH", "initial, middle name left out"),
    ("Jane Smith", "MRS JANE SMITH", "title"),
    ("Jane Smith", "SMITH", "family name alone"),
    ("Suharto", "SUHARTO", "one name"),
    ("Alice Smith", "A AND B SMITH", "joint account"),
    ("Brian Smith", "SMITH A & B", "joint account, family name first"),
    ("Jane Smith", "Jane Smith Consulting LLC", "own company"),
    ("Robert Jones", "Mr Bob Jones", "short form"),
    ("José García", "Pepe Garcia", "short form"),
    ("Aleksandr Ivanov", "Sasha Ivanov", "short form"),
    ("Maria Garcia Lopez", "Maria Garcia", "one of two family names"),
    ("Juan de la Cruz", "JUAN DELACRUZ", "particles joined"),
    ("Ludwig van Beethoven", "Ludwig Beethoven", "particle left out"),
    ("Seán O'Brien", "SEAN OBRIEN", "apostrophe"),
    ("Jürgen Müller", "Juergen Mueller", "umlaut spelt out"),
    ("Jürgen Müller", "JURGEN MULLER", "umlaut dropped"),
    ("Günter Weiß", "GUNTER WEISS", "folded letter"),
    ("Łukasz Wałęsa", "LUKASZ WALESA", "folded letter"),
    ("Işıl Yılmaz", "ISIL YILMAZ", "Turkish letters"),
    ("Đặng Thị Hoa", "DANG THI HOA", "Vietnamese letters"),
    ("Nguyễn Văn An", "An Nguyen", "Vietnamese order"),
    ("Irina Petrova", "Irina Petrov", "feminine ending"),
    ("Jana Nováková", "Jana Novak", "feminine ending"),
    ("Aleksandr Ivanovich Petrov", "Alexander Petrov", "patronymic left out"),
    ("Александр Иванов", "Alexander Ivanov", "Cyrillic"),
    ("Пётр Чайковский", "Pyotr Tchaikovsky", "Cyrillic"),
    ("Γιώργος Παπαδόπουλος", "Giorgos Papadopoulos", "Greek"),
    ("やまだ たろう", "Taro Yamada", "kana"),
    ("이민준", "Minjun Lee", "Hangul"),
    ("박지훈", "Park Ji-hoon", "Hangul"),
    ("최수영", "Choi Soo-young", "Hangul"),
    ("Lee Min-jun", "Minjun Yi", "Korean spellings"),
    ("Rhee Sung Min", "Seongmin Lee", "Korean spellings"),
    ("Zhang Wei", "Chang Wei", "Chinese spellings"),
    ("Xu Zhiqiang", "Hsu Chih-chiang", "Wade-Giles"),
    ("Mohammed Al-Hassan", "Muhammad Hassan", "Arabic spellings"),
    ("Abd al-Rahman Ali", "Abdulrahman Ali", "Arabic words joined"),
    ("Subrahmanyan Chandrasekhar", "SUBRAHMANYAN CHAND", "cut at 18"),
    ("Maria Guadalupe Hernandez Lopez", "MARIA GUADALUPE HERNAN", "cut at 22"),
    ("Đorđe Marković", "Djordje Markovic", "South Slavic đ written as dj"),
]


@pytest.mark.parametrize(("legal", "written", "why"), WRITTEN_OTHERWISE)
def test_a_name_written_otherwise_still_agrees(legal: str, written: str, why: str) -> None:
    assert agreement(legal, written) in AGREES, why


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Maria Lopez", "Juan Lopez"),
        ("Maria Garcia Lopez", "Juan Garcia Lopez"),
        ("Mario Rossi", "Maria Rossi"),
        ("Kim Min-jun", "Kim Seo-yeon"),
        ("Wang Wei", "Li Wei"),
        ("Nguyen Van An", "Nguyen Van Anh"),
        ("Hassan Ali", "Hussein Ali"),
        ("Jane Smith", "Acme Trading LLC"),
        ("J Lopez", "Maria Lopez"),
        ("Иван Петров", "Oleg Petrov"),
    ],
)
def test_really_different_names_are_different(a: str, b: str) -> None:
    assert agreement(a, b) is DIFFERENT


@pytest.mark.parametrize(
    "written",
    ["", "  ", "J", "JS", "FRONT DESK", "Mailroom", "RECEPTION", "LEFT AT DOOR", "Left at front door",
     "signature on file", "N/A", "...", "12345", "王伟", "محمد علي"],
)  # fmt: skip
def test_what_is_no_readable_name_proves_nothing(written: str) -> None:
    assert agreement(written, "Jane Smith") is UNKNOWN


def test_a_married_name_agrees_only_where_the_employer_knows_it() -> None:
    assert agreement("Jane Smith", "Jane Miller") is DIFFERENT
    assert agreement("Jane Miller", "Jane Smith", known_as=["Jane Miller"]) is COMPATIBLE
    assert agreement("JANE MILLER", "Jane Smith", known_as=["Janie Miller", "Jane A. Miller"]) is COMPATIBLE


def test_a_partner_who_signs_shares_the_family_name() -> None:
    assert shares_family_name("Maria Lopez", "Juan Lopez")
    assert shares_family_name("Lopez, Maria", "Juan Lopez")
    assert shares_family_name("Kim Min-jun", "Seo-yeon Kim")
    assert shares_family_name("Ivan Petrov", "Olga Petrova")
    assert shares_family_name(
        "Lei Ouyang", "Min Ouyang"
    )  # two syllables, after given names that are families, too
    assert not shares_family_name("Maria Lopez", "Maria Perez")
    assert not shares_family_name("Maria Lopez", "FRONT DESK")


TEXTS = st.text(max_size=60)
NAMES = st.sampled_from([name for row in WRITTEN_OTHERWISE for name in row[:2]])
UNBOUNDED = st.one_of(TEXTS, NAMES, st.lists(NAMES, min_size=2, max_size=6).map(" ".join))


@given(a=UNBOUNDED, b=UNBOUNDED)
def test_the_order_of_the_two_never_matters(a: str, b: str) -> None:
    assert agreement(a, b) is agreement(b, a)
    assert shares_family_name(a, b) == shares_family_name(b, a)


@given(name=st.one_of(TEXTS, NAMES))
def test_a_name_is_itself_or_no_name(name: str) -> None:
    assert agreement(name, name) in {SAME, UNKNOWN}


@given(name=NAMES)
def test_every_real_name_is_the_same_as_itself(name: str) -> None:
    assert agreement(name, name) is SAME


@given(a=NAMES, b=NAMES)
def test_case_and_spaces_change_nothing(a: str, b: str) -> None:
    assert agreement(a.upper(), f"  {b.lower()} ") is agreement(a, b)


def test_a_preferred_given_name_does_not_open_the_door_to_everybody() -> None:
    # given a person who is called by the given name alone, and a signer who is somebody else
    assert agreement("Ngozi Okafor", "Ivan Dvorak", known_as=["Ivan"]) is DIFFERENT
    assert agreement("Bobby Smith", "Robert Smith", known_as=["Bobby"]) is COMPATIBLE
