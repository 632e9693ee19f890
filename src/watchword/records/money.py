"""Pay out, changes of the accounts it goes to, and the firms that are paid."""

from watchword.records.column import RecordTable, real, text, time

PAYMENTS = RecordTable(
    "payments",
    "pay sent to a person or for a person",
    (
        time("time", "pay day"),
        text("employee_number", "the person's employee number"),
        text("email", "the person's work e-mail, lower case"),
        text("payee", "name on the account; compared in enrichment alone"),
        text("account_key", "keyed hash of the account number or wallet"),
        text("account_end", "its last four characters"),
        text("account_kind", "bank, card, wallet … as written, lower case"),
        real("amount", "amount paid, in `currency`"),
        text("currency", "ISO 4217 code"),
    ),
)

PAYMENT_CHANGES = RecordTable(
    "payment_changes",
    "a change of the account that a person is paid to",
    (
        time("time", "when it was changed"),
        text("employee_number", "the person's employee number"),
        text("email", "the person's work e-mail, lower case"),
        text("account_key", "keyed hash of the new account number or wallet"),
        text("account_end", "its last four characters"),
        text("payee", "name on the new account; compared in enrichment alone"),
    ),
)

VENDORS = RecordTable(
    "vendors",
    "a firm that the employer pays",
    (
        text("vendor_id", "the employer's number of the firm"),
        text("firm", "the firm's name"),
        text("vendor_kind", "agency, reseller … as written, lower case"),
        text("payee", "name on the firm's account"),
        text("account_key", "keyed hash of the firm's account"),
        text("address", "the firm's address, one line"),
        text("country", "the firm's country"),
    ),
    time=None,
)
