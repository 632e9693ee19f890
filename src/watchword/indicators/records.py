"""The prepared tables as an indicator sees them: Ibis expressions, on whatever engine holds the data."""

from collections.abc import Mapping

import ibis.expr.types as ir


class Records:
    """Prepared tables by name (`records.sign_ins`); their columns stand in `watchword.enrich.prepared`."""

    def __init__(self, tables: Mapping[str, ir.Table]) -> None:
        self._tables = dict(tables)

    def __getattr__(self, name: str) -> ir.Table:
        try:
            return self._tables[name]
        except KeyError:
            raise AttributeError(f"no prepared table {name}") from None

    @property
    def names(self) -> tuple[str, ...]:
        """The tables at hand."""
        return tuple(self._tables)
