"""Other people's accounts on the shared screen."""

from tests.indicators.applicants import answer
from tests.indicators.tables import evidence

ASK = "screen-shows-other-accounts"
SEEN = "other-accounts-on-screen"


def test_other_peoples_mailboxes_are_found() -> None:
    (found,) = evidence(
        ASK, answers=[answer(SEEN, "yes"), answer(SEEN, "yes", day=2), answer(SEEN, "no", day=3)]
    )
    assert (found.strength, found.facts["meetings"]) == (1.0, "2 meetings")


def test_a_screen_with_ones_own_accounts_is_innocent() -> None:
    assert evidence(ASK, answers=[answer(SEEN, "no"), answer(SEEN, "yes", accommodated=True)]) == []


def test_what_is_not_of_the_form_is_left_to_people() -> None:
    assert evidence(ASK, answers=[answer("voices-in-background", "yes"), answer("looked-away", "yes")]) == []
