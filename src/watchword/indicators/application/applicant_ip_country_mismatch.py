"""Sessions of the application came through a VPN or server, or from far from the claimed place."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings

_HIDDEN = ("vpn", "hosting", "proxy")

#: What a hidden session says beside one that is far away. Ten to forty of a hundred honest developers keep a VPN on
#: (published estimate), so it speaks twice for the scheme and no more; VPNs leave from hosting networks, which are
#: therefore no surer a sign.
_HIDDEN_SAYS = 0.11


@indicator(
    id="applicant-ip-country-mismatch",
    asks="Did half or more of the sessions come through VPNs or servers, or from far from the claimed place?",
    stage=Stage.APPLICATION,
    family=Family.CONCEALMENT,
    needs=("sessions",),
    if_scheme=0.5,
    if_honest=0.05,
    innocent=(
        "a VPN used for privacy",
        "a journey",
        "a phone's carrier far away",
        "an employer's or school's network that leaves elsewhere",
    ),
    settle="Ask to repeat one step without the VPN, or on a call from the claimed place.",
    attack=("T1090.003",),
    insider=("AF029.002",),
    cites=("dtex-2024-10-15", "microsoft-2026-04-21", "seal-2026-05-11"),
    says="{seen} of {all} sessions of the application came {what}.",
)
def applicant_ip_country_mismatch(records: Records, settings: Settings) -> ir.Table:
    """Applicants of whose sessions at least half are hidden or far, by distance alone: no country has a weight.

    Sessions behind a VPN, proxy or server count as hidden and are concealment, but little: many honest people keep
    one on. Others further than the limit are place evidence. A relay that a phone's maker runs, a carrier and an
    unknown place are neither. Rates: applications and signatures came through VPNs and servers (assumption 0.5);
    one of twenty honest people applies from far away, and four times as many through a VPN (assumption; learned
    from the employer's own applicants).
    """
    limits = settings.thresholds.applicant_ip_country_mismatch
    rows = records.sessions
    hidden = rows["ip_kind"].isin(_HIDDEN)
    far = (
        ~hidden
        & (rows["claimed_km"] > limits.distance_km).fill_null(False)
        & rows["ip_kind"].isin(["residential", "unknown"])
    )
    weight = ibis.cases((hidden.fill_null(False), _HIDDEN_SAYS), (far, 1.0), else_=0.0)
    marked = rows.mutate(hidden=hidden.fill_null(False), far=far.fill_null(False), weight=weight)
    counts = marked.group_by("person_id").agg(
        all=marked["event_id"].nunique(),
        hidden=marked["event_id"].nunique(where=marked["hidden"]),
        far=marked["event_id"].nunique(where=marked["far"]),
        weight=marked["weight"].sum(),
    )
    told = counts.mutate(seen=counts["hidden"] + counts["far"])
    found = told.filter((told["all"] >= limits.min_sessions) & (told["seen"] >= told["all"] * limits.share))
    return finding(
        found,
        marked.filter(marked["hidden"] | marked["far"]),
        strength=found["weight"] / found["all"],
        family=(found["hidden"] >= found["far"]).ifelse(Family.CONCEALMENT.value, Family.PLACE.value),
        facts={
            "seen": found["seen"],
            "all": found["all"],
            "what": ibis.cases(
                (found["far"] == 0, "through a VPN, proxy or server"),
                (found["hidden"] == 0, "from far from the claimed place"),
                else_="through a VPN, proxy or server, or from far from the claimed place",
            ),
        },
    )
