"""One pack's answer on the terminal, as a recruiter reads it: what was found, what agrees, what to ask, what waits."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from shlex import quote
from types import MappingProxyType
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from watchword.report.markup import clean
from watchword.report.vetting_facts import MOST_FILES, behind, own_words

#: Most lines of each part; the rest is counted, and --json has all.
MOST_EVIDENCE, MOST_LINES, MOST_UNSEEN, MOST_PEOPLE = 12, 10, 8, 3
_BANDS = {
    "urgent": ("bold red", "urgent: findings of several kinds do not fit; two people should look today"),
    "review": ("yellow", "review: somebody should look before the next step"),
    "watch": ("blue", "watch: something to clear up, most often innocent; ask the questions below"),
    "clear": ("green", "clear: nothing weighs; go on as with everybody"),
    "unseen": ("dim", "unseen: too little was given; ask for what is missing"),
}
#: In place of the words for `clear` where something was found.
_CLEAR_THOUGH = "clear: what was found weighs too little to ask for a look; go on as with everybody"
#: Over what is shown and not weighed, so that nobody takes it for a finding.
OWN_WORD = "What the files say of themselves. Nothing here is weighed."
#: Asked of everybody in the role, so shown with the gates.
_OF_GATES = "asked of everybody in this role"
_NONE: Mapping[str, str] = MappingProxyType({})
#: How a reason begins where a verifier, bank, carrier or referee would have had to be asked; told in one line.
_UNASKED = "nobody was asked about "


def print_answer(answer: Mapping[str, Any], console: Console, packs: Mapping[str, str] = _NONE) -> None:
    """Print one answer; control characters and markup in it do nothing.

    `packs` are the folders' names of other people by their ids, so that a reader finds whom an id means.
    """
    style, words = _BANDS[answer["band"]]
    if answer["band"] == "clear" and any(each["log_odds"] > 0 for each in answer["evidence"]):
        words = _CLEAR_THOUGH
    console.print()
    person = "" if answer["person"] == answer["pack"] else f" ({clean(answer['person'])})"
    console.print(Text.assemble((clean(answer["pack"]), "bold"), person))
    console.print(Padding(Text(words, style=style), (0, 0, 0, 2)))
    if answer["capped_by"]:
        _line(console, f"shown as review: {answer['capped_by']}", dim=True)
    _evidence(console, answer["evidence"])
    # Two values of one kind with the same people read the same: one line tells both.
    shared = list(dict.fromkeys(_shared(each, packs) for each in answer["shared"]))
    _part(console, "What others seen before share with it", shared)
    _part(console, "What agrees", answer["agrees"])
    asked = [each["ask"] for each in answer["ask"] if each["because"] != _OF_GATES]
    _part(console, "What to ask next", asked)
    _gates(console, answer["gates"], answer["person"])
    _part(console, OWN_WORD, own_words(answer["facts"]), MOST_FILES)
    unread = [
        each["refused"]
        for each in answer["files"]
        if each["refused"] and each["refused"] not in _texts(asked)
    ]
    _part(console, "Not read, or not to the end", unread)
    _part(console, "Notes on the reading", answer["notes"])
    _unseen(console, answer["not_evaluated"])


def _texts(asked: Sequence[str]) -> set[str]:
    """What was asked for again already, with and without its full stop."""
    return {*asked, *(each.removesuffix(".") for each in asked)}


def _evidence(console: Console, evidence: Sequence[Mapping[str, Any]]) -> None:
    """Each finding with its weight in words, what would explain it, and nothing that accuses."""
    if not evidence:
        return
    console.print(Text("What was found", style="bold"))
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=9, justify="right")
    table.add_column(ratio=1)
    for each in evidence[:MOST_EVIDENCE]:
        weight = "explained" if each.get("explained") else _weight(each["log_odds"])
        table.add_row(Text(weight, style=_style(weight)), Text(clean(each["says"])))
        for line in behind(each["rests_on"]):
            table.add_row("", Text(clean(line)))
        reason = each.get("explained") or f"may be innocent: {'; '.join(each['innocent'])}"
        table.add_row("", Text(clean(reason), style="dim"))
    console.print(table)
    _more(console, len(evidence) - MOST_EVIDENCE)


def _weight(log_odds: float) -> str:
    """A weight in words: strong from ten times likelier under the scheme on, weak below twice."""
    return (
        "strong" if log_odds >= 2.3 else "some" if log_odds >= 0.7 else "weak" if log_odds > 0 else "nothing"
    )


def _style(weight: str) -> str:
    return {"strong": "red", "some": "yellow", "weak": "blue"}.get(weight, "dim")


def _shared(each: Mapping[str, Any], packs: Mapping[str, str]) -> str:
    """A shared value in a line: what, with whom, when last, and why it says little where it does."""
    others = [_named(other, packs) for other in each["with"][: MOST_PEOPLE + 1]]
    said = each["words"][:1].upper() + each["words"][1:]
    if each["shown"]:
        said += f" ({each['shown']})" if each["kind"] == "photo" else f" ending {each['shown']}"
    if each["likeness"] < 1:
        said += f", {each['likeness']:.0%} alike"
    if each["people"] > MOST_PEOPLE:
        whom = f"{each['people']:,} people, among them {', '.join(others[:MOST_PEOPLE])}"
    else:
        whom = " and ".join(others)
    when = f", last on {_day(each['last'])}" if each["last"] else ""
    why = f" — {each['excused']}" if each["excused"] else ""
    return f"{said}: {whom}{when}{why}"


def _named(person: str, packs: Mapping[str, str]) -> str:
    """A person's id, and the pack where it has another name."""
    pack = packs.get(person, person)
    return person if pack == person else f"{person} ({pack})"


