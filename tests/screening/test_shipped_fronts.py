"""The fronts and persons of the first shipped pack, each asked for in twenty spellings and more."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from watchword.flows.screen import Screening
from watchword.screening.query import Query
from watchword.screening.store import ListStore

#: By the list's own number: what the answer has to be, and the spellings: slips, split and joined syllables, legal forms,
#: other romanisations, another order, Hangul and Chinese characters.
SPELLINGS = {
    ("52282", "hit"): (
        "Korea Osong Shipping",
        "KOREA OSONG SHIPPING CORPORATION",
        "Korea Osong Shipping Co., Ltd.",
        "Korea O-song Shipping",
        "Korea Oseong Shipping Corp",
        "Korea Osung Shipping Company",
        "Korea Ohsong Shipping",
        "Korea Osong Shiping Co",
        "Korea Osnog Shipping",
        "Korea Osong Shpg Co Ltd",
        "Koera Osong Shipping Corp",
        "Choson Osong Shipping Corporation",
        "Osong Shipping Corporation",
        "Shipping Korea Osong",
        "KoreaOsong Shipping",
        "조선오성해운회사",
        "조선 오성 해운",
        "조선오성해운주식회사",
        "朝鲜五星海运公司",
        "朝鮮五星海運會社",
        "Osong Haeun Hoesa",
        "DPRK Osong Shipping",
    ),
    ("52283", "hit"): (
        "Chonsurim Trading Corporation",
        "Chonsurim Trading",
        "CHONSURIM TRADING CORP.",
        "Chon Surim Trading",
        "Chon Su Rim Trading Co",
        "Chonsu-rim Trading Corporation",
        "Cheonsurim Trading",
        "Cheonsulim Trading Corp",
        "Chonsurim Trading Co., Ltd",
        "Chonsurim Tradng Corporation",
        "Chonsurin Trading Corporation",
        "Chnosurim Trading",
        "Chonsuurim Trading",
        "Chunsurim Trading Company",
        "Korea Chonsurim Trading Corporation",
        "Trading Corporation Chonsurim",
        "천수림무역회사",
        "천수림 무역",
        "조선천수림무역회사",
        "天水林贸易公司",
        "Chonsurim Muyok Hoesa",
        "Chonsurim Commerce Co",
    ),
    ("52264", "hit"): (
        "Liaoning China Trade Industry",
        "Liaoning China Trade Industry Co., Ltd.",
        "LIAONING CHINA TRADE INDUSTRY CO LTD",
        "Liao Ning China Trade Industry",
        "Liaoning China Trading Industry Ltd",
        "Liaoning China Trade Industries",
        "Liaoning China Trade Industrial Co",
        "Liaonning China Trade Industry",
        "Liaonig China Trade Industry",
        "Liaoning Chian Trade Industry",
        "Liaoning China Tarde Industry",
        "Laioning China Trade Industry",
        "China Liaoning Trade Industry",
        "Liaoning Chinese Trade Industry Company",
        "Liaoning Zhongguo Maoyi Shiye Youxian Gongsi",
        "辽宁中国贸易实业有限公司",
        "遼寧中國貿易工業有限公司",
        "辽宁中国贸易工业",
        "Liaoning China Trade & Industry Co. Ltd",
        "Liaoning China Trade Industry Corp",
    ),
    ("52289", "question"): (
        "Jong In Chol",
        "JONG, In Chol",
        "Jong In-chol",
        "Jong Inchol",
        "Jeong In Cheol",
        "Chong In-chol",
        "Jung In Chul",
        "Chung In Chul",
        "Joung In Chul",
        "In Chol Jong",
        "Inchol Jong",
        "Jong In Cheol",
        "Jogn In Chol",
        "Jong In Chpl",
        "Jong Inn Chol",
        "Jong In Choll",
        "정인철",
        "정 인철",
        "鄭仁哲",
        "郑仁哲",
        "JONGINCHOL",
        "Chŏng In-ch’ŏl",
    ),
    ("52286", "question"): (
        "Son Kyong Sik",
        "SON, Kyong Sik",
        "Son Kyong-sik",
        "Son Kyongsik",
        "Sohn Kyung Sik",
        "Son Kyung-shik",
        "Sohn Gyeong Sik",
        "Son Gyong Sik",
        "Son Kyeong Sik",
        "Kyong Sik Son",
        "Kyongsik Son",
        "Son Kyongg Sik",
        "Son Kyonh Sik",
        "Sonn Kyong Sik",
        "Son Kyong Sikk",
        "Son Kyng Sik",
        "손경식",
        "손 경식",
        "孫京植",
        "孙京植",
        "SONKYONGSIK",
        "Sŏn Kyŏng-sik",
    ),
}


@pytest.fixture(scope="module")
def screening(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screening]:
    """Give the lists of an installation that has none yet but what ships."""
    yield Screening(ListStore(tmp_path_factory.mktemp("lists")), datetime(2026, 1, 1, tzinfo=UTC))


def test_there_are_twenty_spellings_of_each() -> None:
    assert all(len(set(spellings)) >= 20 for spellings in SPELLINGS.values())


@pytest.mark.parametrize(
    ("entry", "verdict", "asked"),
    [(entry, verdict, asked) for (entry, verdict), texts in SPELLINGS.items() for asked in texts],
)
def test_each_is_found_firms_as_hits_and_persons_as_questions(
    screening: Screening, entry: str, verdict: str, asked: str
) -> None:
    # when it is asked for without saying what it is
    answer = screening.ask(Query(asked))
    # then the entry is among the matches, each of its parts explained
    [match] = [match for match in answer.matches if match.entry_id == entry]
    assert match.verdict == verdict
    assert match.why


@pytest.mark.parametrize(
    "asked",
    ["LIMMT Economic and Trade", "China Trade Industry", "Liaoning Machinery Import Export", "Trade Industry Ltd",
     "Korea Shipping Corporation", "Kim In Chol", "Son Kyong Chol", "Jong In", "Osong", "Trading Corporation"],
)  # fmt: skip
def test_others_are_no_hit(screening: Screening, asked: str) -> None:
    answer = screening.ask(Query(asked))
    assert answer.verdict == "unscreened"
    assert not any(match.verdict == "hit" for match in answer.matches)
