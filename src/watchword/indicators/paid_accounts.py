"""Accounts that people are paid to, and who shares them: what both questions about pay start from."""

import ibis.expr.types as ir

from watchword.indicators.records import Records
from watchword.indicators.sharing import parties

_COLUMNS = (
    "person_id",
    "time",
    "event_id",
    "source",
    "account_key",
    "account_end",
    "payee_agreement",
    "payee_family",
)


def paid_accounts(records: Records) -> ir.Table:
    """Payments and new accounts of known people; `paid` is 1 for a payment. Accounts of agencies are left out."""
    agencies = (
        records.payments.filter(lambda t: t["agency"].fill_null(False)).select("account_key").distinct()
    )
    paid = records.payments.select(*_COLUMNS).mutate(paid=1)
    rows = paid.union(records.payment_changes.select(*_COLUMNS).mutate(paid=0))
    rows = rows.filter(rows["account_key"].notnull() & rows["person_id"].notnull())
    return rows.anti_join(agencies, "account_key")


def sharers(paid: ir.Table, people: ir.Table) -> ir.Table:
    """Accounts that two or more people name, a row a person: `people`, `parties`, `end`, and `couple`.

    parties counts a declared household once. `couple` says that the account's people are two who both claim
    the same home: their account shows that home once more, and no other fact.
    """
    held = parties(paid.group_by("person_id", "account_key").agg(end=paid["account_end"].max()), people)
    crowd = held.group_by("account_key").agg(
        people=held["person_id"].nunique(),
        parties=held["party"].nunique(),
        homes=held["home"].nunique(),
        units=held["home_unit"].nunique(),
        known=held["home"].count(),
    )
    crowd = crowd.filter(crowd["people"] > 1)
    couple = (crowd["people"] == 2) & (crowd["known"] == 2) & (crowd["homes"] == 1) & (crowd["units"] <= 1)
    found = held.inner_join(crowd.mutate(couple=couple), "account_key")
    return found.select("person_id", "account_key", "end", "people", "parties", "couple")
