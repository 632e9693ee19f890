from math import log

from watchword.indicators.card import Family, Mode
from watchword.risk import RiskSettings
from watchword.risk.modes import modes_of

from .made import card, cards
from .weighing import weighed

KNOWN = cards(
    card("kvm", mode=Mode.FARM),
    card("one-ip", mode=Mode.FARM),
    card("vpn", mode=Mode.OWN_DEVICE),
    card("pay"),
)
SETTINGS = RiskSettings()


def test_a_mode_is_named_when_its_findings_together_raise_the_odds_by_half() -> None:
    found = [weighed("kvm", Family.KVM, 0.3), weighed("one-ip", Family.CO_LOCATION, 0.2)]
    assert modes_of(found, KNOWN, SETTINGS) == (Mode.FARM,)
    assert modes_of(found[:1], KNOWN, SETTINGS) == ()


def test_exactly_half_as_much_again_is_enough_after_rounding() -> None:
    assert modes_of([weighed("vpn", Family.CONCEALMENT, round(log(1.5), 4))], KNOWN, SETTINGS) == (
        Mode.OWN_DEVICE,
    )


def test_both_modes_may_be_named_farm_first() -> None:
    found = [weighed("vpn", Family.CONCEALMENT, 4.0), weighed("kvm", Family.KVM, 2.0)]
    assert modes_of(found, KNOWN, SETTINGS) == (Mode.FARM, Mode.OWN_DEVICE)


def test_a_card_without_a_mode_speaks_for_neither() -> None:
    assert modes_of([weighed("pay", Family.PAY, 4.6)], KNOWN, SETTINGS) == ()
