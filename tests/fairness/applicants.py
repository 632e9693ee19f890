"""What all applicants' indicators find in small tables, quickly: each is compiled once, and asked often."""

import importlib
import pkgutil
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

import ibis
import pyarrow as pa

import watchword.documents
import watchword.enrich.contacts
from tests.indicators.tables import TestEngine
from watchword.enrich.prepared_applicants import PREPARED_APPLICANTS
from watchword.indicators.card import Card
from watchword.indicators.evidence import Evidence
from watchword.indicators.records import Records
from watchword.indicators.registry import indicators
from watchword.indicators.run import Exposure, run_indicators
from watchword.indicators.whom import of_applicants
from watchword.settings import Settings

Tables = Mapping[str, Sequence[Mapping[str, Any]]]

#: The tables that hold facts.
FACT_TABLES = tuple(name for name in PREPARED_APPLICANTS if name.endswith("_facts"))


@cache
def _compiled() -> tuple[Any, dict[str, Card], dict[str, str]]:
    """A DuckDB, the cards with their expressions made, and their SQL by id."""
    backend = ibis.duckdb.connect(threads=1)
    empty = TestEngine({})
    for name, table in empty.arrow.items():
        backend.con.register(name, table)
    records = Records({name: backend.table(name) for name in empty.arrow})
    cards, queries = {}, {}
    for id_, card in of_applicants(indicators()).items():
        assert card.compute is not None
        queries[id_] = str(ibis.to_sql(card.compute(records, Settings()), dialect="duckdb"))
        cards[id_] = replace(card, compute=lambda *_, id_=id_: id_)
    return backend.con, cards, queries


class _Asked:
    """An engine that runs a card's SQL by its id."""

    def __init__(self, tables: Tables) -> None:
        self.records = Records({})
        self._connection, _, self._queries = _compiled()
        for name, table in TestEngine(tables).arrow.items():
            self._connection.register(name, table)

    def run(self, expression: Any) -> pa.Table:
        return self._connection.execute(self._queries[expression]).to_arrow_table()


def found(tables: Tables) -> list[Evidence]:
    """All evidence of all applicants' indicators; every source counts as present."""
    _, cards, _ = _compiled()
    exposure = Exposure({name: {"ann": 1} for name in PREPARED_APPLICANTS})
    return run_indicators(cards, _Asked(tables), Settings(), exposure, lambda *_: None).evidence


@cache
def declared() -> Mapping[str, str]:
    """Every fact that a reader of packs declares, with its meaning."""
    gathered: dict[str, str] = {}
    for room in (watchword.documents, watchword.enrich.contacts):
        for each in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            facts = getattr(importlib.import_module(each.name), "FACTS", None)
            if isinstance(facts, Mapping):
                gathered.update(facts)
    return gathered
