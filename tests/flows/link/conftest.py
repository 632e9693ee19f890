"""Linking a small lake as the command does."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from watchword.flows.link.link_people import Found, Standing, link_people
from watchword.linkage.judgements import Judgement
from watchword.settings import Settings

from .lakes import make_lake

Linking = Callable[..., Found]


@pytest.fixture
def linked(tmp_path: Path) -> Linking:
    """Give a function that links these record tables, under these judgements and settings."""

    def linking(
        settings: Settings | None = None, judgements: tuple[Judgement, ...] = (), **tables: Any
    ) -> Found:
        lake = tmp_path / "lake"
        if not lake.exists():
            make_lake(lake, **tables)
        return link_people(lake, settings or Settings(), Standing(judgements, frozenset()), lambda *_: None)

    return linking
