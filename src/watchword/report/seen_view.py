"""What the scan saw and did not: what was not evaluated, what could not be tied, every file's rows."""

from watchword.report import words
from watchword.report.document import Document, NotEvaluated, SourceFile
from watchword.report.markup import Markup, join, tag

MOST_REASONS, MOST_FILES, MOST_NAMES, LONGEST = 30, 60, 40, 200

COUNTED = ("rows", "kept", "ignored", "duplicate", "rejected")


def unrecognised(document: Document) -> list[SourceFile]:
    """The files whose format no source knew."""
    return [source for source in document["sources"] if source["format"] is None]


def by_reason(document: Document) -> list[tuple[str, list[NotEvaluated]]]:
    """What was not evaluated, gathered by its reason; the reason that concerns most indicators first."""
    gathered: dict[str, list[NotEvaluated]] = {}
    for row in document["not_evaluated"]:
        gathered.setdefault(row["because"], []).append(row)
    return sorted(gathered.items(), key=lambda pair: -len(pair[1]))


def not_seen_view(document: Document) -> Markup:
    """The reasons why something was not evaluated, and what could not be tied to a person."""
    reasons = by_reason(document)
    rows = [_reason(because, rows) for because, rows in reasons[:MOST_REASONS]]
    left_out = words.more(len(reasons), len(rows))
    return join(
        [
            tag("p", NEITHER),
            tag("ul", rows, class_="reasons")
            if rows
            else tag("p", "Everything could be evaluated.", class_="quiet"),
            tag("p", left_out, class_="quiet") if left_out else None,
            _unjoined(document["unjoined"]),
        ]
    )


NEITHER = "“Not evaluated” is neither guilt nor innocence: these indicators could not look."


def _reason(because: str, rows: list[NotEvaluated]) -> Markup:
    names = sorted({words.plain(row["indicator"]) for row in rows})
    shown = ", ".join(names[:MOST_NAMES])
    left_out = words.more(len(names), MOST_NAMES)
    people = max(row["people"] for row in rows)
    concerned = words.count(people, "person", "people")
    return tag(
        "li",
        tag("b", because),
        tag("span", f"{words.count(len(names), 'indicator')}, for up to {concerned}", class_="quiet"),
        tag("span", f"{shown} {left_out}".strip(), class_="names"),
    )


def _unjoined(unjoined: dict[str, int]) -> Markup | None:
    kinds = [(kind, number) for kind, number in unjoined.items() if number]
    if not kinds:
        return None
    chips = [
        tag("li", tag("b", f"{number:,}"), " ", words.plain(kind).lower())
        for kind, number in kinds[:MOST_NAMES]
    ]
    return join([tag("h3", "Could not be tied to a person"), tag("ul", chips, class_="tally")])


def sources_view(document: Document) -> Markup:
    """A table of the files: rows = kept + ignored + duplicate + rejected, with their notes."""
    files = document["sources"]
    if not files:
        return tag("p", "No file was read.", class_="quiet")
    shown = sorted(files, key=lambda source: source["format"] is not None)[:MOST_FILES]
    names = ("File", "Format", *map(str.capitalize, COUNTED))
    head = tag("tr", [tag("th", name, scope="col") for name in names])
    rows = [_file(source) for source in shown]
    parts = (tag("thead", head), tag("tbody", rows), tag("tfoot", _totals(files)))
    left_out = words.more(len(files), len(shown))
    return join(
        [
            tag("p", IDENTITY, class_="quiet"),
            tag("table", *parts, class_="files"),
            tag("p", left_out, class_="quiet") if left_out else None,
        ]
    )


def _totals(files: list[SourceFile]) -> Markup:
    totals = [sum(column) for column in zip(*map(_counts, files), strict=True)]
    cells = [
        tag("td", f"{total:,}", data_label=name, class_="number")
        for name, total in zip(COUNTED, totals, strict=True)
    ]
    return tag("tr", tag("th", words.count(len(files), "file"), scope="row"), tag("td", ""), cells)


IDENTITY = "For each file: rows = kept + ignored + duplicate + rejected. Rejected lines are in rejects.jsonl."


def _counts(source: SourceFile) -> tuple[int, ...]:
    return source["rows"], source["kept"], source["ignored"], source["duplicate"], source["rejected"]


def _file(source: SourceFile) -> Markup:
    note = source["note"]
    numbers = [
        tag("td", f"{number:,}", data_label=name, class_=f"number{' zero' if not number else f' {name}'}")
        for name, number in zip(COUNTED, _counts(source), strict=True)
    ]
    return tag(
        "tr",
        tag(
            "th",
            tag("span", words.shorten(source["file"], LONGEST), class_="file"),
            tag("span", words.shorten(note, LONGEST), class_="file-note") if note else None,
            scope="row",
        ),
        tag("td", source["format"] or tag("em", "not recognised"), class_="format"),
        numbers,
    )
