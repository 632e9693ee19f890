"""The serial number of the issued device was not confirmed."""

import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.checked import contradicted
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings


@indicator(
    id="serial-number-not-confirmed",
    asks="Does the serial number read out differ from the register's for the issued device?",
    stage=Stage.ONBOARDING,
    family=Family.DEVICE_TRUST,
    needs=("checks",),
    judged_by=("check:device-serial",),
    unjudged="nobody was asked about the computer's serial number",
    if_scheme=0.3,
    if_honest=0.02,
    innocent=(
        "a label that is worn",
        "a person who cannot see it",
        "a register with a wrong number",
    ),
    settle="Ask to show the device on a call, or let the device's own management report it.",
    cites=("mandiant-2024-09-23",),
    insider=("DT144",),
    says="The serial number read out is not that of the issued device in the register.",
)
def serial_number_not_confirmed(records: Records, settings: Settings) -> ir.Table:
    """Checks of the issued device's serial number that were contradicted, and not confirmed later.

    Rates: whoever does not hold the device cannot read it (assumption 0.3); two of a hundred honest people meet a
    wrong register (assumption).
    """
    return contradicted(records, {"device-serial": "serial number"}, each_subject=True)
