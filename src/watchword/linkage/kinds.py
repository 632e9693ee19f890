"""What may be shared, what sharing it weighs, and when it weighs little: the one table to tune.

Weights are natural log-odds that one hand holds both identities, drawn by judgement and checked by
`benchmarks/linkage`, not learned from anybody's data. A tie between two people needs THRESHOLD. Kinds of one family are
explained by one innocent story at once (a home, a résumé handed on), so the strongest of a family counts in full and
the others count REST of their weight.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

#: Log-odds that tie two people; that tie somebody to a group of two or more; and to a group of three or more whom
#: SEEN_FAMILIES different families of kinds tie, each with an edge of at least TELLING. Homes, couples and heirs of a
#: telephone number come by twos, and a course or an agency shares two or three families, so a hand seen so often and so
#: broadly explains a rare value better than they do.
THRESHOLD = 6.4
THRESHOLD_TO_TWO = 4.0
THRESHOLD_TO_MANY = 1.8
SEEN_FAMILIES = 3
TELLING = 1.5
#: A value that more than so many times as many people share as a group has is no one group's own: a library's computer
#: joins nobody to a hand.
PUBLIC = 3
#: Texts so close (see `texts`) are as telling as a document: they may join somebody to a hand without another kind.
CLOSE_TEXT = 0.5
#: What a second shared thing of the same family still counts.
REST = 0.3
#: Weight of a tie that an analyst has judged the same.
JUDGED = 10.0


@dataclass(frozen=True)
class Kind:
    """One kind of thing that two people may share.

    family: kinds that one innocent story explains together.
    hard: whether two hops from a confirmed person may follow it.
    base: log-odds where exactly two people share the value.
    per_doubling: taken off for each doubling of the people who share it.
    limit: a value that more people share makes no edge; it is counted and told.
    lasting: days between one's last and the other's first use after which the weight is halved; None: time is no matter.
    handed: only where at most so many people share the value: what is handed on or let anew has few holders in a row.
    home, home_upto: factor where both seem to live together and at most so many people share the value.
    agency, campus: factor where both declare the same one.
    says: the reason in words, with {people}.
    why: the reason of the weight.
    """

    family: str
    hard: bool
    base: float
    per_doubling: float
    limit: int
    lasting: int | None
    handed: int
    home: float
    home_upto: int
    agency: float
    campus: float
    says: str
    why: str


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "document-number": Kind(
            "identity", True, 7.0, 0.6, 15, None, 0, 0.8, 2, 1.0, 1.0,
            "gave the same identity document number as {people}",
            "A number belongs to one person; placeholders and misread numbers are shared by many.",
        ),
        "photo": Kind(
            "identity", True, 5.7, 0.5, 30, None, 0, 0.8, 2, 1.0, 1.0,
            "sent the same photo as {people}",
            "A face is one person's; twins and stock pictures remain, and a human always looks.",
        ),
        "wallet": Kind(
            "money", True, 7.0, 0.2, 50, None, 0, 0.5, 2, 0.3, 1.0,
            "asked to be paid to the same wallet as {people}",
            "A wallet has one key; exchanges' deposit addresses are shared by thousands.",
        ),
        "bank": Kind(
            "money", True, 6.3, -0.2, 30, None, 0, 0.1, 2, 0.2, 1.0,
            "asked to be paid to the same bank account as {people}",
            "Couples hold joint accounts, so two who live together count little; agencies collect pay.",
        ),
        "email": Kind(
            "contact", True, 4.2, 1.2, 15, None, 0, 0.3, 3, 0.05, 1.0,
            "used the same mailbox as {people}",
            "Folded addresses are one mailbox; agencies and families answer for others from one.",
        ),
        "phone": Kind(
            "home", True, 4.2, 0.9, 15, 60, 2, 0.2, 5, 0.05, 1.0,
            "gave the same phone number as {people} at about the same time",
            "Carriers give numbers to the next customer after 45 to 90 days; families share one.",
        ),
        "device": Kind(
            "home", True, 4.6, 0.7, 20, 90, 2, 0.15, 5, 0.3, 0.5,
            "applied from the same device as {people}",
            "Homes, libraries and cloned machines share devices, and they are sold on.",
        ),
        "delivery-unit": Kind(
            "home", False, 3.2, 0.5, 15, 540, 3, 0.5, 5, 0.3, 0.5,
            "asked for deliveries to the same unit as {people}",
            "People who live together, one after another, or use one forwarder share a unit.",
        ),
        "session-address": Kind(
            "home", False, 1.8, 0.4, 12, 10, 99, 0.1, 5, 0.2, 0.1,
            "signed in from the same connection as {people} at about the same time",
            "Homes share a connection and providers hand addresses on within days.",
        ),
        "document-ancestry": Kind(
            "paper", True, 4.0, 1.0, 20, None, 0, 0.6, 3, 0.1, 0.5,
            "sent a document made from the same original file as {people}",
            "Friends hand a résumé file on, and agencies and courses have one for all.",
        ),
        "text": Kind(
            "paper", False, 4.4, 0.5, 30, None, 0, 0.6, 3, 0.1, 0.4,
            "sent a text with the same rare passages as {people}",
            "Sample résumés, courses and writing services give strangers the same words.",
        ),
        "code-ancestry": Kind(
            "work", True, 4.2, 1.0, 25, None, 0, 0.8, 2, 0.8, 0.3,
            "shows the same code history as {people}",
            "Colleagues and students rightly show one project; copied histories look alike.",
        ),
        "reference-contact": Kind(
            "work", False, 2.2, 0.6, 10, None, 0, 0.5, 3, 0.2, 0.3,
            "named the same referee as {people}",
            "Former colleagues name the same manager and show the same projects.",
        ),
        "referral": Kind(
            "vouching", False, 0.6, 0.3, 30, None, 0, 0.2, 5, 0.2, 0.5,
            "was referred by the same person as {people}",
            "Referring many is what good colleagues do; a chain of referrals proves nothing alone.",
        ),
    }
)  # fmt: skip

#: How far a session address tells one place from another, by what kind of address it is; unknown: UNKNOWN_IP.
IP_KINDS: Mapping[str, float] = MappingProxyType(
    {"residential": 1.0, "business": 0.4, "hosting": 0.3, "mobile": 0.05, "campus": 0.05, "vpn": 0.05}
)
UNKNOWN_IP = 0.5
