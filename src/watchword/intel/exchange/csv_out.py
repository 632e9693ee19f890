"""Everything that a report was found to say, as one table."""

import csv
import io
from collections.abc import Iterator

from watchword.intel.exchange.cells import cell
from watchword.intel.report import Quote, Report

COLUMNS = ("what", "kind", "id", "value", "detail", "certainty", "line", "section", "quote")
#: What is found, its kind, its id, its value, more on it, how sure it is.
Row = tuple[str, str, str, object, str, str]


def csv_rows(report: Report) -> str:
    """All findings, one a row after a header, each with the first words that it stands in.

    Lines end as RFC 4180 asks; formulas are disarmed. `certainty` is stated, accepted or proposed for techniques, else empty.
    """
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for row, quotes in (*_named(report), *_described(report)):
        quote = quotes[0] if quotes else Quote(0, "", "")
        table.writerow([cell(each) for each in (*row, quote.line or "", quote.section, quote.text)])
    return written.getvalue()


def _named(report: Report) -> Iterator[tuple[Row, tuple[Quote, ...]]]:
    for subject in report.subjects:
        more = "; ".join((subject.role.value, *subject.aliases, *subject.countries))
        yield ("subject", subject.kind.value, "", subject.name, more, ""), subject.quotes
    for country in report.countries:
        roles = "; ".join(role.value for role in country.roles)
        yield ("country", "", country.code, country.name, roles, ""), country.quotes
    for sector in report.sectors:
        yield ("sector", sector.stix, "", sector.name, "", ""), sector.quotes
    for seen in report.observables:
        yield ("observable", seen.kind, "", seen.value, seen.detail, ""), seen.quotes
    for technique in report.techniques:
        detail = "; ".join(filter(None, (technique.phrase, technique.acceptance())))
        row = ("technique", technique.framework, technique.id, technique.name, detail, technique.certainty)
        yield row, technique.quotes


def _described(report: Report) -> Iterator[tuple[Row, tuple[Quote, ...]]]:
    for tactic in report.tactics:
        yield ("tactic", tactic.label, "; ".join(tactic.techniques), tactic.text, "", ""), (tactic.quote,)
    for mitigation in report.mitigations:
        yield ("mitigation", "", "", mitigation.text, "; ".join(mitigation.topics), ""), (mitigation.quote,)
    for amount in report.amounts:
        yield ("amount", amount.unit, "", amount.value, amount.bound, ""), (amount.quote,)
    for dated in report.dates:
        yield ("date", "", "", dated.date, "", ""), (dated.quote,)
