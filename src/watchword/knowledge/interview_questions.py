"""What an interview form may say: the challenges of the published pool by kind, and the observations that count."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from watchword.knowledge.loading import load_table, read_data

#: The kind of an answer that is an observation, yes or no, and no challenge.
OBSERVATION = "observation"


@dataclass(frozen=True)
class Observation:
    """One thing that an interviewer may have seen: its id, the question on the form, and who published it."""

    observation: str
    asks: str
    cites: str


@cache
def observations() -> tuple[Observation, ...]:
    """The observations; whatever else a form says is kept and read by people alone."""
    return load_table(Observation, "interview_observations.csv")


@cache
def kinds() -> Mapping[str, str]:
    """Kind (camera, work, place or observation) by the id of a challenge or observation."""
    pool = tomllib.loads(read_data("interview.toml"))
    found = {each["id"]: each["kind"] for each in pool["challenges"]}
    return MappingProxyType({**found, **{each.observation: OBSERVATION for each in observations()}})
