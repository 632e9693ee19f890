"""Ten thousand ordinary names of persons and firms against the real lists: none is a hit, few ask a question."""

import random
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from watchword.flows.screen import Screening
from watchword.flows.watch_lists import import_lists
from watchword.screening.query import Query
from watchword.screening.store import ListStore
from watchword.simulation.cultures import COMPANIES
from watchword.simulation.names import draw_name

NOW = datetime(2026, 1, 1, tzinfo=UTC)
#: What firms are ordinarily called: a family's name or a made-up word, a word of business, a legal form.
MADE_UP = (
    "Nexora", "Brightwell", "Quantiva", "Solvida", "Kestrelon", "Lumetra", "Vantiq", "Orbiton", "Zephyrix", "Cobalita",
    "Fernhollow", "Ironmere",
)  # fmt: skip
BUSINESS = (
    "Consulting", "Logistics", "Software", "Trading", "Foods", "Energy", "Partners", "Design", "Medical", "Bank",
    "Insurance", "Textiles",
)  # fmt: skip
LEGAL = ("Ltd", "LLC", "GmbH", "S.A.", "Inc.", "B.V.", "AB", "S.r.l.", "Pty Ltd", "Co., Ltd.", "")
#: Of ten thousand.
QUESTIONS = 15


#: Persons of each culture among ten thousand names, as a firm in America or Europe hires them: the commonest Arabic,
#: Chinese and Korean names are borne by listed people too, so that more of them asks more questions, rightly.
FEW = {"arabic": 120, "chinese": 200, "korean": 80}


def ordinary(rng: random.Random) -> list[str]:
    """Draw persons and firms: about five thousand of both, all different."""
    persons: list[str] = []
    for culture, (given, family) in sorted(COMPANIES.items()):
        every = [f"{first} {last}" for first in given.split() for last in family.split()]
        persons += rng.sample(every, min(len(every), FEW.get(culture, 600)))
    firms: set[str] = set()
    while len(firms) < 10_000 - len(persons):
        named = rng.choice([draw_name(rng)[1], rng.choice(MADE_UP)])
        firms.add(f"{named} {rng.choice(BUSINESS)} {rng.choice(LEGAL)}".strip())
    return [name.replace("~", " ") for name in (*persons, *sorted(firms))]


def words(name: str) -> frozenset[str]:
    """Take a name apart, to leave out who bears a listed name word by word: that is no ordinary name."""
    return frozenset(re.findall("[a-z]+", name.lower())) - {"al", "abu", "bin", "dr"}


@pytest.mark.slow
def test_ordinary_names_are_no_hits_and_ask_few_questions(lists: Path, tmp_path: Path) -> None:
    # given the lists of the Treasury and of the Security Council
    store = ListStore(tmp_path)
    import_lists(store, lists / "ofac-sdn-2021", NOW)
    import_lists(store, lists / "un-2026" / "UN_consolidated.xml", NOW)
    # when ordinary names that nobody listed bears are asked for, without saying what they are
    listed = {
        words(name.text)
        for each in ("ofac-sdn", "un-sc")
        for entry in store.entries(each)
        for name in entry.names
    }
    asked = [name for name in ordinary(random.Random(77)) if words(name) not in listed]
    answers = list(Screening(store, NOW).ask_all(map(Query, asked)))
    # then
    assert [answer.query.text for answer in answers if answer.verdict == "hit"] == []
    questions = [answer.query.text for answer in answers if answer.verdict == "question"]
    assert len(questions) <= QUESTIONS * len(asked) / 10_000, questions
