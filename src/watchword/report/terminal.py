"""Cases on the terminal: a ranked table, the people in each state, what was not seen."""

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from watchword.report import words
from watchword.report.document import Case, Document, strongest_first
from watchword.report.glance import states
from watchword.report.listed_words import ABOUT, VERDICTS, headline, verdict_line
from watchword.report.markup import clean
from watchword.report.seen_view import by_reason, unrecognised

MOST_CASES, MOST_REASONS, MOST_FILES, LONGEST = 25, 5, 8, 200
STYLES = {"urgent": "bold red", "review": "yellow", "watch": "blue", "clear": "green", "unseen": "dim"}
WIDE = 110  # columns from which families and sentence get columns of their own


def print_cases(document: Document, console: Console) -> None:
    """Print the whole result; control characters and console markup in the document do nothing.

    Below 110 columns the families stand in the sentence's column, so that 80 columns suffice.
    """
    cases = document["cases"]
    if cases:
        console.print(_table(cases[:MOST_CASES], wide=console.width >= WIDE))
        if left_out := words.more(len(cases), MOST_CASES):
            console.print(f"  {left_out}", style="dim")
    else:
        console.print(_nothing(document))
    console.print(_states(document))
    for line in _listed(document) + _not_seen(document) + _files(document):
        console.print(line, soft_wrap=False)
    if cases:
        console.print("People decide: read the innocent explanations in the report first.", style="dim")


def _nothing(document: Document) -> str:
    if not document["people"]:
        return "The files held no person to examine. A roster and sign-in logs are a good start."
    examined = words.count(document["people"], "person was", "people were")
    return f"Good news: {examined} examined and nothing asks for a closer look."


def _table(cases: list[Case], *, wide: bool) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, expand=True, header_style="dim")
    table.add_column("#", justify="right", no_wrap=True)
    names = max(len(case["email"] or case["person_id"]) for case in cases)
    table.add_column("person", width=min(max(names, 6), 36 if wide else 24), overflow="fold")
    table.add_column("risk", justify="right", no_wrap=True)
    table.add_column("band", no_wrap=True)
    if wide:
        table.add_column("families", ratio=3)
    table.add_column("strongest evidence", ratio=6)
    for rank, case in enumerate(cases, start=1):
        table.add_row(*_row(case, rank, wide=wide))
    return table


def _row(case: Case, rank: int, *, wide: bool) -> list[Text]:
    style = STYLES.get(case["band"], "")
    found = strongest_first(case)
    sentence = _plain(found[0]["says"] if found else "no evidence")
    families = Text(", ".join(words.family(name) for name in case["families"]), style="dim")
    band = Text(words.band(case["band"]), style=style)
    risk = Text(words.percent(case["risk"]), style=style)
    start = [Text(str(rank), style="dim"), _plain(case["email"] or case["person_id"]), risk, band]
    if wide:
        return [*start, families, sentence]
    return [*start, Text.assemble(sentence, "\n", families)]


def _plain(value: str) -> Text:
    return Text(clean(words.shorten(value, LONGEST)).replace("\n", " ").replace("\r", " "))


def _states(document: Document) -> Text:
    told = Text(f"{words.count(document['people'], 'person', 'people')}: ")
    for place, (band, label, number) in enumerate(states(document)):
        told.append(", " if place else "")
        told.append(f"{number:,} {label.lower()}", style=STYLES[band] if number else "dim")
    told.append(f" (as of {words.time(document['as_of'])})", style="dim")
    return told


def _listed(document: Document) -> list[str]:
    """What watch lists say: hits and questions by name, or that nothing was screened."""
    screening = document.get("screening")
    if screening is None:
        return []
    styles = {"hit": "bold red", "question": "yellow"}
    lines = [
        f"[{styles[each['verdict']]}]{VERDICTS[each['verdict']]}:[/] {ABOUT.get(each['about'], each['about']).lower()} "
        f"{_escaped(each['subject'])} {_escaped(headline(each))}"
        for each in screening["matters"][:MOST_FILES]
        if each["verdict"] in styles
    ]
    total = len(screening["matters"]) + screening.get("more_matters", 0)
    if left_out := words.more(total, MOST_FILES):
        lines.append(f"[dim]{left_out}[/]")
    if not screening["official"]:
        lines.append("[yellow]Not screened:[/] no official list at hand: `watchword lists update`")
    elif not screening["matters"]:
        lines.append(f"[dim]Screened:[/] {_escaped(verdict_line(screening))}")
    if screening["compliance"]:
        questions = words.count(screening["compliance"], "question")
        lines.append(f"[dim]For compliance:[/] {questions} on names of people in compliance.jsonl")
    return lines


def _not_seen(document: Document) -> list[str]:
    reasons = by_reason(document)
    lines = []
    for because, rows in reasons[:MOST_REASONS]:
        indicators = words.count(len({row["indicator"] for row in rows}), "indicator")
        lines.append(f"[dim]Not evaluated:[/] {indicators}: {_escaped(because)}")
    if left_out := words.more(len(reasons), MOST_REASONS):
        lines.append(f"[dim]{left_out}[/]")
    tied = [
        f"{number:,} {words.plain(kind).lower()}" for kind, number in document["unjoined"].items() if number
    ]
    if tied:
        shown = ", ".join(tied[:MOST_FILES])
        lines.append(f"[dim]Not tied to a person:[/] {_escaped(shown)}")
    return lines


def _files(document: Document) -> list[str]:
    unknown = unrecognised(document)
    lines = [
        f"[yellow]Not recognised:[/] {_escaped(source['file'])}"
        + (f" ({_escaped(source['note'])})" if source["note"] else "")
        for source in unknown[:MOST_FILES]
    ]
    if left_out := words.more(len(unknown), MOST_FILES):
        lines.append(f"[dim]{left_out}[/]")
    rejected = [source for source in document["sources"] if source["rejected"]]
    if rejected:
        rows = sum(source["rejected"] for source in rejected)
        files = words.count(len(rejected), "file")
        lines.append(f"[yellow]Rejected:[/] {words.count(rows, 'line')} of {files}; see rejects.jsonl")
    return lines


def _escaped(value: str) -> str:
    return escape(_plain(value).plain)
