"""What a lookup says of an e-mail address: since when it is known, under which names, in which thefts."""

from dataclasses import dataclass
from datetime import datetime

from watchword.enrich.contact import folded_email
from watchword.enrich.contacts.answer_rows import cell, cell_list, count, moment, read_rows


@dataclass(frozen=True)
class EmailLookup:
    """One address's answer. mailbox: the folded address. first_seen: UTC. registered_names: as services have them.

    breaches: how many known thefts of other services' data hold it. infostealer_personas: how many different
    people's log-ins one infected machine held beside this one. vendor: who answered lawfully.
    """

    mailbox: str
    first_seen: datetime | None = None
    registered_names: tuple[str, ...] = ()
    breaches: int | None = None
    infostealer_personas: int | None = None
    vendor: str = ""


def read_email_lookups(text: str, name: str) -> tuple[EmailLookup, ...]:
    """Rows `email, first_seen, registered_names, breaches, infostealer_personas, vendor` from JSON or CSV.

    Rows without a sound address are left out. An infostealer count is read only where the row names the vendor that
    holds such data lawfully. Raises LookupFileError.
    """
    found = []
    for row in read_rows(text, name):
        mailbox = folded_email(cell(row, "email", "email_address", "address"))
        vendor = cell(row, "vendor", "source")[:100]
        if mailbox is None:
            continue
        found.append(
            EmailLookup(
                mailbox,
                moment(cell(row, "first_seen", "first_seen_at", "date_first_seen")),
                cell_list(row, "registered_names") or cell_list(row, "registered_name"),
                count(row, "breaches", "breach_count", "breaches_count"),
                count(row, "infostealer_personas", "personas") if vendor else None,
                vendor,
            )
        )
    return tuple(found)
