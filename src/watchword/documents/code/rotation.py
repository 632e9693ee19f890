"""Many addresses and names in what is one person's work; teams, masks, bots and own second addresses left out."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from watchword.documents.code.mailboxes import folded, is_host, is_made_up, is_masked
from watchword.documents.code.whose import Whose
from watchword.documents.code.work import Mask, Work
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "code.own-emails": (
        "different addresses that the person's name or handle signs with, masks and made-up ones left out; "
        "work, home and study give three or four; shown, never scored"
    ),
    "code.own-email": (
        "an address that the person's commits bear, lower case without a +tag; value: the address, detail: a repository "
        "that only the person keeps and that bears it, empty where only others' work does"
    ),
    "code.other-emails": (
        "different addresses of other people in repositories that only the person keeps, where no merge and "
        "no host explains them; programs, masks and made-up addresses left out, one name counted once"
    ),
    "code.names-on-one-email": (
        "the most names on one address that do not agree with each other; value: the address"
    ),
    "code.committed-for-others": (
        "share of commits in the person's own repositories that the person committed for other authors; "
        "value empty"
    ),
}
#: Addresses told one by one, and names compared with one another.
MOST_EMAILS, MOST_NAMES = 20, 40


def rotation_facts(works: Sequence[Work], whose: Whose) -> tuple[Fact, ...]:
    """How many hands the signatures speak of."""
    own = _own_emails(works)
    # being rewritten explains old commits, not foreign ones
    solo = [work for work in works if not set(work.origin.excuses) - {"rewritten"}]
    kept = {email: work.repository for work in reversed(solo) for email in _own_emails([work])}
    facts = [Fact("code.own-email", email, detail=kept.get(email, "")) for email in sorted(own)[:MOST_EMAILS]]
    facts.append(Fact("code.own-emails", number=float(len(own))))
    facts.append(Fact("code.other-emails", number=float(other_people(solo, whose))))
    email, names = most_names(solo, whose)
    if names > 1:
        facts.append(Fact("code.names-on-one-email", email, float(names)))
    share = committed_for_others(solo)
    return (*facts, Fact("code.committed-for-others", number=round(share, 4)))


def _own_emails(works: Sequence[Work]) -> set[str]:
    found: set[str] = set()
    for work in works:
        for place in np.unique(work.history.author[work.own]).tolist():
            email = work.history.people[place].email
            if not (is_masked(email) or is_made_up(email)):
                found.add(folded(email))
    return found


def other_people(works: Sequence[Work], whose: Whose) -> int:
    """How many other people's addresses, one for each name that agrees with no name before it."""
    addresses: dict[str, set[str]] = defaultdict(set)
    for work in works:
        history = work.history
        if any(is_host(history.people[place].email) for place in np.unique(history.committer).tolist()):
            continue
        for place in np.unique(history.author[_on_one_machine(work) & work.human & ~work.own]).tolist():
            person = history.people[place]
            if not (is_masked(person.email) or is_made_up(person.email)):
                addresses[folded(person.email)].add(person.name)
    return len(apart([min(names) for names in addresses.values()], whose))


def _on_one_machine(work: Work) -> Mask:
    """Commits that could come from the person's own machine: with an offset that the person or their committing has."""
    history = work.history
    mine = np.isin(history.committer, np.unique(history.author[work.own])) | work.own
    shown = history.committer_offset[mine] if mine.any() else history.committer_offset
    return np.isin(history.committer_offset, np.unique(shown))


def apart(names: Sequence[str], whose: Whose) -> list[str]:
    """Names of which no two agree, at most `MOST_NAMES`."""
    kept: list[str] = []
    for name in sorted(set(names)):
        if len(kept) < MOST_NAMES and not any(whose.alike(other, name) for other in kept):
            kept.append(name)
    return kept


def most_names(works: Sequence[Work], whose: Whose) -> tuple[str, int]:
    """The address with most names that do not agree, a handle of the person's not counted, and how many."""
    names: dict[str, set[str]] = defaultdict(set)
    handles = {handle.lower() for handle in (whose.account.handle, *whose.account.former_handles)}
    for work in works:
        for place in np.unique(work.history.author[work.human]).tolist():
            person = work.history.people[place]
            spoken = person.name.strip()
            if spoken and " " in spoken and spoken.lower() not in handles and not is_made_up(person.email):
                names[folded(person.email)].add(spoken)
    most = ("", 0)
    for email, told in sorted(names.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        if len(told) <= most[1]:
            break
        most = max(most, (email, len(apart(sorted(told), whose))), key=lambda pair: pair[1])
    return most


def committed_for_others(works: Sequence[Work]) -> float:
    """The share of commits that the person committed and somebody else is named as author of."""
    total, foreign = 0, 0
    for work in works:
        mine = np.isin(work.history.committer, np.unique(work.history.author[work.own]))
        total += len(work.history)
        foreign += int((mine & work.human & ~work.own).sum())
    return foreign / total if total else 0.0
