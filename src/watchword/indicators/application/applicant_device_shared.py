"""Several candidates took tests or signed from one device or one home's line."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.shared_values import sharing, strangers
from watchword.settings import Settings

#: What a home's line says beside a device: flatmates, dormitories and carriers' customers share lines.
_LINE = 0.1


@indicator(
    id="applicant-device-shared",
    asks="Did applicants of other names use the same device or the same home's line?",
    stage=Stage.APPLICATION,
    family=Family.SHARED_CREDENTIAL,
    needs=("shared", "sessions"),
    if_scheme=0.3,
    if_honest=0.004,
    innocent=(
        "a family or a dormitory",
        "a library, a career centre or a test centre",
        "a line that a provider shares among its customers",
        "partners or flatmates who both apply",
    ),
    settle="Ask where and on whose device the step was done, and repeat one step on a call.",
    insider=("IF025",),
    cites=("us-guidance-2022-05-16", "splunk-2025-09"),
    says="{whom} used the same {what}.",
)
def applicant_device_shared(records: Records, settings: Settings) -> ir.Table:
    """Devices' fingerprints, and addresses that are one home's line, in sessions of people of other names.

    A line alone counts a tenth. Addresses of offices, co-working sites, carriers and VPN services never come here;
    of two who claim one home or whom one agency submitted, a share says next to nothing. Rates: one desk serves
    several personas (assumption 0.3); four in a thousand honest applicants share a device or line (assumption;
    learned from the employer's own applicants).
    """
    limits = settings.thresholds.applicant_device_shared
    seen = strangers(records.shared, ("device", "session-address"), limits.max_people)
    weight = (seen["kind"] == "device").ifelse(1.0, _LINE)
    named = ibis.cases((seen["kind"] == "device", "device"), else_="home line")
    return sharing(seen.mutate(strength=seen["strength"] * weight, kind=named))
