"""Whom an indicator is about: people at work, or applicants whose packs are vetted."""

from collections.abc import Mapping

from watchword.enrich.prepared_applicants import PREPARED_APPLICANTS
from watchword.indicators.card import Card


def about_applicants(card: Card) -> bool:
    """Whether the card reads what only applicants' packs hold."""
    return any(need in PREPARED_APPLICANTS for needs in card.needs for need in needs.split("|"))


def of_workers(cards: Mapping[str, Card]) -> dict[str, Card]:
    """The cards that a scan of people at work runs."""
    return {id_: card for id_, card in cards.items() if not about_applicants(card)}


def of_applicants(cards: Mapping[str, Card]) -> dict[str, Card]:
    """The cards that vetting runs."""
    return {id_: card for id_, card in cards.items() if about_applicants(card)}
