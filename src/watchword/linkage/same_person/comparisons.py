"""What is compared, and what each degree of likeness is called: SQL that DuckDB and Spark answer alike.

Only `levenshtein` is used of the engines' measures: it is built into both and counts alike, while Jaro's and
Damerau's need a library on Spark. A pair of letters that changed places is told by the letters' alphabetical order.
"""

from dataclasses import dataclass
from typing import NamedTuple


class Level(NamedTuple):
    """A degree of likeness: its key in the parameters, its SQL, and the words a person reads; "" for no words."""

    key: str
    sql: str
    says: str


@dataclass(frozen=True)
class Comparison:
    """One thing compared: its levels, the likest first, and "else" last; `null` is the SQL of nothing to compare.

    common: the column whose common values count less; None where values are not weighed by how common they are.
    unless: the SQL of pairs that have a better explanation than one person; for them it counts nothing.
    """

    name: str
    null: str
    levels: tuple[Level, ...]
    common: str | None = None
    unless: str = "FALSE"


def _absent(column: str) -> str:
    return f"{column}_l IS NULL OR {column}_r IS NULL"


def _same(column: str) -> str:
    return f"{column}_l = {column}_r"


def _apart(column: str, most: int) -> str:
    return f"levenshtein({column}_l, {column}_r) <= {most}"


def _slip(column: str) -> str:
    return f"({_apart(column, 1)}) OR ({_apart(column, 2)} AND {column}_letters_l = {column}_letters_r)"


def _long(column: str, least: int, condition: str) -> str:
    return f"length({column}_l) >= {least} AND length({column}_r) >= {least} AND ({condition})"


def _within(column: str) -> str:
    """One holds all words of the other, or is its initial."""
    held = " OR ".join(
        f"concat(' ', {column}_{a}, ' ') LIKE concat('% ', {column}_{b}, ' %') OR "
        f"(length({column}_{b}) = 1 AND substr({column}_{a}, 1, 1) = {column}_{b})"
        for a, b in (("l", "r"), ("r", "l"))
    )
    return held


#: Both name columns hold the other's: then the family name is not counted a second time.
_SWAPPED = "given_l = family_r AND family_l = given_r AND given_l <> family_l"
_SOUND = "{0}_sound_l = {0}_sound_r"
_DAY_AND_MONTH = "concat(substr(birth_l, 1, 4), substr(birth_l, 7, 2), substr(birth_l, 5, 2)) = birth_r"
_PLACE = f"{_same('locality')} OR {_same('postal')}"
_PLACE_ALIKE = f"({_slip('postal')}) OR ({_long('locality', 5, _apart('locality', 2))})"
_STREET_ALIKE = (
    f"{_same('street')} OR street_letters_l = street_letters_r OR ({_long('street', 5, _apart('street', 2))}) OR "
    f"({_long('street', 10, _apart('street', 4))}) OR {_within('street')}"
)


def _named(column: str, called: str) -> tuple[Level, ...]:
    return (
        Level("slip", _long(column, 4, _slip(column)), f"{called} differs by a slip"),
        Level("part", _within(column), f"{called} is a part or the initial of the other"),
        Level("sound", _SOUND.format(column), f"{called} sounds alike"),
        Level("near", _long(column, 6, _apart(column, 2)), f"{called} differs in two letters"),
        Level("else", "ELSE", f"{called} differs"),
    )


def _any(*conditions: str) -> str:
    return " OR ".join(f"coalesce({condition}, FALSE)" for condition in conditions)


