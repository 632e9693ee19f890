"""Accounts of agencies and vendors: the pay of many goes there rightly, so they are nobody's own."""

from watchword.enrich.parcels import plain_firm
from watchword.enrich.workbench import Workbench
from watchword.settings import Settings


def agency_accounts(bench: Workbench, settings: Settings) -> list[str]:
    """Keys of the accounts that a vendor of the employer has, or whose payee is a firm that supplies people.

    Firms are what the employer says are firms: vendors, agencies of the settings with their payees, and the roster's. An
    application's agency is not among them, as whoever applies could name a firm of their own.
    """
    vendors = bench.rows("SELECT firm, payee, account_key FROM vendors")
    named = bench.rows("SELECT DISTINCT agency FROM people")
    firms = {each for row in vendors for each in (row["firm"], row["payee"])}
    firms |= {each for agency in settings.agencies for each in (agency.name, agency.payee)}
    firms |= {row["agency"] for row in named}
    known = {plain_firm(firm) for firm in firms if firm} - {""}
    paid = bench.rows("""
        SELECT DISTINCT payee, account_key FROM payments WHERE account_key IS NOT NULL AND payee IS NOT NULL
        UNION SELECT DISTINCT payee, account_key FROM payment_changes
        WHERE account_key IS NOT NULL AND payee IS NOT NULL""")
    keys = {row["account_key"] for row in paid if plain_firm(row["payee"]) in known}
    return sorted(keys | {row["account_key"] for row in vendors if row["account_key"]})
