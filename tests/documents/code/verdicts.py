"""What each side says of a case: its checks by name that speak against the applicant."""

from collections.abc import Mapping, Sequence

from tests.documents.code import rival_rules as rival
from tests.documents.code.agreement import same_name
from tests.documents.code.case import COMMON, Case
from watchword.documents.code.copied import copied_facts
from watchword.documents.code.facts import code_facts
from watchword.documents.code.git_log import read_clone
from watchword.records.fact import Fact

#: Our facts that an indicator weighs -> from which number on, as the employer's settings have it by default.
WEIGHED = {
    "code.older-than-account": 0.5,
    "code.copied-from": 0.0,
    "code.other-emails": 5.0,
    "code.wakeup-name-changed": 1.0,
    "code.offset-outside-claim": 0.3,
    "code.backdated": 0.0,
}
#: Those that are kept for the reader and weigh nothing -> from which number on they are worth a question.
SHOWN = {
    "code.names-on-one-email": 3.0,
    "code.offset-flips": 5.0,
    "code.equal-steps": 0.5,
    "code.whole-minutes": 0.9,
    "code.author-after-committer": 0.5,
    "code.taken-down": 1.0,
}
#: The rival's checks -> our facts on the same question.
SAME_QUESTION: Mapping[str, frozenset[str]] = {
    "older": frozenset({"older-than-account"}),
    "contributors": frozenset({"other-emails", "(names-on-one-email)"}),
    "emails": frozenset({"other-emails", "(names-on-one-email)"}),
    "messages": frozenset({"copied-from"}),
    "takedown": frozenset({"(taken-down)"}),
    "rotation": frozenset({"other-emails", "(names-on-one-email)"}),
}
#: The rival's checks that ours has no like of, on purpose: what a handle is made of says nothing of its bearer.
NOT_ASKED = ("naming",)


def our_facts(case: Case) -> tuple[Fact, ...]:
    """All facts of a case; a reference is compared with where one was given."""
    histories = [read_clone(path) for path in case.repositories]
    facts = code_facts(histories, case.account, case.claimed, same_name)
    if case.reference is not None:
        others = {"reference": read_clone(case.reference)}
        facts += tuple(fact for mine in histories for fact in copied_facts(mine, others, same_name))
    return facts


def ours(facts: Sequence[Fact]) -> frozenset[str]:
    """Our facts that speak against the applicant, without `code.`; those that weigh nothing in brackets."""
    weighed = {fact.name for fact in facts if _speaks(fact, WEIGHED)}
    shown = {fact.name for fact in facts if _speaks(fact, SHOWN)}
    bare = {name.removeprefix("code.") for name in weighed}
    return frozenset(bare | {f"({name.removeprefix('code.')})" for name in shown})


def _speaks(fact: Fact, least: Mapping[str, float]) -> bool:
    return (fact.number or 0.0) >= least.get(fact.name, float("inf"))


def theirs(case: Case, many: int = rival.MANY_EMAILS) -> frozenset[str]:
    """The rival's checks that speak against the applicant, with `many` addresses being many."""
    seen = [rival.commits_of(path) for path in case.repositories]
    elsewhere = dict.fromkeys(COMMON, rival.NOT_UNIQUE)
    if case.reference is not None:
        elsewhere |= {rival.searched(commit): 1 for commit in rival.commits_of(case.reference)}
    owner = rival.signatures_of_owner(seen, case.account.handle, case.addresses)
    found = {
        "older": rival.older_than_account(seen, case.account.created),
        "contributors": rival.more_contributors(seen, case.addresses),
        "emails": rival.many_emails(seen, many),
        "messages": rival.copied_messages(seen, elsewhere),
        "takedown": rival.taken_down(case.failures),
        "rotation": rival.rotating(owner),
        "naming": rival.named_so(case.account.handle, owner),
    }
    return frozenset(name for name, so in found.items() if so)
