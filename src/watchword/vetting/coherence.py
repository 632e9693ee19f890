"""Whether rules hold together: every name leads somewhere, and identity stays apart from the right to work."""

from collections.abc import Iterator

from watchword.vetting.rules import Gate, Rules
from watchword.vetting.tier import Tier
from watchword.vetting.work_papers import named_work_paper


def incoherences(rules: Rules) -> Iterator[str]:
    """What is wrong, each in a line with its place and what to do; nothing where the rules can be used."""
    yield from _roles(rules)
    seen: set[str] = set()
    for gate in rules.gates:
        yield from _gate(rules, gate, seen)
        seen.add(gate.id)
    if not any(gate.opens == "in-turn" and not gate.after for gate in rules.gates):
        yield "gates: no gate is the first; give one without after"
    yield from _work_papers(rules)


def _roles(rules: Rules) -> Iterator[str]:
    for name, role in rules.roles.items():
        for access in role.touches:
            if access not in rules.access:
                yield f"roles.{name}: touches {access}, which is not under [access]; add or correct it"


def _gate(rules: Rules, gate: Gate, seen: set[str]) -> Iterator[str]:
    place = f"gate {gate.id}"
    if gate.id in seen:
        yield f"{place}: there are two of this name; rename one"
    for before in gate.after:
        if before not in seen:
            yield f"{place}: comes after {before}, which does not stand above it; move or correct it"
        elif rules.gate(before).opens != "in-turn":
            yield f"{place}: comes after {before}, which may never open; remove it"
    if not any(need.tier is Tier.STANDARD for need in gate.needs):
        yield f"{place}: asks nothing of the standard tier; give it a need for everybody"
    for access in gate.holds:
        if access not in rules.access:
            yield f"{place}: holds {access}, which is not under [access]; add or correct it"
    needs = [need.id for need in gate.needs]
    options = [option for need in gate.needs for option in need.options]
    for twice in sorted(
        {each for each in needs + options if max(needs.count(each), options.count(each)) > 1}
    ):
        yield f"{place}: names {twice} twice; keep one"
    for need in gate.needs:
        if need.other_than is not None and need.other_than not in set(needs) - {need.id}:
            yield f"{place}: {need.id} is for another one than {need.other_than}, which is no other need of it; correct it"
    for option in options:
        if option not in rules.evidence:
            yield f"{place}: needs {option}, which is not under [evidence]; add or correct it"


def _work_papers(rules: Rules) -> Iterator[str]:
    texts = [(f"evidence.{name}", f"{name} {kind.says}") for name, kind in rules.evidence.items()]
    for gate in rules.gates:
        needs = " ".join(need.id for need in gate.needs)
        texts.append((f"gate {gate.id}", f"{gate.id} {gate.says} {gate.accommodation} {needs}"))
    for place, text in texts:
        if word := named_work_paper(text):
            yield f"{place}: names {word}; proof of the right to work stays apart from identity, remove it"
