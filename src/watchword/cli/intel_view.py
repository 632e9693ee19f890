"""A report that was read, laid out for a terminal."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from watchword.intel.report import Amount, Quote, Report, Technique

_UNITS = {"percent": "percent", "USD": "US dollars"}


def show(report: Report, console: Console | None = None) -> None:
    """Print a report's parts as tables, each row with the lines that it stands in; empty parts are left out."""
    console = console or Console()
    console.print(Text(report.title, style="bold"))
    console.print(Text(f"SHA-256 {report.digest}\n", style="dim"))
    for heading, columns, rows in _parts(report):
        _table(console, heading, columns, rows)
    for note in report.notes:
        console.print(Text(f"note: {note}"))


_Part = tuple[str, Sequence[str], list[Sequence[str]]]


def _parts(report: Report) -> Iterable[_Part]:
    yield from _who(report)
    yield from _how(report)
    yield from _details(report)


def _who(report: Report) -> Iterable[_Part]:
    yield (
        "Names",
        ("kind", "name", "part", "other names", "countries", "lines"),
        [
            (
                each.kind.value,
                each.name,
                each.role.value,
                "; ".join(each.aliases),
                " ".join(each.countries),
                _lines(each.quotes),
            )
            for each in report.subjects
        ],
    )
    yield (
        "Countries",
        ("code", "country", "parts", "lines"),
        [
            (each.code, each.name, ", ".join(role.value for role in each.roles), _lines(each.quotes))
            for each in report.countries
        ],
    )
    yield (
        "Sectors",
        ("sector", "in STIX", "lines"),
        [(each.name, each.stix, _lines(each.quotes)) for each in report.sectors],
    )


def _how(report: Report) -> Iterable[_Part]:
    yield (
        "Tactics",
        ("label", "what is done", "techniques", "line"),
        [(each.label, each.text, " ".join(each.techniques), str(each.quote.line)) for each in report.tactics],
    )
    for heading, certainty in (
        ("Techniques that the report states", "stated"),
        ("Techniques proposed, and accepted by a person", "accepted"),
        ("Techniques proposed, for a person to accept", "proposed"),
    ):
        yield (
            heading,
            ("id", "name", "because of", "lines"),
            [_technique(each) for each in report.techniques if each.certainty == certainty],
        )
    yield (
        "Advice",
        ("what to do", "topics", "line"),
        [(each.text, ", ".join(each.topics), str(each.quote.line)) for each in report.mitigations],
    )


def _details(report: Report) -> Iterable[_Part]:
    yield (
        "To look for",
        ("kind", "value", "detail", "lines"),
        [(each.kind, each.value, each.detail, _lines(each.quotes)) for each in report.observables],
    )
    yield (
        "Amounts",
        ("amount", "in the words", "line"),
        [(_amount(each), _cut(each.quote.text), str(each.quote.line)) for each in report.amounts],
    )
    yield (
        "Dates",
        ("date", "in the words", "line"),
        [(each.date, _cut(each.quote.text), str(each.quote.line)) for each in report.dates],
    )


def _table(console: Console, heading: str, columns: Sequence[str], rows: list[Sequence[str]]) -> None:
    if not rows:
        return
    table = Table(
        *columns,
        title=f"{heading} ({len(rows)})",
        title_justify="left",
        title_style="bold",
        box=None,
        pad_edge=False,
    )
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    console.print(table)
    console.print()


def _technique(technique: Technique) -> Sequence[str]:
    return (
        technique.id,
        technique.name,
        ""
        if technique.stated
        else "; ".join(filter(None, (f"“{technique.phrase}”", technique.acceptance()))),
        _lines(technique.quotes),
    )


def _amount(amount: Amount) -> str:
    number = f"{amount.value:,.2f}".removesuffix(".00")
    bound = {"": "", "order": "in the order of "}.get(amount.bound, f"{amount.bound} ")
    return f"{bound}{number} {_UNITS.get(amount.unit, amount.unit)}"


def _lines(quotes: Sequence[Quote]) -> str:
    """The lines that something stands in, the first eight."""
    numbers = sorted({quote.line for quote in quotes})
    shown = ", ".join(map(str, numbers[:8]))
    return f"{shown} …" if len(numbers) > 8 else shown


def _cut(text: str, letters: int = 90) -> str:
    return text if len(text) <= letters else f"{text[: letters - 1]}…"
