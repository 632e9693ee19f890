"""A prepared list in memory: which of its names may be the one asked for."""

from dataclasses import dataclass, field

import numpy as np

from watchword.screening.index.terms import WHOLE, hashes, plain_words, tokens
from watchword.screening.names.compare import LESS_COVERED
from watchword.screening.names.name import Name
from watchword.screening.names.similar import similar

#: The share of the asked name's weight that a listed name must match at least, to be compared at all; and of its own.
#: Less for persons, whose titles and particles may be mistyped and then seem to be names.
LEAST = {True: 0.45, False: 0.55}
#: The score that two persons' names of equally many plain words must reach by what was found. What asks a question
#: scores 0.72; words that are joined and mistyped at once are not found, and of 37,000 questions the least had 0.6 without.
LEAST_PLAIN = 0.55
#: Tokens whose matches are remembered.
_REMEMBERED = 200_000
_NONE = np.zeros(0, dtype=np.int32)
_NO_VALUES = np.zeros(0, dtype=np.float32)


@dataclass
class Prepared:
    """A prepared list.

    name_*: one element a reading of a listed name: its text (UTF-8, between ends), the entry's line, whether it is a
    person's, the weight of its words, how many words it has if they are plain (see `terms.plain_words`). posting: for each
    token the names that have it. term, term_token: sorted hashes and the tokens that lie under them. token_*: their texts.
    """

    arrays: dict[str, np.ndarray]
    _similar: dict[tuple[str, bool, bool], tuple[np.ndarray, np.ndarray]] = field(default_factory=dict)
    _matched: np.ndarray = field(init=False)

    def __post_init__(self) -> None:
        self._matched = np.zeros(len(self.arrays["name_entry"]), dtype=np.float32)

    def candidates(self, name: Name) -> np.ndarray:
        """The numbers of listed names of the same sort that may match, in order."""
        looked_up = [
            (token, weight, *self._names_like(token, together, name.person))
            for token, (weight, together) in tokens(name).items()
        ]
        looked_up.sort(key=lambda each: len(each[2]))
        touched = self._gathered(name, looked_up)
        rows = touched[0] if len(touched) == 1 else np.concatenate(touched) if touched else _NONE
        matched, least = self._matched[rows], LEAST[name.person]
        listed = self.arrays["name_weight"][rows]
        enough = (matched >= least * name.weight) & (matched >= least * listed)
        keep, plain = rows[enough], plain_words(name)
        if plain and len(keep):
            covers = matched[enough] / name.weight, matched[enough] / listed[enough]
            keep = keep[(self.arrays["name_plain"][keep] != plain) | (_score(*covers) >= LEAST_PLAIN)]
        for _, _, reset, _ in looked_up:
            self._matched[reset] = 0.0
        return np.unique(keep) if len(keep) else _NONE

    def _gathered(
        self, name: Name, looked_up: list[tuple[str, float, np.ndarray, np.ndarray]]
    ) -> list[np.ndarray]:
        """Add up what each listed name matches; return the names of the rarest tokens, one of which a match must have."""
        singles = {word.text for word in name.words}
        left = sum(weight for token, weight, *_ in looked_up if token in singles)
        touched = []
        for token, weight, rows, values in looked_up:
            if not len(rows):
                left -= weight if token in singles else 0.0
                continue
            self._matched[rows] += weight * values
            if token not in singles or left >= LEAST[name.person] * name.weight:
                touched.append(rows)
                left -= weight if token in singles else 0.0
        return touched

    def _names_like(self, token: str, together: bool, person: bool) -> tuple[np.ndarray, np.ndarray]:
        """Listed names of a sort with a token like this one, and how like it is."""
        known = self._similar.get((token, together, person))
        if known is None:
            if len(self._similar) >= _REMEMBERED:
                self._similar.clear()
            rows, values = self._look_up(token, together)
            of_sort = self.arrays["name_person"][rows] == person
            known = self._similar[token, together, person] = (rows[of_sort], values[of_sort])
        return known

    def _look_up(self, token: str, together: bool) -> tuple[np.ndarray, np.ndarray]:
        posting, ends = self.arrays["posting"], self.arrays["posting_ends"]
        found: list[tuple[float, np.ndarray]] = []
        for number in self._tokens_under(token, together):
            text = self._token(number)
            value = (
                1.0
                if text == token
                else 0.0
                if WHOLE in (text[0], token[0])
                else similar(text, token, True)[0] or similar(text, token, False)[0]
            )
            if value:
                found.append((value, posting[ends[number] : ends[number + 1]]))
        if not found:
            return _NONE, _NO_VALUES
        found.sort(key=lambda each: -each[0])  # of a name with several such tokens the best counts
        rows = np.concatenate([each for _, each in found])
        values = np.repeat(
            np.array([value for value, _ in found], np.float32), [len(each) for _, each in found]
        )
        unique, first = np.unique(rows, return_index=True)
        return unique, values[first]

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


def _score(ours: np.ndarray, theirs: np.ndarray) -> np.ndarray:
    """The score that names can have at most of which so much is covered (see `names.compare`)."""
    less, more = np.minimum(ours, theirs), np.maximum(ours, theirs)
    most: np.ndarray = LESS_COVERED * np.minimum(less, 1) + (1 - LESS_COVERED) * np.minimum(more, 1)
    return most
