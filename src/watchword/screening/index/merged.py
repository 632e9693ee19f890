"""Several prepared lists as one, for asking many questions: each word is then looked up once, not once a list."""

from collections.abc import Sequence

import numpy as np

from watchword.screening.index.prepared import Prepared
from watchword.screening.names.name import Name


class Merged:
    """Prepared lists laid end to end in memory. `candidates` tells the rows of each list apart again."""

    def __init__(self, lists: Sequence[dict[str, np.ndarray]]) -> None:
        self._starts = np.cumsum([0, *(len(each["name_entry"]) for each in lists)])
        tokens = np.cumsum([0, *(len(each["token_ends"]) - 1 for each in lists)])
        term = np.concatenate([each["term"] for each in lists])
        owner = np.concatenate([each["term_token"] + np.int32(tokens[at]) for at, each in enumerate(lists)])
        order = np.argsort(term, kind="stable")
        self._prepared = Prepared(
            {
                "name_entry": np.concatenate([each["name_entry"] for each in lists]),
                "name_person": np.concatenate([each["name_person"] for each in lists]),
                "name_weight": np.concatenate([each["name_weight"] for each in lists]),
                "name_plain": np.concatenate([each["name_plain"] for each in lists]),
                "posting": np.concatenate(
                    [each["posting"] + np.int32(self._starts[at]) for at, each in enumerate(lists)]
                ),
                "posting_ends": _ends([each["posting_ends"] for each in lists]),
                "term": term[order],
                "term_token": owner[order],
                "token_text": np.concatenate([each["token_text"] for each in lists]),
                "token_ends": _ends([each["token_ends"] for each in lists]),
            }
        )

    def candidates(self, name: Name) -> list[np.ndarray]:
        """For each list, in their order, the numbers of its names that may match."""
        rows = self._prepared.candidates(name)
        cuts = np.searchsorted(rows, self._starts)
        return [
            rows[cuts[at] : cuts[at + 1]] - self._starts[at] if cuts[at + 1] > cuts[at] else rows[:0]
            for at in range(len(cuts) - 1)
        ]


def _ends(of: Sequence[np.ndarray]) -> np.ndarray:
    """Where each element ends, of lists laid end to end."""
    offsets = np.cumsum([0, *(each[-1] for each in of)])
    moved = [each[1:] + offsets[at] for at, each in enumerate(of)]
    return np.concatenate([[0], *moved]).astype(np.int64)
