"""What watch lists say of firms and wallets that a person's pay runs through, and of the person's e-mails and telephones."""

from watchword.records.column import RecordTable, real, text, time

LIST_MATCHES = RecordTable(
    "list_matches",
    "an event that ties a person to what is listed; made by screening at each scan, never by an export",
    (
        time("time", "when the event was"),
        text("person_id", "whose agency, payee, vendor, wallet, e-mail or telephone it is"),
        text("about", "agency, payee, vendor, wallet, email or phone: what ties the person to the entry"),
        text("list_id", "the list's id"),
        text("entry_id", "the publisher's number of the entry"),
        text("listed_as", "the name under which the entry is listed"),
        real("score", "how alike the names are, 0..1; 1 for what is the same letter by letter"),
        text("verdict", "hit: what is only a question never comes here"),
        text("programs", "the publisher's codes of the reason, separated by commas"),
        text("account_end", "of a wallet, its last four characters"),
        real("confidence", "how far the list is believed: 1, or what intelligence says of itself, 0..1"),
    ),
)
