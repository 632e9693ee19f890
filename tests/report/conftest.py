"""The made-up company's results, as fixtures."""

import pytest

from watchword.report import Document

from .company import made_document, made_people


@pytest.fixture
def document() -> Document:
    return made_document(14)


@pytest.fixture
def people() -> dict[str, dict[str, str]]:
    return made_people()
