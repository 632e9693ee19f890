"""The flat tables that everything here speaks: their columns, units and meaning.

Names and enumerations follow OCSF 1.7 where OCSF has the field; a column without an OCSF path is our own.
"""

from watchword.records.activity import CODE_ACTIVITY, DNS, PERIPHERALS, PROCESSES
from watchword.records.applicants import (
    ANSWERS,
    APPLICANT_NAMES,
    CHECKS,
    CODE_FACTS,
    CONTACT_FACTS,
    DOCUMENT_FACTS,
    DOCUMENT_TEXTS,
    DOCUMENTS,
    IDENTIFIERS,
    LINKS,
    MEETINGS,
    REFEREES,
    SESSIONS,
)
from watchword.records.column import Column, Kind, RecordTable
from watchword.records.devices import ASSIGNMENTS, DEVICES, SOFTWARE
from watchword.records.list_matches import LIST_MATCHES
from watchword.records.money import PAYMENT_CHANGES, PAYMENTS, VENDORS
from watchword.records.people import APPLICATIONS, PEOPLE, PROTECTED
from watchword.records.shipping import DELIVERY_EVENTS, SHIPMENTS
from watchword.records.sign_ins import MFA_FACTORS, SIGN_INS

TABLES: dict[str, RecordTable] = {
    table.name: table
    for table in (
        PEOPLE,
        PROTECTED,
        APPLICATIONS,
        SIGN_INS,
        MFA_FACTORS,
        DEVICES,
        ASSIGNMENTS,
        SOFTWARE,
        PROCESSES,
        PERIPHERALS,
        DNS,
        CODE_ACTIVITY,
        SHIPMENTS,
        DELIVERY_EVENTS,
        PAYMENTS,
        PAYMENT_CHANGES,
        VENDORS,
        LIST_MATCHES,
        APPLICANT_NAMES,
        DOCUMENTS,
        DOCUMENT_FACTS,
        DOCUMENT_TEXTS,
        CONTACT_FACTS,
        CODE_FACTS,
        IDENTIFIERS,
        CHECKS,
        REFEREES,
        SESSIONS,
        ANSWERS,
        MEETINGS,
        LINKS,
    )
}

__all__ = ["TABLES", "Column", "Kind", "RecordTable"]
