"""Every case, ordinary people first."""

from tests.documents.code import honest, pretended
from tests.documents.code.case import BUILDERS, Builder, Case

__all__ = ["BUILDERS", "Builder", "Case", "honest", "pretended"]
