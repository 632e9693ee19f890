"""One pack's answer on the terminal, as a recruiter reads it: what was found, what agrees, what to ask, what waits."""

from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

from watchword.report.markup import clean

#: Most lines of each part; the rest is counted, and --json has all.
MOST_EVIDENCE, MOST_LINES, MOST_UNSEEN = 12, 10, 6
_BANDS = {
    "urgent": ("bold red", "urgent: two kinds of evidence contradict the claim; let two people look today"),
    "review": ("yellow", "review: somebody should look before the next step"),
    "watch": ("blue", "watch: small signs, each with everyday explanations; ask the questions below"),
    "clear": ("green", "clear: nothing that weighs; go on as with everybody"),
    "unseen": ("dim", "unseen: too little was given to say anything; ask for what is missing"),
}


def print_answer(answer: Mapping[str, Any], console: Console) -> None:
    """Print one answer; control characters and markup in it do nothing."""
    style, words = _BANDS[answer["band"]]
    console.print()
    console.print(Text.assemble((clean(answer["pack"]), "bold"), "  ", (words, style)))
    if answer["capped_by"]:
        _line(console, f"shown as review: {answer['capped_by']}", dim=True)
    _evidence(console, answer["evidence"])
    _part(console, "What agrees", answer["agrees"], MOST_LINES)
    _part(console, "What to ask next", [each["ask"] for each in answer["ask"]], MOST_LINES)
    _gates(console, answer["gates"])
    unread = [f"{each['file']}: {each['refused']}" for each in answer["files"] if each["refused"]]
    _part(console, "Not read, or not to the end", unread + list(answer["notes"]), MOST_LINES)
    _unseen(console, answer["not_evaluated"])


def _evidence(console: Console, evidence: Sequence[Mapping[str, Any]]) -> None:
    """Each finding with its weight in words, what would explain it, and nothing that accuses."""
    if not evidence:
        return
    console.print(Text("What was found", style="bold"))
    for each in evidence[:MOST_EVIDENCE]:
        weight = "explained" if each.get("explained") else _weight(each["log_odds"])
        console.print(Text.assemble("  ", (f"{weight:>9}", _style(weight)), "  ", clean(each["says"])))
        reason = each.get("explained") or f"may be innocent: {'; '.join(each['innocent'])}"
        console.print(Text(f"             {clean(reason)}", style="dim"))
    if len(evidence) > MOST_EVIDENCE:
        _line(console, f"and {len(evidence) - MOST_EVIDENCE} more; --json prints them", dim=True)


def _weight(log_odds: float) -> str:
    """A weight in words: strong from ten times likelier under the scheme on, weak below twice."""
    return (
        "strong" if log_odds >= 2.3 else "some" if log_odds >= 0.7 else "weak" if log_odds > 0 else "nothing"
    )


def _style(weight: str) -> str:
    return {"strong": "red", "some": "yellow", "weak": "blue"}.get(weight, "dim")


def _part(console: Console, title: str, lines: Sequence[str], most: int) -> None:
    if not lines:
        return
    console.print(Text(title, style="bold"))
    for line in lines[:most]:
        _line(console, line)
    if len(lines) > most:
        _line(console, f"and {len(lines) - most} more; --json prints them", dim=True)


def _gates(console: Console, gates: Sequence[Mapping[str, Any]]) -> None:
    """Which gate is next, what it needs from whom, and which access waits for what; the same for the whole role."""
    if not gates:
        console.print(Text("Gates", style="bold"))
        _line(
            console,
            "not begun: `watchword gates start PERSON --role ROLE --by WHO`, or give --role to see them",
        )
        return
    console.print(Text("Gates, the same for everybody in this role", style="bold"))
    for gate in gates:
        if gate["state"] in ("open", "expired"):
            needs = ", ".join(need["evidence"] for need in gate["needs"] if need["state"] != "met")
            _line(console, f"{gate['gate']} is {gate['state']} and needs {needs} ({gate['owner']} decides)")
    waiting = [gate["gate"] for gate in gates if gate["state"] == "waiting"]
    if waiting:
        _line(console, f"after it: {', '.join(waiting)}")
    held = sorted({access for gate in gates for access in gate["holds"]})
    if held:
        _line(console, f"held until then: {', '.join(held)}")


def _unseen(console: Console, rows: Sequence[Mapping[str, str]]) -> None:
    """What could not be judged, by reason; it is neither for nor against anybody."""
    by_reason: dict[str, int] = {}
    for row in rows:
        by_reason[row["because"]] = by_reason.get(row["because"], 0) + 1
    lines = [f"{count} questions: {reason}" for reason, count in by_reason.items()]
    if lines:
        title = "Not evaluated, which speaks neither for nor against anybody"
        _part(console, title, lines, MOST_UNSEEN)


def _line(console: Console, text: str, *, dim: bool = False) -> None:
    console.print(Text(f"  {clean(text)}", style="dim" if dim else ""))
