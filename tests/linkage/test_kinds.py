from watchword.linkage.kinds import KINDS, STOLEN, THRESHOLD, THRESHOLD_TO_MANY, THRESHOLD_TO_TWO


def test_no_kind_that_may_not_tie_alone_would_be_enough_alone() -> None:
    assert [name for name, kind in KINDS.items() if not kind.alone and kind.base >= THRESHOLD] == []


def test_what_a_ring_can_steal_of_a_stranger_never_ties_alone() -> None:
    assert set(STOLEN) == {"text", "photo", "code-ancestry", "document-number"}
    assert not any(KINDS[name].alone for name in STOLEN)


def test_a_hand_seen_before_needs_less_and_never_nothing() -> None:
    assert 0 < THRESHOLD_TO_MANY < THRESHOLD_TO_TWO < THRESHOLD


def test_innocent_ground_never_adds_weight() -> None:
    assert all(
        0 <= factor <= 1 for kind in KINDS.values() for factor in (kind.home, kind.agency, kind.campus)
    )


def test_every_kind_has_a_reason_for_its_weight_and_words_for_its_edge() -> None:
    assert all(kind.why.endswith(".") and "{people}" in kind.says for kind in KINDS.values())
