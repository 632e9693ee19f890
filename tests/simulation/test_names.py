"""Names: many cultures, ASCII mailboxes, and payees as banks cut them."""

import random

from hypothesis import given
from hypothesis import strategies as st

from watchword.simulation.names import ascii_folded, bank_name, draw_name, mailbox


@given(st.integers(0, 2**32))
def test_a_mailbox_is_ascii_and_a_bank_name_fits(seed: int) -> None:
    given_name, family = draw_name(random.Random(seed))
    box = mailbox(given_name, family)
    assert box.isascii() and box == box.lower() and " " not in box and box
    for width in (18, 22):
        payee = bank_name(given_name, family, width, seed % 2 == 0)
        assert 0 < len(payee) <= width and payee.isascii() and payee == payee.upper()


def test_letters_without_a_decomposition_are_folded_too() -> None:
    assert ascii_folded("Łukasz Đorđević Sørensen") == "Lukasz Dordevic Sorensen"


def test_single_names_double_names_and_diacritics_all_occur() -> None:
    names = [draw_name(random.Random(seed)) for seed in range(600)]
    assert any(not family for _, family in names)
    assert any(" " in family for _, family in names)
    assert any(not given_name.isascii() for given_name, _ in names)