def _day(stamp: str) -> str:
    """A day in UTC."""
    return f"{datetime.fromisoformat(stamp):%Y-%m-%d} (UTC)"


def _part(console: Console, title: str, lines: Sequence[str], most: int = MOST_LINES) -> None:
    if not lines:
        return
    console.print(Text(title, style="bold"))
    for line in lines[:most]:
        _line(console, line)
    _more(console, len(lines) - most)


def _more(console: Console, left: int) -> None:
    """How many lines were left out, where any were."""
    if left > 0:
        _line(console, f"and {left} more; --json prints them", dim=True)


def _gates(console: Console, gates: Sequence[Mapping[str, Any]], person: str) -> None:
    """Which gate is next, what it needs from whom and by when, and which access waits; the same for the whole role."""
    if not gates:
        console.print(Text("Gates", style="bold"))
        begin = f"watchword gates start {quote(person)} --role ROLE --by WHO"
        _line(console, f"not begun: `{begin}`, or give --role to see them")
        return
    console.print(Text("Gates, the same for everybody in this role", style="bold"))
    for gate in gates:
        if gate["state"] in ("open", "expired"):
            _open(console, gate)
    waiting = [gate["gate"] for gate in gates if gate["state"] == "waiting"]
    if waiting:
        _line(console, f"after it: {_words(waiting)}")
    held = [f"until {_words([gate])} is met: {_words(access)}" for gate, access in _held(gates).items()]
    if held:
        _line(console, f"held {'; '.join(held)}")


def _open(console: Console, gate: Mapping[str, Any]) -> None:
    """A gate that is to be met: its needs with their equal ways, who decides and by when, and what may be asked for."""
    needs = ", ".join(_need(need) for need in gate["needs"] if need["state"] != "met")
    latest = f" by {_day(gate['latest'])} at the latest" if gate["latest"] else ""
    name = _words([gate["gate"]])
    _line(console, f"{name} is {gate['state']} and needs: {needs}; {_words([gate['owner']])} decides{latest}")
    for need in gate["needs"]:
        if need["state"] != "met" and need.get("says"):
            _line(console, _meaning(need), dim=True)
    if gate.get("accommodation"):
        _line(console, gate["accommodation"], dim=True)


def _meaning(need: Mapping[str, Any]) -> str:
    """What a need asks for in whole words, each equal way of it, and who gives it."""
    givers = need["by"].replace("-", " ")
    return f"{_words([need['evidence']])}, from {givers}: {'; or '.join(need['says'])}"


def _need(need: Mapping[str, Any]) -> str:
    """One thing that a gate needs, with the ways of giving it where there are several."""
    ways = [_words([way]) for way in need.get("any_of", ())]
    said = _words([need["evidence"]])
    return said if len(ways) < 2 else f"{said} ({', '.join(ways[:-1])} or {ways[-1]})"


def _held(gates: Sequence[Mapping[str, Any]]) -> dict[str, list[str]]:
    """The access that waits, by the last gate that holds it."""
    last = {access: gate["gate"] for gate in gates for access in gate["holds"]}
    order = dict.fromkeys(gate["gate"] for gate in gates)
    found = {gate: sorted(access for access, until in last.items() if until == gate) for gate in order}
    return {gate: access for gate, access in found.items() if access}


def _words(ids: Iterable[str]) -> str:
    """Ids as words; in those that are one word the hyphen stays."""
    return ", ".join(each if each in ("e-mail", "re-proofing") else each.replace("-", " ") for each in ids)


def _unseen(console: Console, rows: Sequence[Mapping[str, str]]) -> None:
    """What could not be judged, by reason; it is neither for nor against anybody."""
    asked = sorted({why.removeprefix(_UNASKED) for why in _reasons(rows) if why.startswith(_UNASKED)})
    by_reason: dict[str, int] = {}
    for reason in _reasons(rows):
        told = _UNASKED + ", ".join(asked) if reason.startswith(_UNASKED) else reason
        by_reason[told] = by_reason.get(told, 0) + 1
    lines = [
        f"{count} {'question' if count == 1 else 'questions'}: {reason}"
        for reason, count in sorted(by_reason.items(), key=lambda pair: (-pair[1], pair[0]))
    ]
    _part(console, "Not evaluated, which speaks neither for nor against anybody", lines, MOST_UNSEEN)


def _reasons(rows: Sequence[Mapping[str, str]]) -> list[str]:
    return [row["because"] for row in rows]


def _line(console: Console, text: str, *, dim: bool = False) -> None:
    """One line, its further lines indented as its first."""
    console.print(Padding(Text(clean(text), style="dim" if dim else ""), (0, 0, 0, 2)))
