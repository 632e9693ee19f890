"""Which rows are compared at all: those that share at least one key; keys that too many share are left out."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

Row = Mapping[str, str | None]

#: Rows that may share a key: 200 make 19,900 pairs. A key of more tells little, and its pairs grow with their square.
MOST_IN_BLOCK = 200


def _joined(*parts: str | None) -> str | None:
    return "|".join(part for part in parts if part) if all(parts) else None


def _start(text: str | None, letters: int) -> str | None:
    return text[:letters] if text else None


def _part(number: str | None, which: slice) -> str | None:
    """A part of a number that is long enough for its part to be rare."""
    return number[which] if number and len(number) >= 8 else None


def _either_order(row: Row) -> str | None:
    given, family = row["given_sound"], row["family_sound"]
    return _joined(*sorted((given, family))) if given and family else None


#: What two rows may share to be compared: a name to say it by, and the key. Recall comes first: a row whose name,
#: birth date, document number or address was written wrong is still met by the others.
KEYS: Mapping[str, Callable[[Row], str | None]] = {
    "document number": lambda row: row["document"],
    "start of the document number": lambda row: _part(row["document"], slice(0, 6)),
    "end of the document number": lambda row: _part(row["document"], slice(-6, None)),
    "phone": lambda row: row["phone"],
    "e-mail": lambda row: row["email"],
    "birth date": lambda row: row["birth"],
    "digits of the birth date": lambda row: row["birth_letters"],
    "names in either order": _either_order,
    "family name and birth year": lambda row: _joined(row["family_sound"], _start(row["birth"], 4)),
    "given name and birth month": lambda row: _joined(row["given_sound"], _start(row["birth"], 6)),
    "given name and postal code": lambda row: _joined(row["given_sound"], row["postal"]),
    "family name and postal code": lambda row: _joined(row["family_sound"], row["postal"]),
    "family name and locality": lambda row: _joined(row["family_sound"], row["locality"]),
    "given name and locality": lambda row: _joined(row["given_sound"], row["locality"]),
    "street": lambda row: row["street"],
    "street and postal code": lambda row: _joined(row["street"], row["postal"]),
    "street and locality": lambda row: _joined(row["street"], row["locality"]),
}


def column(key: str) -> str:
    """The column that holds a key."""
    return "block_" + "".join(letter if letter.isalpha() else "_" for letter in key)


def blocked(
    rows: Sequence[Row], most: int = MOST_IN_BLOCK
) -> tuple[dict[str, list[str | None]], dict[str, int]]:
    """The column of each key, and by key how many of its values were left out since more than `most` rows share them."""
    columns: dict[str, list[str | None]] = {}
    left_out: dict[str, int] = {}
    for key, made in KEYS.items():
        values = [made(row) for row in rows]
        wide = {value for value, count in Counter(values).items() if value is not None and count > most}
        if wide:
            left_out[key] = len(wide)
        columns[column(key)] = [None if value in wide else value for value in values]
    return columns, left_out
