"""The pool of interview challenges as data: what may be asked, its equal alternative, and how many are drawn."""

import tomllib
from functools import cache
from typing import Annotated, Literal, Self

import orjson
from pydantic import Field, ValidationError, model_validator

from watchword.knowledge.loading import read_data
from watchword.settings.complaint import complaint
from watchword.settings.table import Line, Table
from watchword.vetting.rules import Id, VettingError

SHIPPED = "interview.toml"
Kind = Literal["camera", "work", "place"]
_Choices = Annotated[tuple[Line, ...], Field(max_length=50)]


class Challenge(Table):
    """`[[challenges]]`: one thing to ask; `{choice}` in `asks` stands for one of `choices`, drawn too."""

    id: Id = Field(description="name of the challenge")
    kind: Kind = Field(
        description="camera: that the picture is live; work: own claims; place: what is outside"
    )
    asks: Line = Field(description="the question, in words")
    choices: _Choices = Field(default=(), description="what {choice} may stand for")
    alternative: Line = Field(description="an equal way, given on wish and without a reason")

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if ("{choice}" in self.asks) != bool(self.choices):
            raise ValueError(f"{self.id}: {{choice}} and choices belong together; give both or none")
        return self


class Pool(Table):
    """The whole file: the challenges, and how many of each kind everybody is asked."""

    model_config = Table.model_config | {"title": "interview"}

    schema_: Literal[1] = Field(alias="schema", description="the version of these keys")
    drawn: dict[Kind, Annotated[int, Field(ge=0, le=20)]] = Field(description="challenges of each kind")
    challenges: Annotated[tuple[Challenge, ...], Field(max_length=500)] = Field(description="the pool")

    @model_validator(mode="after")
    def _enough(self) -> Self:
        ids = [each.id for each in self.challenges]
        if len(set(ids)) < len(ids):
            raise ValueError("challenges: two have one id; rename one")
        for kind, number in self.drawn.items():
            if (there := sum(each.kind == kind for each in self.challenges)) < number:
                raise ValueError(f"drawn: {number} of {kind}, the pool has {there}; add some or draw fewer")
        return self


@cache
def shipped_pool() -> Pool:
    """The pool that comes with the program."""
    return parse_pool(read_data(SHIPPED), SHIPPED)


def parse_pool(text: str, name: str) -> Pool:
    """A pool from TOML text; `name` begins a complaint. Raises VettingError for what cannot be used."""
    try:
        return Pool.model_validate_json(orjson.dumps(tomllib.loads(text)))
    except ValidationError as error:
        raise VettingError(f"{name}: {complaint(error, Pool)}") from None
    except (tomllib.TOMLDecodeError, TypeError, RecursionError) as error:
        raise VettingError(f"{name}: not TOML: {' '.join(str(error).split())}; correct it") from None
