"""Personas on the terminal: who, and why each two are tied."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from watchword.linkage.kinds import KINDS
from watchword.linkage.link import reasons
from watchword.report.markup import clean
from watchword.report.words import count

if TYPE_CHECKING:
    from watchword.flows.link.link_people import Found
    from watchword.linkage.link import Link
    from watchword.linkage.linking import Linked
    from watchword.linkage.personas import Persona

#: Most personas, ties of one, and values that too many share, that are shown; the rest is counted.
MOST_PERSONAS, MOST_TIES, MOST_COMMON = 20, 12, 5
#: Most ties too weak alone.
MOST_WEAK = 20


def print_linked(found: "Found", shown: Sequence["Persona"], out: Path | None, *, weak: bool) -> None:
    """Print personas with the reasons of their ties, what too many share, and judgements that contradict.

    weak: also the ties that are too weak alone.
    """
    console, linked = Console(), found.linked
    if not shown:
        console.print(
            f"{count(linked.people, 'person was', 'people were')} compared; "
            "nobody shares enough with anybody to be shown."
        )
    for persona in shown[:MOST_PERSONAS]:
        _persona(console, persona)
    if more := max(0, len(shown) - MOST_PERSONAS):
        console.print(f"and {count(more, 'more persona')}; --json prints {_them(more)}", style="dim")
    if weak:
        _weak(console, found.weak)
    _everyday(console, shown[:MOST_PERSONAS], found.weak[:MOST_WEAK] if weak else ())
    if found.first:
        told = (
            f"{count(len(found.first), 'application')} came from somebody who had applied before"
            " under the same name"
        )
        console.print(f"\n{told}: counted once", style="dim")
    for line in left_out(found, shown, weak=weak):
        console.print(Text(f"\n{clean(line)}", style="dim"))
    if out is not None:
        console.print(
            f"\nPicture: {out / 'personas.svg'}\nGraph:   {out / 'personas.graphml'}", highlight=False
        )
    if shown or (weak and found.weak):
        console.print(
            "\nA shared value is a question; everyday explanations stand beside it. People decide.",
            style="dim",
        )


def _persona(console: Console, persona: "Persona") -> None:
    names = "one name" if persona.names == 1 else f"{persona.names} names"
    people = ", ".join(clean(person) for person in persona.people[:MOST_TIES])
    unnamed = f" and {len(persona.people) - MOST_TIES} more" if len(persona.people) > MOST_TIES else ""
    console.print()
    console.print(
        Text.assemble(
            (persona.id, "bold"), f"  {len(persona.people)} people under {names}: {people}{unnamed}"
        )
    )
    for tie in persona.ties[:MOST_TIES]:
        for reason in tie.says():
            console.print(Padding(Text(clean(reason)), (0, 0, 0, 2)))
    if more := max(0, len(persona.ties) - MOST_TIES):
        left = f"and {count(more, 'more tie')}; --json prints {_them(more)}"
        console.print(Padding(Text(left, style="dim"), (0, 0, 0, 2)))


def _weak(console: Console, links: Sequence["Link"]) -> None:
    """Two people a line whom one thing ties too weakly to be shown as a persona."""
    if links:
        console.print("\nToo weak alone, and a question at most:")
    for reason in reasons(links[:MOST_WEAK]):
        console.print(Padding(Text(clean(reason)), (0, 0, 0, 2)))
    if more := max(0, len(links) - MOST_WEAK):
        left = f"and {count(more, 'more tie')}; --json prints {_them(more)}"
        console.print(Padding(Text(left, style="dim"), (0, 0, 0, 2)))


def _everyday(console: Console, shown: Sequence["Persona"], weak: Sequence["Link"]) -> None:
    """What may explain innocently that people share each kind of value that is shown."""
    links = [link for persona in shown for tie in persona.ties for link in tie.links]
    kinds = sorted({link.kind for link in (*links, *weak)})
    if kinds:
        console.print("\nWhat else may explain it:", style="dim")
    for kind in kinds:
        if kind in KINDS:
            told = f"{kind.replace('-', ' ')}: {KINDS[kind].why}"
            console.print(Padding(Text(told, style="dim"), (0, 0, 0, 2)))


def left_out(found: "Found", shown: Sequence["Persona"], *, weak: bool) -> list[str]:
    """What was found and is not shown, each in one line: said beside every form of output. weak: ties too weak alone are."""
    linked = found.linked
    conflicts = [f"conflict: {each.says()}" for each in linked.conflicts[:MOST_COMMON]]
    if len(linked.conflicts) > MOST_COMMON:
        more = count(len(linked.conflicts) - MOST_COMMON, "more conflict")
        conflicts.append(f"and {more} of judgements")
    one_name = sum(persona.names == 1 for persona in linked.personas)
    smaller = len(linked.personas) - one_name - len(shown)
    lines = [
        f"{count(one_name, 'group gave one name and is', 'groups gave one name each and are')} not shown: "
        f"`watchword link same` asks about {_them(one_name)}" if one_name else "",
        f"{count(smaller, 'smaller persona is', 'smaller personas are')} not shown: "
        f"--least leaves {_them(smaller)} out" if smaller else "",
        f"{count(len(found.weak), 'single tie was', 'single ties were')} too weak alone: "
        f"--weak shows {_them(len(found.weak))}" if found.weak and not weak else "",
        _common(linked),
        _unknown(linked),
    ]  # fmt: skip
    return [*conflicts, *filter(None, lines)]


def _common(linked: "Linked") -> str:
    if not linked.too_common_in_all:
        return ""
    told = ", ".join(
        f"{_article(each.kind)} {each.kind.replace('-', ' ')} of {each.shared_by:,} people"
        for each in linked.too_common[:MOST_COMMON]
    )
    many = "1 value is" if linked.too_common_in_all == 1 else f"{linked.too_common_in_all:,} values are"
    return f"{many} shared by too many to be anybody's own: {told}"


def _unknown(linked: "Linked") -> str:
    """Kinds that a source keeps and linkage has no weight for: what is never compared is told."""
    if not linked.unknown_kinds:
        return ""
    kinds = ", ".join(f"{kind} ({rows:,})" for kind, rows in linked.unknown_kinds[:MOST_COMMON])
    return f"values of kinds without a weight were not compared: {kinds}"


def _them(number: int) -> str:
    return "it" if number == 1 else "them"


def _article(word: str) -> str:
    return "an" if word[:1] in "aeiou" else "a"
