"""A fact that is only shown moves nothing, whatever it says; and no indicator speaks of it."""

import ast
import re
from itertools import product
from pathlib import Path

import pytest

import watchword.indicators
from tests.fairness.applicants import FACT_TABLES, declared, found
from tests.indicators.applicants import Row, fact
from tests.indicators.everything import EVERYTHING, tables
from tests.indicators.tables import at

SHOWN = sorted(
    name for name, meaning in declared().items() if re.search(r"never (scored|a sign|a country)", meaning)
)
VALUES = (None, "", "KR", "CN", "ko-KR", "different", "none", "name", "birth", "voip", "no-match", "Batang")
NUMBERS = (None, -5.0, 0.0, 0.9, 1.0, 12.0, 1e9)
INDICATORS = sorted(Path(watchword.indicators.__path__[0]).rglob("*.py"))


#: Every fact that an indicator reads. One that begins to count is a decision: it is added here by somebody who has asked
#: whose trait it might stand for.
READ = {
    "aamva.country-differs", "aamva.date-order", "aamva.impossible-date", "aamva.issued-in-future", "aamva.print-different",
    "aamva.version-before-published", "claims.employer-added", "claims.employer-dropped", "claims.employers-differing",
    "claims.interval-differs", "claims.intervals-differing", "code.account",
    "code.backdated", "code.copied-from", "code.offset-outside-claim", "code.older-than-account", "code.other-emails",
    "code.wakeup", "code.wakeup-name-changed", "contact.bank-owner-answer", "contact.bank-owner-name",
    "contact.email-age-not-evaluated", "contact.email-disposable", "contact.email-first-seen", "contact.email-infostealer",
    "contact.email-registered-name", "contact.phone-first-seen", "contact.phone-registered-name", "contact.phone-type",
    "contact.phone-voip", "contact.tax-number-answer", "contact.tax-number-never-issued",
    "contact.tax-number-not-evaluated", "identity.compatible", "identity.different", "identity.same",
    "mrz.birth-after-issue", "mrz.check-digit-wrong", "mrz.composite-wrong", "mrz.impossible-date", "resume.end-before-start",
    "resume.future-start", "resume.office-unknown", "resume.overlapping-full-time", "resume.technology-before-release",
    "resume.technology-years-impossible", "text.hidden", "text.instructs-machine",
}  # fmt: skip


def every_way(name: str) -> list[Row]:
    return [
        fact(name, value, number, moment=at(-3), detail="barcode and form")
        for value, number in product(VALUES, NUMBERS)
    ]


def written(path: Path) -> set[str]:
    """Every text that a file's code holds, docstrings and all, but for what only says that a question was asked."""
    tree = ast.parse(path.read_text("utf-8"))
    asked = (
        node.value for node in ast.walk(tree) if isinstance(node, ast.keyword) and node.arg == "judged_by"
    )
    left_out = {id(inner) for value in asked for inner in ast.walk(value)}
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in left_out
    }


def test_there_are_facts_that_are_only_shown() -> None:
    assert {"pdf.font", "pdf.language", "contact.phone-region", "contact.bank-country", "code.offset"} <= set(
        SHOWN
    )
    assert len(SHOWN) > 40


def test_facts_that_are_only_shown_are_no_evidence_in_any_table() -> None:
    rows = [row for name in SHOWN for row in every_way(name)]
    assert found(dict.fromkeys(FACT_TABLES, rows)) == []


def test_they_change_no_evidence_that_is_there() -> None:
    rows = [row for name in SHOWN for row in every_way(name)]
    assert found(tables(**dict.fromkeys(FACT_TABLES, rows))) == found(EVERYTHING)


@pytest.mark.parametrize("path", INDICATORS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_no_indicator_names_such_a_fact(path: Path) -> None:
    assert written(path) & set(SHOWN) == set()


def test_every_fact_that_an_indicator_names_is_declared() -> None:
    names = re.compile(r"^(resume|claims|text|mrz|aamva|identity|contact|code|image)\.[a-z0-9-]+$")
    for path in INDICATORS:
        assert {name for name in written(path) if names.match(name)} <= declared().keys(), path.stem


def test_indicators_read_these_facts_and_no_others() -> None:
    assert {name for path in INDICATORS for name in written(path) & declared().keys()} == READ
