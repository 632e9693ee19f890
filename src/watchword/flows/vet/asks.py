"""What to ask next: what would settle each finding, what could not be read, and what the open gates need."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from watchword.flows.vet.asked_again import asked_again
from watchword.flows.vet.gathered import Gathered
from watchword.flows.vet.wording import in_words
from watchword.indicators.card import Card
from watchword.risk import Assessment

#: What is asked about an account at a code host; nothing of it counts against anybody.
_ABOUT_CODE: Mapping[str, str] = {
    "code.taken-down": "The host took a repository of the account down: ask what it was and how that came about.",
    "code.rewritten": "A code history was rewritten at once: ask how it came about; it is mostly housekeeping.",
}
#: What is asked where a verifier's answer is mostly a changed name or a slip, which weighs nothing.
_VERIFIER = "contact.tax-number-answer"
_ABOUT_NUMBER: Mapping[str, str] = {
    "name-mismatch": "The verifier has the tax number under another name: ask for earlier names, and which the number bears.",
    "birth-date-mismatch": "The verifier has the tax number with another date of birth: ask to see which is right.",
}


def asks(
    assessment: Assessment,
    cards: Mapping[str, Card],
    told: Iterable[Mapping[str, Any]],
    gathered: Gathered,
    gates: Iterable[Mapping[str, Any]],
) -> list[dict[str, str]]:
    """Questions in the order in which they help: the weightiest finding first, then papers, then the gates' needs.

    Each has `ask` and `because`; a gate's question is the same for everybody of the role. `gathered` is this pack,
    whose files are asked for again by name.
    """
    found = [
        {"ask": cards[each.evidence.indicator].settle, "because": each.evidence.indicator}
        for each in sorted(assessment.weighed, key=lambda each: -each.log_odds)
        if each.log_odds > 0
    ]
    found += asked_again(gathered)
    rows = list(told)
    answered = {str(row.get("value")) for row in rows if row.get("fact") == _VERIFIER and row.get("current")}
    found += [
        {"ask": _ABOUT_NUMBER[value], "because": _VERIFIER}
        for value in sorted(answered & _ABOUT_NUMBER.keys())
    ]
    about_code = {str(row.get("fact")) for row in rows} & _ABOUT_CODE.keys()
    found += [{"ask": _ABOUT_CODE[fact], "because": fact} for fact in sorted(about_code)]
    found += [
        {"ask": _sentence(file.refused), "because": "unread file"} for file in gathered.files if file.refused
    ]
    return [*found, *_of_gates(gates)]


def _of_gates(gates: Iterable[Mapping[str, Any]]) -> Iterator[dict[str, str]]:
    """What the open gates wait for."""
    for gate in gates:
        missing = [need["evidence"] for need in gate["needs"] if need["state"] != "met"]
        if gate["state"] == "open" and missing:
            asked = f"The gate {in_words(gate['gate'])} waits for {', '.join(map(in_words, missing))}."
            yield {"ask": asked, "because": "asked of everybody in this role"}


def _sentence(refused: str) -> str:
    """Why a file was not read, as a sentence; it ends with what to ask for."""
    return refused if refused.endswith(".") else f"{refused}."
