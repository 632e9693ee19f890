"""Texts as sets of five-word shingles, each a 64-bit number: all documents in one flat array."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]
Places = NDArray[np.int64]

#: Words to a shingle, as the catalogue's row of near-duplicate résumés has it.
WORDS = 5
#: Words of a document that are read: no résumé, letter or answer has as many.
LONGEST = 20_000
#: Letters of a document that are read.
LETTERS = 200_000
#: Punctuation parts words: ASCII's and what word processors set in its place.
_MARKS = (*range(128), *range(0xA0, 0xC0), *range(0x2000, 0x2070))
_PART = {code: " " for code in _MARKS if not chr(code).isalnum()}
_MIX = np.uint64(0x9E3779B97F4A7C15)
_STEP = np.uint64(0xD6E8FEB86659FD93)


@dataclass(frozen=True)
class Shingles:
    """The shingles of documents, sorted and distinct within each: document i has hashes[start[i]:start[i + 1]]."""

    hashes: Hashes
    start: Places

    @property
    def sizes(self) -> Places:
        """How many shingles each document has."""
        return np.diff(self.start)

    def of(self, document: int) -> Hashes:
        """One document's."""
        return self.hashes[self.start[document] : self.start[document + 1]]

    def without(self, gone: NDArray[np.bool_]) -> "Shingles":
        """Those for which `gone` does not hold."""
        kept = np.concatenate([[0], np.cumsum(~gone, dtype=np.int64)])
        return Shingles(self.hashes[~gone], kept[self.start])

    def owners(self) -> Places:
        """The document of each shingle."""
        return np.repeat(np.arange(len(self.start) - 1), self.sizes)


def words(text: str) -> list[str]:
    """A text's words in lower case, at most LONGEST."""
    return text[:LETTERS].lower().translate(_PART).split()[:LONGEST]


def shingles(texts: Iterable[str], numbers: dict[str, int] | None = None) -> Shingles:
    """The shingles of each text. numbers: the words' numbers, to be given again for texts that are compared with these.

    Equal words have equal numbers and equal runs of them equal hashes; two different runs have the same 64-bit hash with
    a chance that is nothing for the runs of any employer's documents.
    """
    known: dict[str, int] = {} if numbers is None else numbers
    parts: list[Hashes] = []
    sizes: list[int] = []
    for batch in _batches(texts):
        made = _of_batch(batch, known)
        parts.append(made.hashes)
        sizes.extend(made.sizes.tolist())
    start = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
    return Shingles(np.concatenate(parts) if parts else np.zeros(0, np.uint64), start)


def _batches(texts: Iterable[str], size: int = 5_000) -> Iterable[list[str]]:
    batch: list[str] = []
    for text in texts:
        batch.append(text)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def _of_batch(batch: Sequence[str], known: dict[str, int]) -> Shingles:
    """Number the words, mix five in a row, and drop the shingles that would run over a document's end."""
    spoken = [words(text) for text in batch]
    lengths = np.fromiter(map(len, spoken), dtype=np.int64, count=len(spoken))
    for word in set().union(*spoken) - known.keys():
        known[word] = len(known) + 1
    flat = np.empty(int(lengths.sum()) + WORDS, dtype=np.uint64)
    at = 0
    for each in spoken:
        numbers = map(known.get, each, repeat(0))
        flat[at : at + len(each)] = np.fromiter(numbers, dtype=np.uint64, count=len(each))
        at += len(each)
    flat[at:] = 0
    counts = np.maximum(lengths - WORDS + 1, 0)
    first = np.repeat(np.cumsum(lengths) - lengths - (np.cumsum(counts) - counts), counts)
    hashes = _mixed(flat, len(flat) - WORDS)[first + np.arange(len(first))]
    return _distinct(hashes, np.concatenate([[0], np.cumsum(counts)]))


def _mixed(flat: Hashes, count: int) -> Hashes:
    """A hash of each run of WORDS numbers: multiply and shift, word after word."""
    mixed = np.zeros(max(0, count), dtype=np.uint64)
    for step in range(WORDS):
        mixed ^= flat[step : step + len(mixed)] * _MIX
        mixed *= _STEP
        mixed ^= mixed >> np.uint64(29)
    return mixed


def _distinct(hashes: Hashes, start: Places) -> Shingles:
    """Sorted within each document, each once. A short sort each is several times as fast as one of all."""
    for begin, end in zip(start[:-1].tolist(), start[1:].tolist(), strict=True):
        hashes[begin:end].sort()
    again = np.zeros(len(hashes), dtype=bool)
    again[1:] = hashes[1:] == hashes[:-1]
    first = start[:-1][start[:-1] < len(hashes)]
    again[first] = False  # it may equal the last of the document before
    return Shingles(hashes, start).without(again)
