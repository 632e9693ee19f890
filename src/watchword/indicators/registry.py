"""All indicators: each file in the stages' folders registers one card by the decorator here."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import Any

import ibis.expr.types as ir

from watchword.indicators.card import Absence, Card, Family, Mode, Stage
from watchword.indicators.records import Records
from watchword.settings import Settings

#: An indicator's body: prepared tables and settings in, an expression with the columns of evidence out.
Body = Callable[[Records, Settings], ir.Table]

_REGISTERED: dict[str, Card] = {}


def indicator(  # noqa: PLR0913 - the fields of a card
    *,
    id: str,
    asks: str,
    stage: Stage,
    family: Family,
    needs: tuple[str, ...],
    if_scheme: float,
    if_honest: float,
    innocent: tuple[str, ...],
    settle: str,
    says: str,
    cites: tuple[str, ...],
    attack: tuple[str, ...] = (),
    insider: tuple[str, ...] = (),
    absence: Absence | None = None,
    mode: Mode | None = None,
    hard: bool = False,
    exposed: Callable[..., Any] | None = None,
    judged_by: tuple[str, ...] = (),
    unjudged: str = "",
) -> Callable[[Body], Body]:
    """Register a body as an indicator; the arguments are the fields of `Card`."""
    card = Card(
        id=id,
        asks=asks,
        stage=stage,
        family=family,
        needs=needs,
        if_scheme=if_scheme,
        if_honest=if_honest,
        innocent=innocent,
        settle=settle,
        says=says,
        cites=cites,
        attack=attack,
        insider=insider,
        absence=absence,
        mode=mode,
        hard=hard,
        exposed=exposed,
        judged_by=judged_by,
        unjudged=unjudged,
    )

    def register(body: Body) -> Body:
        if id in _REGISTERED:
            raise ValueError(f"two indicators are called {id}")
        _REGISTERED[id] = replace(card, compute=body, explanation=inspect.cleandoc(body.__doc__ or ""))
        return body

    return register


@cache
def indicators() -> Mapping[str, Card]:
    """All cards by id, in the order of the stages and then of their ids."""
    for stage in Stage:
        try:
            package = importlib.import_module(f"watchword.indicators.{stage.value}")
        except ModuleNotFoundError:
            continue
        for module in pkgutil.iter_modules(package.__path__):
            importlib.import_module(f"{package.__name__}.{module.name}")
    order = list(Stage)
    found = sorted(_REGISTERED.values(), key=lambda card: (order.index(card.stage), card.id))
    return MappingProxyType({card.id: card for card in found})
