"""What watch lists say of the firms and wallets that a person's pay or post runs through."""

from watchword.records.column import RecordTable, real, text, time

LIST_MATCHES = RecordTable(
    "list_matches",
    "an event that ties a person to a listed entity or wallet; made by screening at each scan, never by an export",
    (
        time("time", "when the event was"),
        text("person_id", "whose agency, payee, vendor or wallet it is"),
        text("about", "agency, payee, vendor or wallet: through what the person is tied to the entry"),
        text("list_id", "the list's id"),
        text("entry_id", "the publisher's number of the entry"),
        text("listed_as", "the name under which the entry is listed"),
        real("score", "how alike the names are, 0..1; 1 for a wallet"),
        text("verdict", "hit: what is only a question never comes here"),
        text("programs", "the publisher's codes of the reason, separated by commas"),
        text("account_end", "of a wallet, its last four characters"),
    ),
)
