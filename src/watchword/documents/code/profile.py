"""What the host's own listing says of the account. Followers, stars and pictures are nothing that is looked at."""

from collections.abc import Mapping

from watchword.documents.code.account import Account
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "code.account": (
        "the account as the export tells it; value: the handle in lower case, time: when it was made"
    ),
    "code.former-handle": "a handle that the account had before; value: in lower case; shown, never scored",
    "code.forks-share": (
        "share of the listed repositories that are forks by the host's word; shown, never scored"
    ),
    "code.taken-down": (
        "listed repositories that the host has disabled, as after a takedown notice; number: how many, at least one, "
        "detail: which"
    ),
}


def profile_facts(account: Account) -> tuple[Fact, ...]:
    """The listing as facts; nothing for an account without a handle."""
    if not account.handle:
        return ()
    facts = [Fact("code.account", account.handle.lower()[:200], time=account.created)]
    facts += [Fact("code.former-handle", handle.lower()[:200]) for handle in account.former_handles]
    listed = account.repositories
    if listed:
        facts.append(Fact("code.forks-share", number=round(sum(one.fork for one in listed) / len(listed), 4)))
        down = [one.name[:40] for one in listed if one.disabled]
        if down:
            facts.append(Fact("code.taken-down", number=float(len(down)), detail=", ".join(down[:6])))
    return tuple(facts)
