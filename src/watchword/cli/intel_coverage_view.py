"""A report's coverage, laid out for a terminal: counts first, then what covers what, what to export, what is missing."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from watchword.intel.coverage.found import (
    Coverage,
    CoveredTechnique,
    Export,
    Link,
    State,
    Topic,
    Way,
)
from watchword.intel.coverage.told import counts

#: Words and colours for the states, as a reader meets them.
_SAID = {
    State.DETECTED: ("detected", "green"),
    State.DONE: ("done", "green"),
    State.PARTLY: ("in part", "yellow"),
    State.UNSEEN: ("not seen", "yellow"),
    State.MISSING: ("missing", "red"),
}
#: Most designed indicators that are named for a gap.
MOST_PLANNED = 3
_COUNTED = {
    "detected": "detected",
    "done": "done",
    "partly": "in part",
    "unseen": "not seen with these sources",
    "missing": "missing",
}


def show(coverage: Coverage, console: Console | None = None) -> None:
    """Print the counts and then the tables; parts without rows are left out."""
    console = console or Console()
    console.print(Text(coverage.title, style="bold"))
    console.print(Text(f"SHA-256 {coverage.digest}\n", style="dim"))
    _counts(coverage, console)
    for heading, columns, rows in _parts(coverage):
        _table(console, heading, columns, rows)
    for line in _notes(coverage):
        console.print(Text(line))


def _parts(coverage: Coverage) -> Iterable[tuple[str, Sequence[str], list[Sequence[Text]]]]:
    techniques = [_technique(each) for each in coverage.techniques]
    yield "Techniques", ("", "technique", "seen by"), techniques
    tactics = [
        (_said(each.state), _labelled(each.tactic.label, each.tactic.text), _links(each.links))
        for each in coverage.tactics
    ]
    yield "Tactics", ("", "what is done", "seen by"), list(tactics)
    advice = [
        (_said(each.state), Text(each.advice.text), Text(", ".join(each.topics) or "none that is known"))
        for each in coverage.advice
    ]
    yield "Advice", ("", "what is advised", "topics"), list(advice)
    topics = [_topic(each) for each in coverage.topics]
    yield "What Watchword does of it", ("", "topic, and what is not done", "done by"), topics
    exports = [_export(each) for each in coverage.exports]
    yield "Exports that would show more", ("records", "export any of", "needed by"), exports


def _counts(coverage: Coverage, console: Console) -> None:
    """The first thing that is read: how many of how many, by state."""
    table = Table.grid(padding=(0, 2))
    for what, states in counts(coverage).items():
        if not states["all"] and what == "stated":
            continue
        label = {"stated": "of these stated", "mitigations": "advice"}.get(what, what)
        rest = [
            f"{number} {_COUNTED[state]}" for state, number in states.items() if number and state != "all"
        ]
        table.add_row(Text(label), Text(str(states["all"]), style="bold"), Text(", ".join(rest)))
    console.print(table)
    sources = (
        "Detected means: this lake has the records that an indicator needs."
        if coverage.lake
        else "Detected means: if its sources are given; --lake DIR says what yours can show."
    )
    console.print(Text(f"\n{sources}\n", style="dim"))


def _technique(covered: CoveredTechnique) -> Sequence[Text]:
    technique = covered.technique
    name = Text.assemble((technique.id, "bold"), f" {technique.name}".rstrip())
    if not technique.stated:
        said = f", {technique.acceptance()}" if technique.accepted_by else ""
        name.append(f" (proposed: “{technique.phrase}”{said})", style="dim")
    if covered.state is State.MISSING:
        return _said(covered.state), name, _planned(covered.planned)
    alone = not technique.stated and not any(link.phrase for link in covered.links)
    return _said(covered.state), name, _links(covered.links, "by id alone: " if alone else "")


def _planned(ids: Sequence[str]) -> Text:
    if not ids:
        return Text("nothing", style="dim")
    more = f" and {len(ids) - MOST_PLANNED} more" if len(ids) > MOST_PLANNED else ""
    return Text(f"designed, not built: {', '.join(ids[:MOST_PLANNED])}{more}", style="dim")


def _links(links: Iterable[Link], same: str = "") -> Text:
    """Indicators grouped by how they are tied, those without sources last. same: said before those with the very id."""
    groups: dict[str, list[str]] = {}
    blind: list[str] = []
    for link in links:
        if link.seen:
            groups.setdefault(_way(link, same), []).append(link.indicator)
        else:
            blind.append(link.indicator)
    parts = [f"{way}{', '.join(ids)}" for way, ids in groups.items()]
    if blind:
        parts.append(f"without sources: {', '.join(blind)}")
    return Text("\n".join(parts) or "nothing", style="" if parts else "dim")


def _way(link: Link, same: str) -> str:
    if link.way is Way.SAME:
        return same
    return f"“{link.phrase}”: " if link.way is Way.PHRASE else f"as {link.id}: "


def _topic(topic: Topic) -> Sequence[Text]:
    does = [f"watchword {each}" for each in topic.commands]
    does += [id_ for id_, seen in topic.indicators if seen]
    blind = [id_ for id_, seen in topic.indicators if not seen]
    signs = [id_ for id_, seen in topic.sees if seen]
    told = [f"{words}{', '.join(ids)}" for words, ids in (("", does), ("without sources: ", blind)) if ids]
    told += [f"not done, but signs are seen by: {', '.join(signs)}"] if signs else []
    what = Text.assemble((topic.name, "bold"), f": {topic.lacks}" if topic.lacks else "")
    return _said(topic.state), what, Text("\n".join(told) or "nothing", style="" if told else "dim")


def _export(export: Export) -> Sequence[Text]:
    records = " or ".join(each.replace("_", " ") for each in export.need.split("|"))
    sources = ", ".join(id_ for id_, _, _ in export.sources)
    return Text(records, style="bold"), Text(export.instead or sources), Text(", ".join(export.shows))


def _notes(coverage: Coverage) -> Iterable[str]:
    if not (coverage.techniques or coverage.tactics or coverage.advice):
        yield "No technique, tactic or advice was read in this report: `watchword intel read` shows what was."
    if coverage.exports:
        yield "Where to export each: `watchword sources`. An indicator in two rows needs both."
    for line in coverage.settings:
        yield f"By your settings, {line}."
    if coverage.other:
        yield f"No techniques, and not counted: {', '.join(coverage.other)}."
    if coverage.rejected:
        yield f"Proposed, rejected by a person and left out: {', '.join(coverage.rejected)}."
    if coverage.techniques:
        yield (
            "An id in common says that an indicator sees one form of a technique, not all. Proposed techniques wait for "
            "a person to accept them; tactics are judged by their own words and stated ids."
        )


def _said(state: State) -> Text:
    word, colour = _SAID[state]
    return Text(word, style=colour)


def _labelled(label: str, text: str) -> Text:
    return Text.assemble((f"{label}: " if label else "", "bold"), text)


def _table(console: Console, heading: str, columns: Sequence[str], rows: Sequence[Sequence[Text]]) -> None:
    if not rows:
        return
    table = Table(
        title=f"{heading} ({len(rows)})",
        title_justify="left",
        title_style="bold",
        box=None,
        pad_edge=False,
        padding=(0, 2, 0, 0),
    )
    for column in columns:
        table.add_column(column, no_wrap=not column, overflow="fold")
    for row in rows:
        table.add_row(*row)
    console.print(table)
    console.print()
