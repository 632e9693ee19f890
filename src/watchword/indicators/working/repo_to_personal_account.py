"""Code leaves for an account that is not the employer's."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.finding import finding
from watchword.indicators.phrases import counted, named
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings

_LEAVING = ("push", "fork", "create", "publish", "transfer")

#: So many people with copies of one repository make it a project that the employer's people work on in the open.
_OPEN_PEOPLE = 3

_COLUMNS = ("person_id", "time", "day", "event_id", "source", "where", "repo", "moved")


@indicator(
    id="repo-to-personal-account",
    asks="Does code go to an account that is not the employer's?",
    stage=Stage.WORKING,
    family=Family.TAKING,
    needs=("code_activity|processes",),
    if_scheme=0.18,
    if_honest=0.02,
    innocent=("open-source work that the policy allows", "a personal project", "dotfiles or notes"),
    settle="Ask what was copied and why; compare with the open-source policy and the repository's licence.",
    attack=("T1567.001",),
    insider=("IF001.002",),
    cites=("fbi-2025-01-23", "secureworks-2024-10-16"),
    says="Code went to places outside the organisation ({places}) on {on}, last on {last:%d %b %Y}.",
)
def repo_to_personal_account(records: Records, settings: Settings) -> ir.Table:
    """Pushes, forks, new repositories, publications and transfers outside the organisation, and git remotes that lead there.

    Code moved on two or more days counts whole, on one day 0.7; forks and new repositories alone 0.4. Copies of a
    repository of which three or more people have copies count 0.15 where there is nothing else: that
    is a project in the open. Rates: copies to own accounts are published for those who later extort
    (assumption 0.18); 2 % of honest people with code do so (assumption; learned from the company).
    """
    limits = settings.thresholds.repo_to_personal_account
    acts = _acts(records)
    marked = _marked(acts)
    found = marked.group_by("person_id").agg(
        times=marked["event_id"].nunique(),
        own=marked["own"].sum(),
        days=marked["day"].nunique(),
        moved_days=marked["moved_day"].nunique(),
        places=named(marked["where"]),
    )
    found = found.filter(found["times"] >= limits.min_times)
    return finding(
        found,
        acts,
        strength=ibis.cases(
            (found["own"] == 0, 0.15),
            (found["moved_days"] == 0, 0.4),
            (found["moved_days"] == 1, 0.7),
            else_=1.0,
        ),
        facts={
            "places": found["places"],
            "on": counted(found["days"], "day", "days"),
            "times": found["times"],
            "days": found["days"],
        },
    )


def _marked(acts: ir.Table) -> ir.Table:
    """Acts with `own` (0 for a project in the open) and `moved_day`, the day on which own code moved."""
    named_acts = acts.mutate(project=ibis.coalesce(acts["repo"].re_extract(r"([^/]+)$", 1), ibis.literal("")))
    copies = named_acts.filter(named_acts["project"] != "")
    holders = copies.group_by("project").agg(holders=copies["person_id"].nunique())
    known = named_acts.left_join(holders, "project").drop("project_right")
    in_open = (known["holders"] >= _OPEN_PEOPLE).fill_null(False)
    moved_day = ibis.cases((~in_open & known["moved"], known["day"]))
    return known.mutate(own=in_open.ifelse(0, 1), moved_day=moved_day)


def _acts(records: Records) -> ir.Table:
    """Acts that take code outside: `where` to, the `repo`, and whether code `moved` or only a place was made."""
    code = records.code_activity.filter(
        lambda t: t["outside"].fill_null(False) & t["activity"].isin(_LEAVING) & t["person_id"].notnull()
    )
    code = code.mutate(
        where=ibis.coalesce(code["repo"], code["target"], ibis.literal("an outside account")),
        moved=code["activity"].isin(["push", "publish", "transfer"]),
    )
    remotes = records.commands.filter(lambda t: (t["sign"] == "outside-remote") & t["person_id"].notnull())
    remotes = remotes.mutate(
        where=ibis.coalesce(remotes["target"], ibis.literal("an outside remote")),
        repo=ibis.null("string"),
        moved=ibis.literal(True),
    )
    return code.select(*_COLUMNS).union(remotes.select(*_COLUMNS))
