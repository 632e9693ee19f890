"""Answers about telephone, mailbox, tax number and bank account, each where somebody asked."""

from datetime import timedelta
from pathlib import Path

from watchword.simulation.packs.dossier import Account, Dossier, Line, Mailbox
from watchword.simulation.packs.vendors.shapes import uuid_of, write_csv, write_json


def lookups(folder: Path, dossier: Dossier) -> None:
    """Writes the answers there are."""
    if dossier.line is not None:
        _carrier(folder, dossier.applicant.phone, dossier.line)
    if dossier.mailbox is not None:
        _mailbox(folder, dossier.applicant.email, dossier.mailbox)
    if dossier.tax is not None:
        _tax(folder, dossier, dossier.tax)
    if dossier.account is not None:
        _owner(folder, dossier.account)


def _carrier(folder: Path, phone: str, line: Line) -> None:
    """Twilio's Lookup v2 with line type and caller name."""
    digits = "".join(c for c in phone if c.isdigit())
    whole = f"+{digits}" if phone.startswith("+") else f"+1{digits}"
    american = line.country == "US"
    names = {"caller_name": line.caller, "caller_type": None, "error_code": None}
    answer: dict[str, object] = {
        "calling_country_code": "1" if american else "44",
        "country_code": line.country,
        "phone_number": whole,
        "national_format": phone,
        "valid": True,
        "validation_errors": [],
        "caller_name": names if line.caller else None,
        "line_type_intelligence": {
            "mobile_country_code": "310" if american else "234",
            "mobile_network_code": None,
            "carrier_name": line.carrier,
            "type": line.kind,
            "error_code": None,
        },
        "url": f"https://lookups.example.com/v2/PhoneNumbers/{whole}",
    }
    write_json(folder / "twilio-lookup.json", answer)


def _mailbox(folder: Path, email: str, box: Mailbox) -> None:
    row = (email, box.first_seen or "", "; ".join(box.names), box.breaches, "Example Mail Intelligence")
    write_csv(folder / "email-lookup.csv", "email,first_seen,registered_names,breaches,vendor", [row])


def _tax(folder: Path, dossier: Dossier, code: str) -> None:
    """SSNVS's answer; four digits of a number of which no more is known."""
    one = dossier.applicant
    row = (one.name, f"43{one.number[-2:]}", code, "SSNVS", f"{one.applied + timedelta(days=26):%Y-%m-%d}")
    write_csv(
        folder / "tax number lookup.csv", "name_submitted,ssn_last4,verification_code,service,date", [row]
    )


def _owner(folder: Path, account: Account) -> None:
    answer = {
        "request_id": uuid_of("bank", account.number),
        "last4": account.number[-4:],
        "match_result": account.bank_says,
        "account_holder_name": account.bank_owner,
        "status": "completed",
        "vendor": "Example Payee Check",
    }
    write_json(folder / "bank account lookup.json", answer)
