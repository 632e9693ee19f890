"""Rules from TOML text, the shipped ones or an employer's own."""

import tomllib
from functools import cache

import orjson
from pydantic import ValidationError

from watchword.knowledge.loading import read_data
from watchword.settings.complaint import complaint
from watchword.vetting.coherence import incoherences
from watchword.vetting.rules import Rules, VettingError

SHIPPED = "gates.toml"


@cache
def shipped_rules() -> Rules:
    """The rules that come with the program."""
    return parse_rules(read_data(SHIPPED), SHIPPED)


def parse_rules(text: str, name: str) -> Rules:
    """Rules from TOML text; `name` begins a complaint.

    Raises VettingError for what is no TOML, for unknown or wrong keys, and for names that lead nowhere.
    """
    try:
        document = orjson.dumps(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise VettingError(f"{name}: not TOML: {' '.join(str(error).split())}; correct it") from None
    except (TypeError, RecursionError) as error:
        raise VettingError(f"{name}: a value cannot be used: {error}; remove it") from None
    try:
        rules = Rules.model_validate_json(document)
    except ValidationError as error:
        raise VettingError(f"{name}: {complaint(error, Rules)}") from None
    wrong = list(incoherences(rules))
    if wrong:
        more = f" (and {len(wrong) - 1} more)" if len(wrong) > 1 else ""
        raise VettingError(f"{name}: {wrong[0]}{more}")
    return rules
