"""`watchword indicators`: every red flag that is computed, and each one's card."""

import json

import pytest

from tests.cli.conftest import Watchword
from watchword.indicators.registry import indicators


def test_all_are_listed_with_what_they_ask(watchword: Watchword) -> None:
    told = watchword("indicators")
    assert told.status == 0
    for card in indicators().values():
        assert card.id in told.out


def test_as_json_each_is_one_line(watchword: Watchword) -> None:
    rows = [json.loads(line) for line in watchword("indicators", "--json").out.splitlines()]
    assert [row["id"] for row in rows] == list(indicators())
    assert all(row["asks"].endswith("?") and 0 < row["if_honest"] < row["if_scheme"] < 1 for row in rows)


@pytest.mark.parametrize("id_", ["one-ip-many-workers", "bulk-repo-clone"])
def test_a_card_says_what_it_asks_what_explains_it_and_what_would_settle_it(
    watchword: Watchword, id_: str
) -> None:
    card = indicators()[id_]
    told = watchword("indicators", "show", id_)
    shown = " ".join(told.out.split())
    assert told.status == 0
    for text in (
        card.asks,
        card.settle,
        *card.innocent,
        "Sources:",
        "before the company's own rate is learned",
    ):
        assert " ".join(text.split()) in shown
    assert json.loads(watchword("indicators", "show", id_, "--json").out)["settle"] == card.settle


def test_an_unknown_id_is_one_line(watchword: Watchword) -> None:
    told = watchword("indicators", "show", "palm-reading")
    assert (told.status, told.out) == (2, "")
    assert told.complaint == "watchword: palm-reading: no such indicator; `watchword indicators` lists them"
