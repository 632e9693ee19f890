"""One phone or authenticator proves several people."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.roles import with_roles
from watchword.indicators.sharing import others, parties
from watchword.settings import Settings


def people_with_known_authenticators(records: Records, _: Settings) -> ir.Table:
    """Who can be judged: people of whom at least one authenticator's id is logged."""
    return _proofs(records).select("person_id").distinct()


@indicator(
    id="single-mfa-device-many-accounts",
    asks="Does one phone or authenticator prove several people?",
    stage=Stage.ACCESS,
    family=Family.SHARED_CREDENTIAL,
    needs=("sign_ins|mfa_factors",),
    if_scheme=0.2,
    if_honest=0.002,
    innocent=(
        "a shared phone or key of a lab or a desk",
        "an administrator with a test user",
        "the helpdesk set the account up with its own phone",
    ),
    settle="Ask each of them to enrol an authenticator of their own in a call, and who holds this one.",
    attack=("T1098.005", "T1078.004"),
    insider=("IF025",),
    cites=("microsoft-2025-12-18",),
    says="The same authenticator ({authenticator}) proved {people} people's accounts since {first:%d %b %Y}.",
    exposed=people_with_known_authenticators,
)
def single_mfa_device_many_accounts(records: Records, settings: Settings) -> ir.Table:
    """Authenticators enrolled to, or successfully used for, two or more people without a declared household.

    Two people who both claim the same home count a quarter. Where one of them supports machines it counts
    0.4: administrators test with a second user, and helpdesks help. A person whom the authenticator
    served on one day only counts 0.6 (set up by somebody else), two people a half of three or more. Rates:
    published of the larger teams (assumption 0.2); shared authenticators among honest people are nearly all
    lab phones (assumption 0.2 %).
    """
    limits = settings.thresholds.single_mfa_device_many_accounts
    proofs = _proofs(records)
    uses = proofs.group_by("mfa_device", "person_id").agg(days=proofs["day"].nunique())
    held = with_roles(parties(uses, records.people), records.people)
    crowd = held.group_by("mfa_device").agg(
        parties=held["party"].nunique(),
        people=held["person_id"].nunique(),
        homes=held["home"].nunique(),
        known=held["home"].count(),
        support=held["technical"].any(),
    )
    crowd = crowd.filter(crowd["parties"] >= limits.min_people)
    found = others(uses.inner_join(crowd, "mfa_device"), "mfa_device")
    at_home = (found["people"] == 2) & (found["homes"] == 1) & (found["known"] == 2)
    once = (found["days"] <= 1).ifelse(0.6, 1.0)
    pair = (found["people"] == 2).ifelse(0.5, 1.0)
    return finding(
        found,
        proofs,
        by=("person_id", "mfa_device"),
        strength=ibis.cases((at_home, 0.25), (found["support"], 0.4), else_=once * pair),
        shared=found["mfa_device"],
        facts={
            "authenticator": found["mfa_device"],
            "people": found["people"],
            "days": found["days"],
            "with": found["with"],
        },
    )


def _proofs(records: Records) -> ir.Table:
    """Every use and enrolment of an authenticator whose id is known."""
    columns = ("person_id", "mfa_device", "day", "time", "event_id", "source")
    used = records.sign_ins.filter(lambda t: t["outcome"] == "success")
    enrolled = records.mfa_factors.filter(lambda t: t["activity"] == "enrolled")
    both = ibis.union(used.select(*columns), enrolled.select(*columns))
    return both.filter(
        both["mfa_device"].notnull() & (both["mfa_device"] != "") & both["person_id"].notnull()
    )
