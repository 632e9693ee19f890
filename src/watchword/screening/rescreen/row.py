"""A question as it is kept between runs, and as the listed entry that it would be."""

from dataclasses import asdict
from hashlib import blake2b

import orjson

from watchword.screening.entry import Entry, EntryKind, Identifier, ListedName
from watchword.screening.keys import any_keys, identifier_key
from watchword.screening.query import EXACT, Kind, Query

#: The id of the list that the employer's own rows would be.
OWN = "own-rows"
#: Kinds under which the forms of a text of unknown kind are found again (see `keys.any_keys`).
_FORMS = ("other", "email", "phone", "wallet")


def kept(query: Query) -> bytes:
    """A question as a line of JSON; half of an emoji, which JSON cannot hold, becomes a question mark."""
    fields = asdict(query)
    try:
        return orjson.dumps(fields) + b"\n"
    except TypeError:
        return orjson.dumps(_whole(fields)) + b"\n"


def _whole(value: object) -> object:
    """The same with whole characters only."""
    if isinstance(value, dict):
        return {key: _whole(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_whole(each) for each in value]
    return str(value).encode(errors="replace").decode()


def question(line: bytes) -> Query:
    """The question of a line."""
    fields = orjson.loads(line)
    return Query(
        fields["text"], Kind(fields["kind"]), tuple(fields["birth_dates"]), tuple(fields["countries"]),
        tuple(fields["identifiers"]), tuple(fields["addresses"]), fields["reference"],
    )  # fmt: skip


def content(line: bytes) -> bytes:
    """What tells a row from every other: a hash of 16 bytes."""
    return blake2b(line, digest_size=16).digest()


def as_entry(query: Query, number: int) -> Entry:
    """The entry as which a row is found: by the names and identifiers by which it would find one itself."""
    exact = query.kind in EXACT
    identifiers = [form for text in query.identifiers for form in _forms(text)]
    if query.kind is Kind.ANY:
        identifiers += _forms(query.text)
    elif exact:
        identifiers.append(Identifier(query.kind.value, query.text))
    return Entry(
        list_id=OWN,
        entry_id=str(number),
        kind=EntryKind.UNKNOWN if exact or query.kind is Kind.ANY else EntryKind(query.kind.value),
        names=() if exact else (ListedName(query.text),),
        identifiers=tuple(identifiers),
        addresses=(query.text,) if query.kind is Kind.ADDRESS else (),
    )


def _forms(text: str) -> list[Identifier]:
    """A text of unknown kind under each kind that it may be of."""
    keys = any_keys(text)
    return [Identifier(kind, text) for kind in _FORMS if identifier_key(kind, text) in keys]
