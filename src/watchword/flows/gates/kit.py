"""The interview kit of a person: what to ask, what the window should show, and what was answered."""

from dataclasses import dataclass
from datetime import datetime

from watchword.casework.store import CaseRow
from watchword.enrich.places import resolve
from watchword.enrich.regions import country_code
from watchword.flows.gates.desk import Desk
from watchword.flows.gates.moment import reader, round_name, who
from watchword.flows.home import key
from watchword.vetting.answers import FIRST_ROUND, Answer, Answered, check_asked
from watchword.vetting.daylight import Light, changes_soon, expected_light, sun_elevation
from watchword.vetting.interview import Drawn, interview_kit
from watchword.vetting.pool import shipped_pool
from watchword.vetting.rules import VettingError


@dataclass(frozen=True)
class Window:
    """What a window at the claimed place should show: the sun's height in degrees, and whether that changes soon."""

    place: str
    at: datetime
    light: Light
    elevation: float
    changes_soon: bool


@dataclass(frozen=True)
class Kit:
    """The challenges drawn for a person and a round, the newest answer of that round to each, and the window, if asked."""

    case: CaseRow
    drawn: tuple[Drawn, ...]
    answers: dict[str, Answer]
    window: Window | None


def kit(at: Desk, person: str, *, round_: str = FIRST_ROUND, place: str | None = None, when: datetime) -> Kit:
    """The kit of a person for one round, such as the gate that it is for. The same person and round give the same kit."""
    round_ = round_name(round_)
    case = at.store.case(person)
    window = _window(place, when) if place else None
    at.store.note_read("show-kit", reader(), at.now, {"person": person, "case": case.number, "round": round_})
    return Kit(case, _drawn(case, round_), at.store.answers(case, round_), window)


def answer(
    at: Desk, person: str, challenge: str, answered: Answered, *, by: str, round_: str = FIRST_ROUND
) -> Answer:
    """Record what came of a challenge. Raises VettingError for one that was not drawn for this person and round."""
    made = Answer(challenge, answered, who(by, "--by"), at.now, round_name(round_))
    with at.store.alone():
        case = at.store.case(person)
        check_asked(_drawn(case, made.round), challenge)
        at.store.add_answer(case, made)
    return made


def _drawn(case: CaseRow, round_: str) -> tuple[Drawn, ...]:
    return interview_kit(shipped_pool(), key(), case.person_id, f"{case.number} {round_}")


def _window(place: str, when: datetime) -> Window:
    """Raises VettingError for a place that is not in the table of cities."""
    latitude, longitude = _coordinates(place)
    elevation = sun_elevation(when, latitude, longitude)
    light = expected_light(when, latitude, longitude)
    return Window(place, when, light, round(elevation, 1), changes_soon(when, latitude, longitude))


def _unknown(parts: list[str]) -> str:
    """Why a place was not found: without its country a city is not looked up, as many share a name."""
    if country_code(parts[-1]) is None:
        return "ends in no country, and many cities share a name"
    return "is not in the table of cities of 5,000 people or more"


def _coordinates(place: str) -> tuple[float, float]:
    parts = [each.strip() for each in place.split(",")]
    try:
        latitude, longitude = map(float, parts)
        return latitude, longitude
    except ValueError:
        pass
    region = parts[1] if len(parts) > 2 else None
    found = resolve(parts[0], region, parts[-1] if len(parts) > 1 else None)
    if found is None:
        raise VettingError(
            f"place {place[:100]}: {_unknown(parts)}; write City, Region, Country or latitude, longitude"
        )
    return found.latitude, found.longitude
