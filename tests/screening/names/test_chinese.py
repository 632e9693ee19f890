"""Chinese syllables: pinyin, Wade-Giles and what passports of the region use."""

import pytest

from tests.screening.names.asked import judged
from watchword.screening.names import chinese
from watchword.screening.names.verdict import Verdict

#: Syllables in pinyin and in Wade-Giles, from its table; every irregular one is here.
WADE_GILES = [
    "zhang=chang", "qing=ching", "xu=hsu", "jiang=chiang", "zhi=chih", "chi=chih", "shi=shih", "ri=jih", "zi=tzu",
    "ci=tzu", "si=ssu", "deng=teng", "ding=ting", "gong=kung", "kong=kung", "rong=jung", "xiong=hsiung",
    "jian=chien", "tian=tien", "yan=yen", "ye=yeh", "jie=chieh", "xue=hsueh", "que=chueh", "you=yu", "yi=i",
    "er=erh", "ge=ko", "ke=ko", "he=ho", "gui=kuei", "kui=kuei", "guo=kuo", "duo=to", "luo=lo", "zuo=tso",
    "cuo=tso", "zhuo=cho", "ruo=jo", "shuo=shuo", "huo=huo", "bei=pei", "pei=pei", "zai=tsai", "cai=tsai",
    "zeng=tseng", "liang=liang", "niang=niang", "lian=lien", "ren=jen", "lv=lu",
]  # fmt: skip

#: Customary spellings, with the pinyin that they stand for.
CUSTOMARY = [
    "chan=chen", "cheung=zhang", "wong=wang", "wong=huang", "ng=wu", "lee=li", "leung=liang", "lim=lin", "tsai=cai",
    "hsieh=xie", "kuo=guo",
]  # fmt: skip


@pytest.mark.parametrize(
    "pair", WADE_GILES + [f"{b}={a}" for a, b in (each.split("=") for each in CUSTOMARY)]
)
def test_a_spelling_stands_for_its_syllable(pair: str) -> None:
    # given a syllable in pinyin and its spelling elsewhere; then the spelling is read as it, under one key
    pinyin, spelling = pair.split("=")
    assert pinyin in chinese.spelt(spelling)
    assert chinese.key(chinese.spelt(pinyin)) & chinese.key(chinese.spelt(spelling))


@pytest.mark.parametrize("text", ["", "lieng", "nieng", "smith", "zhangwei", "王", "3", "x" * 1000])
def test_what_is_no_syllable_stands_for_none(text: str) -> None:
    assert chinese.spelt(text) == frozenset()


@pytest.mark.parametrize(("a", "b"), [("zhang", "yang"), ("wei", "mei"), ("li", "lin"), ("sun", "song")])
def test_other_syllables_stay_apart(a: str, b: str) -> None:
    assert chinese.spelt(a).isdisjoint(chinese.spelt(b))


def test_every_family_name_is_a_syllable() -> None:
    assert all(name in chinese.spelt(name) for name in chinese.family_names())


@pytest.mark.parametrize(
    ("pinyin", "wade_giles"),
    [
        ("Mao Zedong", "Mao Tse-tung"),
        ("Zhou Enlai", "Chou En-lai"),
        ("Deng Xiaoping", "Teng Hsiao-p'ing"),
        ("Jiang Jieshi", "Chiang Chieh-shih"),
        ("Liu Shaoqi", "Liu Shao-ch'i"),
        ("Ke Qingshi", "K'o Ch'ing-shih"),
        ("Kui Dong", "K'uei Tung"),
        ("Xie Juezai", "Hsieh Chüeh-tsai"),
        ("Guo Moruo", "Kuo Mo-jo"),
        ("Lu Xun", "Lu Hsün"),
    ],
)
def test_names_alert_between_pinyin_and_wade_giles(pinyin: str, wade_giles: str) -> None:
    assert judged(pinyin, wade_giles, person=True) is Verdict.QUESTION
    assert judged(wade_giles, pinyin, person=True) is Verdict.QUESTION
