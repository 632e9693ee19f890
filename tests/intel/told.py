"""What a report says, short enough to be checked by eye: names, ids, numbers and lines, without its sentences."""

from typing import Any

from watchword.intel.report import Quote, Report


def told(report: Report) -> dict[str, Any]:
    """A report's findings as plain JSON; each with the lines that it stands in."""
    return {
        "title": report.title,
        "sections": [f"{each.line} {each.kind}" for each in report.sections],
        "subjects": [
            {"kind": each.kind.value, "name": each.name, "role": each.role.value, "aliases": list(each.aliases),
             "countries": list(each.countries), "lines": lines(each.quotes)}
            for each in report.subjects
        ],
        "countries": [f"{each.code} {' '.join(each.roles)} {lines(each.quotes)}" for each in report.countries],
        "sectors": [f"{each.name}: {each.stix} {lines(each.quotes)}" for each in report.sectors],
        "observables": [f"{each.kind} {each.value} {lines(each.quotes)}" for each in report.observables],
        "stated": [f"{each.id} {lines(each.quotes)}" for each in report.techniques if each.stated],
        "proposed": [f"{each.id} {lines(each.quotes)}" for each in report.techniques if not each.stated],
        "tactics": [f"{each.quote.line} {each.label}: {' '.join(each.techniques)}" for each in report.tactics],
        "mitigations": [f"{each.quote.line}: {' '.join(each.topics)}" for each in report.mitigations],
        "amounts": [f"{each.quote.line}: {each.bound} {each.value:g} {each.unit}" for each in report.amounts],
        "dates": [f"{each.quote.line}: {each.date}" for each in report.dates],
        "notes": list(report.notes),
    }  # fmt: skip


def lines(quotes: tuple[Quote, ...]) -> list[int]:
    """The lines of quotes, each once."""
    return sorted({quote.line for quote in quotes})
