"""Whom an indicator is about follows from the tables that it reads."""

from dataclasses import replace

from watchword.indicators.registry import indicators
from watchword.indicators.whom import about_applicants, of_applicants, of_workers


def test_an_indicator_that_reads_a_pack_is_about_applicants() -> None:
    card = next(iter(indicators().values()))
    assert about_applicants(replace(card, needs=("identity_facts",)))
    assert about_applicants(replace(card, needs=("checks|payments",)))
    assert not about_applicants(replace(card, needs=("sign_ins", "people")))


def test_every_indicator_is_about_one_or_the_other() -> None:
    cards = indicators()
    assert {**of_workers(cards), **of_applicants(cards)}.keys() == cards.keys()
    assert not of_workers(cards).keys() & of_applicants(cards).keys()
