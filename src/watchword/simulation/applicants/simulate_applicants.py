"""Writes three years of applications, with a ring among them and the answers beside them."""

from collections.abc import Callable
from pathlib import Path

import orjson

from watchword.simulation.applicants import sharing
from watchword.simulation.applicants.candidate import Candidate, Shared
from watchword.simulation.applicants.crowd import Crowd
from watchword.simulation.applicants.exports import write_exports
from watchword.simulation.applicants.ring import make_ring

Progress = Callable[[str, int, int], None]
#: Of the honest: the share that applies more than once, and how often at most beside the first time.
_SERIAL, _MOST_AGAIN = 0.03, 15


def simulate_applicants(
    seed: int, out: Path, *, applicants: int = 20_000, ring: int = 12, progress: Progress | None = None
) -> Path:
    """Writes `out/applicants/…` and `out/applicants-truth.json`, and returns `out`.

    `applicants` is how many applications there are, personas included; they lie between 2023-07-01 and 2026-06-30.
    `ring` is how many personas one hand holds, 0 for none. The same arguments write the same bytes. Raises ValueError
    where the ring is larger than a tenth of all.
    """
    if ring and not 2 <= ring <= applicants // 10:
        raise ValueError(f"ring is {ring}: give 0, or 2 up to a tenth of the {applicants} applicants")
    crowd = Crowd(seed)
    honest = _draw(crowd, applicants - ring, progress)
    groups = _share(crowd, honest)
    personas, ties = make_ring(crowd, ring) if ring else ([], [])
    people = sorted([*honest, *personas], key=lambda one: (one.applied, one.id))
    _renumber(people, truth := dict[str, str]())
    write_exports(out / "applicants", people)
    _write_truth(
        out / "applicants-truth.json", seed, [truth[one.id] for one in personas], groups, ties, truth
    )
    return out


def _draw(crowd: Crowd, count: int, progress: Progress | None) -> list[Candidate]:
    drawn = []
    for number in range(count):
        drawn.append(crowd.candidate())
        if progress is not None and number % 500 == 0:
            progress("applicants", number, count)
    return drawn


def _share(crowd: Crowd, people: list[Candidate]) -> list[Shared]:
    """Gives the honest what they share. Contacts go to people apart; places, words and referees to anybody."""
    order = crowd.rng.sample(people, len(people))
    third = int(len(people) * 0.3)
    made = sharing.agencies(crowd, order)
    rest = [one for one in order if not one.agency]
    made += _serial(crowd, rest[:third])
    alone = rest[third:]
    made += sharing.households(crowd, alone[: len(alone) // 3])
    made += sharing.reassigned(crowd, alone[-max(4, len(alone) // 100) :])
    made += sharing.referrals(crowd, alone[len(alone) // 3 : -max(4, len(alone) // 100)][: len(people) // 20])
    made += sharing.referees(crowd, crowd.rng.sample(alone, min(len(alone), 60)))
    made += sharing.custody(crowd, crowd.rng.sample(alone, 3))
    made += sharing.public_places(crowd, people) + sharing.words(crowd, people)
    return [group for group in made if len(group.candidates) > 1]


def _serial(crowd: Crowd, people: list[Candidate]) -> list[Shared]:
    """Turns some applications into further ones of the same person, so that the whole count stays."""
    made, at = [], 0
    while at < len(people):
        times = crowd.rng.randint(1, _MOST_AGAIN) if crowd.rng.random() < _SERIAL * 3 else 0
        own = people[at + 1 : at + 1 + times]
        for one, copy in zip(own, sharing.again(crowd, people[at], len(own)), strict=True):
            _become(one, copy)
        if own:
            ids = tuple(one.id for one in (people[at], *own))
            made.append(Shared("serial applicant", ("name", "email", "phone", "home-unit"), ids))
        at += 1 + len(own)
    return made


def _become(one: Candidate, other: Candidate) -> None:
    for part in Candidate.__slots__:
        if part != "id":
            setattr(one, part, getattr(other, part))


def _renumber(people: list[Candidate], truth: dict[str, str]) -> None:
    """Numbers in order of application, so that a number tells nothing of how it was made."""
    for number, one in enumerate(people):
        truth[one.id] = f"G{1_000_000 + number * 7}"
        one.id = truth[one.id]
    truth.update({value: value for value in list(truth.values())})


def _write_truth(
    path: Path, seed: int, personas: list[str], groups: list[Shared], ties: list[Shared], ids: dict[str, str]
) -> None:
    def rows(of: list[Shared]) -> list[dict[str, object]]:
        return [
            {"story": one.story, "shares": one.what, "candidates": [ids[each] for each in one.candidates]}
            for one in of
        ]

    told = {"seed": seed, "ring": personas, "ties": rows(ties), "innocent": rows(groups)}
    path.write_bytes(orjson.dumps(told, option=orjson.OPT_INDENT_2) + b"\n")
