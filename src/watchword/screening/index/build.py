"""A prepared list from its entries."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np

from watchword.screening.entry import Entry, EntryKind
from watchword.screening.index.terms import plain_words, terms, tokens
from watchword.screening.names.name import acronym, names


@dataclass
class Rows:
    """What is gathered while entries are read: a row a reading of a name, a token a distinct word."""

    texts: list[str] = field(default_factory=list)
    entries: list[int] = field(default_factory=list)
    persons: list[bool] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)
    plain: list[int] = field(default_factory=list)
    tokens: dict[tuple[str, bool], int] = field(default_factory=dict)
    of_row: list[list[int]] = field(default_factory=list)


def built(entries: Iterable[Entry]) -> dict[str, np.ndarray]:
    """The arrays of a prepared list, by name: see `index.prepared.Prepared` for what each holds."""
    rows = Rows()
    for number, entry in enumerate(entries):
        for listed in entry.names:
            short = acronym(listed.text)
            for text in (listed.text, short) if short else (listed.text,):
                for person in sorts(entry.kind):
                    _add(rows, number, text, person)
    return {**_names(rows), **_postings(rows), **_terms(rows)}


def sorts(kind: EntryKind) -> tuple[bool, ...]:
    """Whether names of a kind are read as persons', as others', or as both."""
    if kind is EntryKind.PERSON:
        return (True,)
    return (True, False) if kind is EntryKind.UNKNOWN else (False,)


def _add(rows: Rows, entry: int, text: str, person: bool) -> None:
    for name in names(text, person):
        rows.texts.append(text[:1000])
        rows.entries.append(entry)
        rows.persons.append(person)
        rows.weights.append(name.weight)
        rows.plain.append(plain_words(name))
        rows.of_row.append(
            [
                rows.tokens.setdefault(token, len(rows.tokens))
                for token in ((text, together) for text, (_, together) in tokens(name).items())
            ]
        )


def _names(rows: Rows) -> dict[str, np.ndarray]:
    blob = [text.encode() for text in rows.texts]
    ends = np.cumsum([0, *map(len, blob)], dtype=np.int64)
    return {
        "name_text": np.frombuffer(b"".join(blob), dtype=np.uint8),
        "name_ends": ends,
        "name_entry": np.array(rows.entries, dtype=np.int32),
        "name_person": np.array(rows.persons, dtype=np.bool_),
        "name_weight": np.array(rows.weights, dtype=np.float32),
        "name_plain": np.array(rows.plain, dtype=np.int8),
    }


def _postings(rows: Rows) -> dict[str, np.ndarray]:
    """For each token the rows that have it, in order."""
    sizes = [len(each) for each in rows.of_row]
    flat = np.fromiter((token for each in rows.of_row for token in each), dtype=np.int32, count=sum(sizes))
    owners = np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)
    order = np.argsort(flat, kind="stable")
    counts = np.bincount(flat, minlength=len(rows.tokens))
    return {
        "posting": owners[order],
        "posting_ends": np.concatenate(([0], np.cumsum(counts))).astype(np.int64),
    }


def _terms(rows: Rows) -> dict[str, np.ndarray]:
    """Sorted hashes with the token of each; and the tokens' texts."""
    hashes: list[int] = []
    owners: list[int] = []
    for (token, together), number in rows.tokens.items():
        found = terms(token, together)
        hashes.extend(found)
        owners.extend([number] * len(found))
    keys = np.array(hashes, dtype=np.uint32)
    order = np.argsort(keys, kind="stable")
    blob = [token.encode() for token, _ in rows.tokens]
    return {
        "term": keys[order],
        "term_token": np.array(owners, dtype=np.int32)[order],
        "token_text": np.frombuffer(b"".join(blob), dtype=np.uint8),
        "token_ends": np.cumsum([0, *map(len, blob)], dtype=np.int64),
    }
