"""A ring of 12 personas over 3 years among 20,000 applicants, who share things for honest reasons too."""

from datetime import datetime, timedelta

import numpy as np
import pytest

from tests.linkage.shares import Row, given, held
from watchword.linkage.linking import Linked, link

START, PEOPLE, DAYS = datetime(2022, 1, 1), 20_000, 1_095
#: What the ring's personas use: some of each, changed now and then, and nothing that all twelve have.
RING = {
    "bank": ([0, 1, 2], [5, 6]),
    "device": ([0, 3, 4], [7, 8, 9]),
    "document-ancestry": ([1, 3, 5, 7], [9, 10]),
    "phone": ([2, 4], [8, 10, 11]),
    "code-ancestry": ([4, 6], [6, 9, 11]),
    "wallet": ([10, 11],),
    "session-address": ([5, 7],),
}


def day(number: float) -> datetime:
    return START + timedelta(days=float(number))


def honest(random: np.random.Generator) -> tuple[list[Row], list[dict[str, object]]]:
    """Homes, an agency, a campus, a library, telephone numbers handed on, a course and chains of referrals."""
    applied = random.uniform(0, DAYS, PEOPLE)
    names = [f"p{number:05}" for number in range(PEOPLE)]
    rows = [held(name, "email", name, day(at)) for name, at in zip(names, applied, strict=True)]
    people = [{"person_id": name, "applied": day(at)} for name, at in zip(names, applied, strict=True)]

    def share(
        kind: str, value: str, members: np.ndarray[tuple[int], np.dtype[np.int64]], ip: str | None = None
    ) -> None:
        rows.extend(held(names[who], kind, value, day(applied[who]), ip_kind=ip) for who in members.tolist())

    for home in range(300):
        applied[2 * home + 1] = applied[2 * home]
        for kind in ("delivery-unit", "session-address", "device", "bank")[: 2 + home % 3]:
            share(kind, f"home {home}", np.arange(2 * home, 2 * home + 2), "residential")
    share("email", "agency", np.arange(1_000, 1_300))
    share("phone", "agency", np.arange(1_000, 1_300))
    share("session-address", "campus", np.arange(2_000, 2_200), "campus")
    share("device", "library", np.arange(3_000, 3_015))
    for number in range(200):
        share("phone", f"handed on {number}", random.integers(4_000, 8_000, 2))
        share("referral", f"referrer {number}", random.integers(8_000, 12_000, 6))
        share("reference-contact", f"manager {number}", random.integers(12_000, 16_000, 3))
    share("code-ancestry", "starter project", np.arange(16_000, 16_020))
    return rows, people


def ring() -> tuple[list[Row], list[dict[str, object]]]:
    dates = np.linspace(20, DAYS - 20, 12)
    rows = [
        held(f"ring{who:02}", kind, f"{kind} {at}", day(dates[who]), ip_kind="residential")
        for kind, parts in RING.items()
        for at, part in enumerate(parts)
        for who in part
    ]
    return rows, [{"person_id": f"ring{who:02}", "applied": day(at)} for who, at in enumerate(dates)]


@pytest.fixture(scope="module")
def linked() -> Linked:
    honest_rows, honest_people = honest(np.random.default_rng(12))
    ring_rows, ring_people = ring()
    texts = [
        {"person_id": f"ring{a:02}", "other": f"ring{b:02}", "kind": "text", "closeness": 0.8}
        for a, b in ((0, 2), (8, 11), (3, 6))
    ]
    victim = [
        {"person_id": "p13000", "other": "ring03", "kind": "text", "closeness": 0.9}
    ]  # whose résumé was stolen
    rows = [
        *honest_rows,
        *ring_rows,
        held("p03001", "reference-contact", "r"),
        held("ring00", "reference-contact", "r"),
    ]
    return link(given(rows, [*honest_people, *ring_people], [*texts, *victim]))


def test_the_ring_is_found_whole(linked: Linked) -> None:
    largest = set(linked.personas[0].people)

    assert {f"ring{who:02}" for who in range(12)} <= largest


def test_no_honest_person_is_in_it(linked: Linked) -> None:
    assert [person for person in linked.personas[0].people if not person.startswith("ring")] == []


def test_hardly_anybody_else_is_linked_at_all(linked: Linked) -> None:
    assert sum(len(persona.people) for persona in linked.personas[1:]) <= 4
