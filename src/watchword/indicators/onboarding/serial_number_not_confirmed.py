"""The serial number of the issued device was not confirmed."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.checked import contradicted
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings


@indicator(
    id="serial-number-not-confirmed",
    asks="Could the serial number of the issued device not be read out as the register has it?",
    stage=Stage.ONBOARDING,
    family=Family.DEVICE_TRUST,
    needs=("checks",),
    if_scheme=0.3,
    if_honest=0.01,
    innocent=(
        "a label that is worn",
        "a person who cannot see it",
        "a register with a wrong number",
    ),
    settle="Ask to show the device on a call, or let the device's own management report it.",
    cites=("mandiant-2024-09-23",),
    insider=("DT144",),
    says="The {what} was contradicted {times} times.",
)
def serial_number_not_confirmed(records: Records, settings: Settings) -> ir.Table:
    """Checks of the issued device's serial number that were contradicted.

    Rates: whoever does not hold the device cannot read it (assumption 0.3); one of a hundred honest people
    meets a wrong register (assumption).
    """
    return contradicted(records, ("device-serial",))
