"""What each side says of a case: its checks by name that speak against the applicant."""

from collections.abc import Sequence

from tests.documents.code import rival_rules as rival
from tests.documents.code.agreement import same_name
from tests.documents.code.case import COMMON, Case
from watchword.documents.code.copied import copied_facts
from watchword.documents.code.facts import code_facts
from watchword.documents.code.git_log import read_clone
from watchword.records.fact import Fact

#: Our red flags: fact -> from which number it speaks. Numbers of the catalogue where it has one.
FLAGS = {
    "code.older-than-account": 0.5,
    "code.copied-from": 0.0,
    "code.other-emails": 5.0,
    "code.names-on-one-email": 3.0,
    "code.wakeup-name-changed": 1.0,
    "code.offset-outside-claim": 0.3,
    "code.offset-flips": 5.0,
    "code.backdated": 0.0,
    "code.equal-steps": 0.5,
    "code.whole-minutes": 0.9,
    "code.author-after-committer": 0.5,
    "code.taken-down": 1.0,
}


def our_facts(case: Case) -> tuple[Fact, ...]:
    """All facts of a case; a reference is compared with where one was given."""
    histories = [read_clone(path) for path in case.repositories]
    facts = code_facts(histories, case.account, case.claimed, same_name)
    if case.reference is not None:
        others = {"reference": read_clone(case.reference)}
        facts += tuple(fact for mine in histories for fact in copied_facts(mine, others, same_name))
    return facts


def ours(facts: Sequence[Fact]) -> frozenset[str]:
    """Our facts that speak against the applicant, without `code.`."""
    spoken = {fact.name for fact in facts if (fact.number or 0.0) >= FLAGS.get(fact.name, float("inf"))}
    return frozenset(name.removeprefix("code.") for name in spoken)


def theirs(case: Case) -> frozenset[str]:
    """The rival's checks that speak against the applicant."""
    seen = [rival.commits_of(path) for path in case.repositories]
    elsewhere = COMMON
    if case.reference is not None:
        elsewhere |= {commit.message.strip() for commit in rival.commits_of(case.reference)}
    found = {
        "older": rival.older_than_account(seen, case.account.created),
        "contributors": rival.more_contributors(seen),
        "emails": rival.many_emails(seen),
        "messages": rival.copied_messages(seen, elsewhere),
        "takedown": rival.taken_down(case.failures),
        "followed": rival.much_followed(case.followers, 0),
    }
    return frozenset(name for name, so in found.items() if so)
