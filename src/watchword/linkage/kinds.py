"""What may be shared, what sharing it weighs, and when it weighs little: the one table to tune.

Weights are natural log-odds that one hand holds both identities: drawn by judgement, then adjusted on the generated
worlds of `benchmarks/linkage` (seeds 1 to 9), never learned from anybody's data. A tie between two people needs
THRESHOLD. Kinds of one family are explained by one innocent story at once (a home, a résumé handed on), so the
strongest of a family counts in full and the others count REST of their weight.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

#: Log-odds that tie two people; that tie somebody to a group of two or more; and to a group of three or more whom
#: SEEN_FAMILIES different families of kinds tie, each with an edge of at least TELLING. Homes, couples and heirs of a
#: telephone number come by twos, and a course or an agency shares two or three families, so a hand seen so often and so
#: broadly explains a rare value better than they do.
THRESHOLD = 6.5
THRESHOLD_TO_TWO = 3.7
THRESHOLD_TO_MANY = 1.3
SEEN_FAMILIES = 3
TELLING = 1.5
#: A value that more than so many times as many people share as a group has is no one group's own: a library's computer
#: joins nobody to a hand.
PUBLIC = 3
#: What a second shared thing of the same family still counts.
REST = 0.3
#: Ground that leaves a kind at most so much of its weight explains it: a home explains a telephone, not a passport.
EXPLAINS = 0.5
#: What a ring takes from strangers, whom it must make none of the ring: each may tie only beside something else.
STOLEN = ("document-number", "photo", "text", "code-ancestry")
#: Weight of a tie that an analyst has judged the same.
JUDGED = 10.0


@dataclass(frozen=True)
class Kind:
    """One kind of thing that two people may share.

    family: kinds that one innocent story explains together.
    hard: whether two hops from a confirmed person may follow it.
    alone: whether it may tie without another kind. What a ring steals may not: a résumé, a photo, a code history or an
        identity document must not make whom it was taken from one of the ring.
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
    alone: bool
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
            "identity", True, False, 6.4, 0.6, 15, None, 0, 0.8, 2, 1.0, 1.0,
            "gave the same identity document number as {people}",
            "A number belongs to one person, who may be the thief's victim; numbers are misread, placeholders are many's.",
        ),
        "photo": Kind(
            "identity", True, False, 5.7, 0.5, 30, None, 0, 0.8, 2, 1.0, 1.0,
            "sent the same photo as {people}",
            "A face is one person's; twins and stock pictures remain, and a human always looks.",
        ),
        "wallet": Kind(
            "money", True, True, 8.1, 0.2, 50, None, 0, 0.5, 2, 0.3, 1.0,
            "asked to be paid to the same wallet as {people}",
            "A wallet has one key; exchanges' deposit addresses are shared by thousands.",
        ),
        "bank": Kind(
            "money", True, True, 6.4, -1.1, 30, None, 0, 0.1, 2, 0.2, 1.0,
            "asked to be paid to the same bank account as {people}",
            "Couples hold joint accounts, so two count less than three; agencies collect pay.",
        ),
        "email": Kind(
            "contact", True, True, 4.4, 2.0, 15, None, 0, 0.3, 3, 0.05, 1.0,
            "used the same mailbox as {people}",
            "Folded addresses are one mailbox; agencies and families answer for others from one.",
        ),
        "phone": Kind(
            "home", True, True, 4.2, 0.9, 15, 60, 2, 0.2, 5, 0.05, 1.0,
            "gave the same phone number as {people} at about the same time",
            "Carriers give numbers to the next customer after 45 to 90 days; families share one.",
        ),
        "device": Kind(
            "home", True, True, 4.4, 0.9, 20, 90, 2, 0.15, 5, 0.3, 0.5,
            "applied from the same device as {people}",
            "Homes, libraries and cloned machines share devices, and they are sold on.",
        ),
        "delivery-unit": Kind(
            "home", False, False, 3.2, 0.5, 15, 540, 3, 0.5, 5, 0.3, 0.5,
            "asked for deliveries to the same unit as {people}",
            "People who live together, one after another, or use one forwarder share a unit.",
        ),
        "session-address": Kind(
            "home", False, False, 1.8, 0.4, 12, 10, 99, 0.1, 5, 0.2, 0.1,
            "signed in from the same connection as {people} at about the same time",
            "Homes share a connection and providers hand addresses on within days.",
        ),
        "document-ancestry": Kind(
            "paper", True, True, 4.0, 1.0, 20, None, 0, 0.35, 3, 0.1, 0.5,
            "sent a document made from the same original file as {people}",
            "Friends hand a résumé file on, and agencies and courses have one for all.",
        ),
        "text": Kind(
            "paper", False, False, 4.4, 0.5, 30, None, 0, 0.35, 3, 0.1, 0.4,
            "sent a text with the same rare passages as {people}",
            "Sample résumés, courses and writing services give strangers the same words.",
        ),
        "private-text": Kind(
            "paper", False, True, 4.2, 0.7, 30, None, 0, 0.35, 3, 0.1, 0.3,
            "wrote a letter or an answer with the same rare passages as {people}",
            "What is written to one employer is not public, so nobody's was stolen; answers do leak among students.",
        ),
        "code-ancestry": Kind(
            "work", True, False, 4.2, 1.0, 25, None, 0, 0.8, 2, 0.8, 0.3,
            "shows the same code history as {people}",
            "Colleagues and students rightly show one project; copied histories look alike.",
        ),
        "code-handle": Kind(
            "work", True, True, 7.2, 0.6, 15, None, 0, 0.8, 2, 0.3, 0.5,
            "gave the same account at a code host as {people}",
            "An account has one password; colleagues name a team's account, and many type a well-known one.",
        ),
        "reference-contact": Kind(
            "work", False, False, 2.2, 0.6, 10, None, 0, 0.5, 3, 0.2, 0.3,
            "named the same referee as {people}",
            "Former colleagues name the same manager and show the same projects.",
        ),
        "referral": Kind(
            "vouching", False, False, 0.6, 0.3, 30, None, 0, 0.2, 5, 0.2, 0.5,
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
