"""The coverage of a report: for each technique, tactic and piece of advice, what sees or does it."""

from dataclasses import dataclass
from enum import StrEnum

from watchword.intel.report import Mitigation, Tactic, Technique


class State(StrEnum):
    """How far something of a report is covered.

    detected: an indicator can see it. done: of advice, all of its topics are done. partly: of a tactic or of advice, some
    of what it speaks of is seen or done. unseen: indicators exist, and none has its sources in this lake. missing:
    nothing sees or does it.
    """

    DETECTED = "detected"
    DONE = "done"
    PARTLY = "partly"
    UNSEEN = "unseen"
    MISSING = "missing"


class Way(StrEnum):
    """Why an indicator is tied to a technique: the same id, its sub-technique's or parent's, or the report's phrase."""

    SAME = "same"
    SUB = "sub-technique"
    PARENT = "parent"
    PHRASE = "phrase"


@dataclass(frozen=True)
class Link:
    """An indicator that is tied to something of the report.

    id: the indicator's id in common, empty where only a phrase ties it. phrase: the report's words that speak of what the
    indicator sees, empty where only an id ties it. seen: whether its sources are at hand; without a lake, taken as so.
    """

    indicator: str
    way: Way
    id: str
    phrase: str
    seen: bool


@dataclass(frozen=True)
class CoveredTechnique:
    """A technique of the report, what sees it, and the designed indicators that would where none does."""

    technique: Technique
    state: State
    links: tuple[Link, ...]
    planned: tuple[str, ...] = ()


@dataclass(frozen=True)
class CoveredTactic:
    """A way of working of the report, and what sees it."""

    tactic: Tactic
    state: State
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Topic:
    """A kind of measure: what does something of it, what it does not do, what sees a part of what it is against.

    indicators, sees: ids with whether their sources are at hand.
    """

    name: str
    state: State
    commands: tuple[str, ...]
    indicators: tuple[tuple[str, bool], ...]
    lacks: str
    planned: tuple[str, ...]
    sees: tuple[tuple[str, bool], ...]


@dataclass(frozen=True)
class CoveredAdvice:
    """A piece of advice, and the names of the topics that it was judged by."""

    advice: Mitigation
    state: State
    topics: tuple[str, ...]


@dataclass(frozen=True)
class Export:
    """What would have to be exported: sources as (id, title, where), or `instead` where no export gives it; and for whom."""

    need: str
    sources: tuple[tuple[str, str, str], ...]
    instead: str
    shows: tuple[str, ...]


@dataclass(frozen=True)
class Coverage:
    """A whole report's coverage. `lake` is whether a lake was asked; `other` are ids that are no techniques.

    rejected: ids that were proposed and left out, since a person rejected them.
    """

    title: str
    digest: str
    lake: bool
    techniques: tuple[CoveredTechnique, ...]
    tactics: tuple[CoveredTactic, ...]
    advice: tuple[CoveredAdvice, ...]
    topics: tuple[Topic, ...]
    exports: tuple[Export, ...]
    settings: tuple[str, ...]
    other: tuple[str, ...]
    rejected: tuple[str, ...] = ()
