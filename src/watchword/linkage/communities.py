"""Communities by weighted label propagation: everybody takes the label that their ties weigh most for.

After U. N. Raghavan, R. Albert, S. Kumara, "Near linear time algorithm to detect community structures in large-scale
networks" (2007), without its chance: people go in the order of their first application and a draw keeps the label at
hand, else the lowest. Linear in the ties for each of at most ROUNDS rounds.
"""

from collections import defaultdict

from watchword.linkage.ties import Ties

#: It settles within a handful of rounds; the bound is for graphs that would swing for ever.
ROUNDS = 20


def communities(ties: Ties) -> dict[int, int]:
    """Each tied person's number and their community, named by its lowest number."""
    near: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for a, b, weight in zip(ties.a.tolist(), ties.b.tolist(), ties.weight.tolist(), strict=True):
        near[a].append((b, weight))
        near[b].append((a, weight))
    label = {node: node for node in near}
    order = sorted(near)
    for _ in range(ROUNDS):
        changed = False
        for node in order:
            best = _heaviest(near[node], label, label[node])
            changed |= best != label[node]
            label[node] = best
        if not changed:
            break
    return _named(label)


def _heaviest(ties: list[tuple[int, float]], label: dict[int, int], own: int) -> int:
    """The label that weighs most among the ties."""
    total: dict[int, float] = defaultdict(float)
    for other, weight in ties:
        total[label[other]] += weight
    most = max(total.values())
    if total.get(own, 0.0) >= most - 1e-9:
        return own
    return min(name for name, weight in total.items() if weight >= most - 1e-9)


def _named(label: dict[int, int]) -> dict[int, int]:
    lowest: dict[int, int] = {}
    for node, name in label.items():
        lowest[name] = min(node, lowest.get(name, node))
    return {node: lowest[name] for node, name in label.items()}
