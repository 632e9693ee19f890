"""`code_facts`: all that the code histories of one applicant say, and what each fact means."""

from collections.abc import Mapping, Sequence

from watchword.documents.code import (
    clockwork,
    copied,
    distinctive,
    dormant,
    offsets,
    older,
    origin,
    profile,
    rotation,
)
from watchword.documents.code.account import Account, ClaimedPlace
from watchword.documents.code.history import History
from watchword.documents.code.whose import SameName, Whose, main_author
from watchword.documents.code.work import Work, works_of
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "code.commits": "commits read; value: repository, or empty for all together; number: how many",
    "code.own-commits": (
        "share of commits that the person wrote; value: repository, or empty for all together; shown, never "
        "scored"
    ),
    "code.cut": (
        "a history that was not read to its end, or a clone that ends before it; value: repository, detail: why"
    ),
    "code.unreadable": (
        "commits left out because a date, name or id in them is none that git writes; value: repository, number: how "
        "many; shown, never scored"
    ),
    "code.names-beyond": (
        "names after the first 30,000, taken for the person's only where they are so to the letter; number: how many; "
        "shown, never scored"
    ),
    **profile.FACTS,
    **origin.FACTS,
    **offsets.FACTS,
    **older.FACTS,
    **rotation.FACTS,
    **dormant.FACTS,
    **clockwork.FACTS,
    **distinctive.FACTS,
    **copied.FACTS,
}


def code_facts(
    histories: Sequence[History],
    account: Account | None,
    claimed: Sequence[ClaimedPlace],
    same_name: SameName,
) -> tuple[Fact, ...]:
    """Every fact of the histories together and of each.

    account: whose work it is said to be; where None, the one who wrote most is taken for the person. claimed: the places
    the person says to have lived in. same_name: says of two names `same`, `compatible`, `different` or `unknown`.
    """
    person = account or main_author(histories)
    whose = Whose(person, same_name)
    works = works_of(histories, person, whose)
    facts = [*profile.profile_facts(person), *_counted(works)]
    for work in works:
        facts += origin.origin_facts(work.history, work.origin, work.own)
        facts += distinctive.key_facts(work.history)
    facts += offsets.offset_facts(works, claimed)
    facts += older.older_facts(works, person.created)
    facts += rotation.rotation_facts(works, whose) if works else ()
    facts += dormant.dormant_facts(works, person, whose)
    facts += clockwork.clockwork_facts(works)
    if whose.beyond:
        facts.append(Fact("code.names-beyond", number=float(whose.beyond)))
    return tuple(facts)


def _counted(works: Sequence[Work]) -> list[Fact]:
    facts = [Fact("code.commits", number=float(sum(len(work.history) for work in works)))]
    total, own = facts[0].number or 0.0, sum(int(work.own.sum()) for work in works if len(work.history))
    if total:
        facts.append(Fact("code.own-commits", number=round(own / total, 4)))
    for work in works:
        history = work.history
        facts.append(Fact("code.commits", work.repository, float(len(history))))
        if len(history):
            facts.append(Fact("code.own-commits", work.repository, round(float(work.own.mean()), 4)))
        if history.malformed:
            facts.append(Fact("code.unreadable", work.repository, float(history.malformed)))
        if history.cut is not None:
            facts.append(Fact("code.cut", work.repository, detail=history.cut[:300]))
    return facts