_GIVEN_ALIKE = _any(
    _same("given"), _SWAPPED, _long("given", 4, _slip("given")), _SOUND.format("given"), _within("given"),
    _long("given", 6, _apart("given", 2)),
)  # fmt: skip
_DOCUMENT_ALIKE = _any(_same("document"), _long("document", 6, _apart("document", 2)))
_BIRTH_ALIKE = _any(_apart("birth", 2), _DAY_AND_MONTH)
#: Flatmates, couples and families share homes and their telephone: where given names and numbers differ or are absent, a
#: shared home or telephone says nothing of one person. A birth date lets it count only where no given name speaks against it.
_ONLY_HOME = "NOT ({})".format(
    " OR ".join((
        _GIVEN_ALIKE, _DOCUMENT_ALIKE, _any(_same("email")),
        f"(({_absent('given')}) AND ({_BIRTH_ALIKE}))",
    ))
)  # fmt: skip
_BORN_ALIKE = _any(
    _apart("birth", 1), _DAY_AND_MONTH, f"{_apart('birth', 2)} AND birth_letters_l = birth_letters_r",
    f"substr(birth_l, 1, 4) = substr(birth_r, 1, 4) AND {_apart('birth', 2)}",
)  # fmt: skip
#: Parent and child of one name share a home: where their birth dates differ and no document or mailbox joins them, it says
#: nothing of one person.
_TWO_AGES = f"NOT ({_absent('birth')} OR {_BORN_ALIKE} OR {_DOCUMENT_ALIKE} OR {_any(_same('email'))})"
_FAMILY_HOME = f"({_ONLY_HOME}) OR ({_TWO_AGES})"
#: Twins share a family name, a birth date and a home: where given names and numbers both differ, so does their name.
_TWO_NAMES = f"NOT ({_absent('given')} OR {_absent('document')} OR {_GIVEN_ALIKE} OR {_DOCUMENT_ALIKE})"

COMPARISONS = (
    Comparison(
        "given", _absent("given"),
        (
            Level("same", _same("given"), "given name is the same"),
            Level("swapped", _SWAPPED, "given and family name are swapped"),
            *_named("given", "given name"),
        ), "given",
    ),
    Comparison(
        "family", f"{_absent('family')} OR ({_SWAPPED})",
        (Level("same", _same("family"), "family name is the same"), *_named("family", "family name")), "family",
        unless=_TWO_NAMES,
    ),
    Comparison(
        "birth", _absent("birth"),
        (
            Level("same", _same("birth"), "birth date is the same"),
            Level("digit", _apart("birth", 1), "birth date differs in one digit"),
            Level("order", f"{_DAY_AND_MONTH} OR ({_apart('birth', 2)} AND birth_letters_l = birth_letters_r)",
                  "birth date has day and month or two digits swapped"),
            Level("near", f"substr(birth_l, 1, 4) = substr(birth_r, 1, 4) AND {_apart('birth', 2)}",
                  "birth date differs in two digits of one year"),
            Level("else", "ELSE", "birth date differs"),
        ),
    ),
    Comparison(
        "document", _absent("document"),
        (
            Level("same", _same("document"), "document number is the same"),
            Level("slip", _long("document", 6, _slip("document")), "document number differs by a slip"),
            Level("near", _long("document", 7, _apart("document", 2)), "document number differs in two characters"),
            Level("else", "ELSE", "document number differs"),
        ),
    ),
    Comparison(
        "address", " AND ".join(f"({_absent(column)})" for column in ("street", "locality", "postal")),
        (
            Level("same", f"{_same('street')} AND ({_PLACE})", "address is the same"),
            Level("alike", f"({_STREET_ALIKE}) AND ({_PLACE} OR {_PLACE_ALIKE})", "address is the same but for slips"),
            Level("street", _same("street"), "street and number are the same in another place"),
            Level("place", f"{_same('locality')} AND {_same('postal')}", "locality and postal code are the same"),
            Level("part", _PLACE, "locality or postal code is the same"),
            Level("near", f"({_STREET_ALIKE}) OR {_PLACE_ALIKE}", "address has something alike"),
            Level("region", _same("region"), "only the region of the address is the same"),
            Level("else", "ELSE", "address differs"),
        ), unless=_FAMILY_HOME,
    ),
    Comparison(
        "unit", _absent("unit"),
        (
            Level("same", _same("unit"), "unit is the same"),
            Level("near", _long("unit", 5, _apart("unit", 2)), "unit is alike"),
            Level("else", "ELSE", "unit differs"),
        ), unless=_FAMILY_HOME,
    ),
    Comparison(
        "phone", _absent("phone"),
        (
            Level("same", _same("phone"), "phone is the same"),
            Level("slip", _long("phone", 7, _slip("phone")), "phone differs by a slip"),
            Level("else", "ELSE", "phone differs"),
        ), unless=_FAMILY_HOME,
    ),
    Comparison(
        "email", _absent("email"),
        (
            Level("same", _same("email"), "e-mail is the same"),
            Level("near", f"({_same('mailbox')} AND length(mailbox_l) >= 6) OR {_long('email', 10, _apart('email', 1))}",
                  "e-mail differs by a slip or its domain"),
            Level("else", "ELSE", "e-mail differs"),
        ),
    ),
)  # fmt: skip
"""Everything that is compared. Origin, nationality, language and sex are not among it."""
