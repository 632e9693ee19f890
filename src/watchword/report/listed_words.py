"""How a match with a watch list is worded, the same on page, terminal and in findings."""

from collections.abc import Mapping

from watchword.report import words
from watchword.report.document import Matter, Screening

#: Characters of a listed name that are shown.
LONGEST = 200

ABOUT = {
    "vendor": "Vendor",
    "agency": "Agency",
    "payee": "Payee",
    "wallet": "Wallet",
    "ship_to": "Ship-to",
    "supplier": "Supplier of equipment",
    "email": "E-mail address",
    "phone": "Telephone",
    "handle": "Account at a code host",
    "ip": "Sign-in address",
}
HANGS = {
    "vendor": "Paid or supplied through it",
    "agency": "Supplied by it",
    "payee": "Pay goes to it for",
    "wallet": "Pay goes to it for",
    "ship_to": "Equipment was sent there for",
    "supplier": "Uses equipment from it",
    "email": "Has or used it",
    "phone": "Gave it",
    "handle": "Gave it",
    "ip": "Signed in from it",
}
VERDICTS = {"hit": "Listed", "question": "May be listed"}
CLASSES = {"hit": "b-urgent", "question": "b-review"}

TO_DO = {
    "hit": "Stop payments and orders to it until a person has decided, keep the records, and ask counsel: in many "
    "places the money must be blocked and reported within days.",
    "question": "A person has to compare it with the entry before the next payment: register number, address, owners.",
}
#: The same of what is a person's own.
TO_DO_CONTACT = {
    "hit": "See who says so and how old it is, and ask since when the address or number is the person's: numbers are given "
    "out again, mailboxes are shared, and feeds are mistaken. The list speaks of the address or number, not of the person.",
    "question": "See who else uses it and since when, and who says so. It weighs nothing by itself.",
}
CONTACTS = ("email", "phone", "handle", "ip")
#: What stands in a command for what results do not hold in full.
UNKEPT = {"email": "ADDRESS", "phone": "NUMBER"}
NO_EVIDENCE = {
    "supplier": "That equipment came from it is no evidence against anybody.",
    "ship_to": "That equipment came from it is no evidence against anybody.",
    "ip": "That somebody signed in from it is no evidence against anybody: VPN exits are shared by many and change hands fast.",
}
NO_LIST = "No official list is at hand: `watchword lists update` fetches them."
ALONE = "Only the designations that ship with Watchword were asked, so that nothing found means nothing."


def verdict_line(screening: Screening) -> str:
    """What screening came to, in one sentence."""
    hits = sum(each["verdict"] == "hit" for each in screening["matters"])
    questions = len(screening["matters"]) + screening.get("more_matters", 0) - hits
    told = [
        words.count(hits, "of them is listed", "of them are listed") if hits else "",
        words.count(questions, "may be and asks for a look", "may be and ask for a look")
        if questions
        else "",
    ]
    asked = asked_words(screening["asked"])
    if any(told):
        return f"{asked} were asked about. {'; '.join(each for each in told if each)}."
    if not screening["official"]:
        return f"{asked} were not screened."
    return f"{asked} were asked about, and none of them is listed."


def asked_words(asked: Mapping[str, int]) -> str:
    """How many firms, accounts and addresses were asked about; people's names are left to compliance."""
    named = {
        "vendor": "vendor", "agency": "agency", "payee": "payee", "wallet": "pay account", "ship_to": "ship-to name or address",
        "supplier": "supplier", "email": "e-mail address", "phone": "telephone",
        "handle": "account at a code host", "ip": "sign-in address",
    }  # fmt: skip
    many = {"agency": "agencies", "ship_to": "ship-to names and addresses", "email": "e-mail addresses",
            "handle": "accounts at code hosts",
            "ip": "sign-in addresses"}  # fmt: skip
    parts = [words.count(asked[kind], one, many.get(kind)) for kind, one in named.items() if asked.get(kind)]
    if not parts:
        return "No firms or accounts"
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def to_do(matter: Matter) -> str:
    """What a reader does about it."""
    steps = TO_DO_CONTACT if matter["about"] in CONTACTS else TO_DO
    return steps.get(matter["verdict"], steps["question"])


def headline(matter: Matter) -> str:
    """In one sentence: what is listed, as what."""
    best = matter["matches"][0]
    listed = words.shorten(best["name"], LONGEST)
    if matter["about"] == "ip":
        return f"{best['list']} entry {best['entry_id']} names the same address"
    how = "is listed as" if matter["verdict"] == "hit" else "may be"
    programs = f" ({', '.join(best['programs'][:4])})" if best["programs"] else ""
    return f"{how} {listed}{programs}, {best['list']} entry {best['entry_id']}"
