"""A prepared list in memory: which of its names may be the one asked for."""

from dataclasses import dataclass, field

import numpy as np

from watchword.screening.index.terms import WHOLE, hashes, tokens
from watchword.screening.names.name import Name
from watchword.screening.names.similar import similar

#: The share of the asked name's weight that a listed name must match at least, to be compared at all; and of its own.
LEAST_OF_ASKED, LEAST_OF_LISTED = 0.45, 0.45
#: Tokens whose matches are remembered.
_REMEMBERED = 200_000


@dataclass
class Prepared:
    """A prepared list.

    name_*: one element a reading of a listed name: its text (UTF-8, between ends), the entry's line, whether it is a
    person's, the weight of its words. posting: for each token the names that have it. term, term_token: sorted hashes and
    the tokens that lie under them. token_*: their texts.
    """

    arrays: dict[str, np.ndarray]
    _similar: dict[tuple[str, bool], tuple[np.ndarray, np.ndarray]] = field(default_factory=dict)
    _matched: np.ndarray = field(init=False)

    def __post_init__(self) -> None:
        self._matched = np.zeros(len(self.arrays["name_entry"]), dtype=np.float32)

    def candidates(self, name: Name) -> np.ndarray:
        """The numbers of listed names of the same sort that may match, in order."""
        looked_up = [
            (token, weight, *self._names_like(token, together))
            for token, (weight, together) in tokens(name).items()
        ]
        looked_up.sort(key=lambda each: len(each[2]))
        touched = self._gathered(name, looked_up)
        matched = self._matched
        person, weight = self.arrays["name_person"], self.arrays["name_weight"]
        keep = [
            rows[(matched[rows] >= LEAST_OF_ASKED * name.weight)
                 & (matched[rows] >= LEAST_OF_LISTED * weight[rows])
                 & (person[rows] == name.person)]
            for rows in touched
        ]  # fmt: skip
        for _, _, rows, _ in looked_up:
            matched[rows] = 0.0
        return np.unique(np.concatenate(keep)) if keep else np.zeros(0, dtype=np.int32)

    def _gathered(
        self, name: Name, looked_up: list[tuple[str, float, np.ndarray, np.ndarray]]
    ) -> list[np.ndarray]:
        """Add up what each listed name matches; return the names of the rarest tokens, one of which a match must have."""
        singles = {word.text for word in name.words}
        left = sum(weight for token, weight, *_ in looked_up if token in singles)
        touched = []
        for token, weight, rows, values in looked_up:
            self._matched[rows] += weight * values
            if token not in singles or left >= LEAST_OF_ASKED * name.weight:
                touched.append(rows)
                left -= weight if token in singles else 0.0
        return touched

    def _names_like(self, token: str, together: bool) -> tuple[np.ndarray, np.ndarray]:
        """Listed names with a token like this one, and how like it is."""
        known = self._similar.get((token, together))
        if known is None:
            if len(self._similar) >= _REMEMBERED:
                self._similar.clear()
            known = self._similar[token, together] = self._look_up(token, together)
        return known

    def _look_up(self, token: str, together: bool) -> tuple[np.ndarray, np.ndarray]:
        best: dict[int, float] = {}
        posting, ends = self.arrays["posting"], self.arrays["posting_ends"]
        for number in self._tokens_under(token, together):
            text = self._token(number)
            value = (
                1.0
                if text == token
                else 0.0
                if WHOLE in (text[0], token[0])
                else similar(text, token, True)[0]
            )
            if value:
                for row in posting[ends[number] : ends[number + 1]].tolist():
                    best[row] = max(best.get(row, 0.0), value)
        rows = np.fromiter(best.keys(), dtype=np.int32, count=len(best))
        return rows, np.fromiter(best.values(), dtype=np.float32, count=len(best))

    def _tokens_under(self, token: str, together: bool) -> set[int]:
        wanted, table = hashes(token, together), self.arrays["term"]
        starts, ends = table.searchsorted(wanted, "left"), table.searchsorted(wanted, "right")
        owners = self.arrays["term_token"]
        return {n for start, end in zip(starts.tolist(), ends.tolist(), strict=True) if end > start
                for n in owners[start:end].tolist()}  # fmt: skip

    def _token(self, number: int) -> str:
        ends = self.arrays["token_ends"]
        return self.arrays["token_text"][ends[number] : ends[number + 1]].tobytes().decode()

    def text(self, row: int) -> str:
        """A listed name's text."""
        ends = self.arrays["name_ends"]
        return self.arrays["name_text"][ends[row] : ends[row + 1]].tobytes().decode()
