"""Short words for what files say of themselves, as a recruiter reads them; a fact without words is in `--json` alone.

In a text, {values} and {details} are all that the fact says in this file, {number} and {day} are its first, {clock} is a
number of minutes as an offset from UTC, {years} a number with one digit and {share} a percentage. Where the words depend
on the value they stand by it, and other values have none. Words with a number are left away where it is nothing.
"""

from collections.abc import Mapping

_AUTHOR = {
    "same": "its author is the applicant",
    "compatible": "its author may be the applicant",
    "different": "its author bears another name than the applicant",
}
_SAVED_BY = {"different": "last saved by another name than the applicant's"}

#: Names of people in files: only whether they agree with the applicant's is said, with everything else left out.
NAMES = frozenset(
    {
        "docx.creator", "docx.last-modified-by", "html.author", "odt.creator", "odt.last-modified-by", "pdf.author",
        "rtf.author", "rtf.last-modified-by",
    }
)  # fmt: skip
#: Facts whose value is a home, a telephone or a mailbox, or tells of a person's status: that they are there is enough.
PRIVATE = frozenset(
    {
        "code.names-on-one-email", "code.own-email", "contact.address-building", "contact.address-unit", "contact.email",
        "contact.email-unsound", "contact.phone", "contact.phone-invalid", "contact.tax-number-form",
    }
)  # fmt: skip
#: What indicators read, with the values that are not weighed and so are shown all the same.
WEIGHED: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(
        (
            "aamva.country-differs", "aamva.date-order", "aamva.impossible-date", "aamva.issued-in-future",
            "aamva.print-different", "aamva.version-before-published", "claims.employers-differing",
            "claims.intervals-differing", "code.account", "code.backdated", "code.copied-from", "code.offset-outside-claim",
            "code.older-than-account", "code.other-emails", "code.wakeup", "code.wakeup-name-changed",
            "contact.bank-owner-answer", "contact.bank-owner-name", "contact.email-disposable",
            "contact.email-first-seen", "contact.email-infostealer", "contact.email-registered-name",
            "contact.phone-first-seen", "contact.phone-registered-name", "contact.phone-voip",
            "contact.tax-number-never-issued", "mrz.birth-after-issue", "mrz.check-digit-wrong", "mrz.composite-wrong",
            "mrz.impossible-date", "resume.end-before-start", "resume.future-start", "resume.office-unknown",
            "resume.overlapping-full-time", "resume.technology-before-release", "resume.technology-years-impossible",
            "text.hidden", "text.instructs-machine",
        ),
        frozenset(),
    ),
    "contact.phone-type": frozenset({"mobile", "fixed", "fixed-or-mobile", "toll-free", "premium", "personal", "pager",
                                     "voicemail", "company", "unknown"}),
    "contact.tax-number-answer": frozenset({"name-mismatch", "birth-date-mismatch", "unresolved", "unknown"}),
    "identity.different": frozenset({"address", "number", "expires", "issued"}),
}  # fmt: skip

#: The words, in the order in which they are said of one file.
LABELS: Mapping[str, str | Mapping[str, str]] = {
    # how a document was made
    "pdf.producer-chain": "made with {values}",
    "docx.application": "made with {values}",
    "odt.generator": "made with {values}",
    "rtf.generator": "made with {values}",
    "html.generator": "made with {values}",
    **dict.fromkeys(("pdf.author", "docx.creator", "odt.creator", "rtf.author", "html.author"), _AUTHOR),
    **dict.fromkeys(("docx.last-modified-by", "odt.last-modified-by", "rtf.last-modified-by"), _SAVED_BY),
    "docx.company": "company in the program: {values}",
    "rtf.company": "company in the program: {values}",
    "pdf.font": "fonts {values}",
    "docx.font": "fonts {values}",
    "pdf.language": "language set to {values}",
    "docx.language": "language set to {values}",
    "pdf.created": "made on {day}",
    "docx.created": "made on {day}",
    "odt.created": "made on {day}",
    "pdf.created-offset": "clock then at {clock}",
    "pdf.modified": "changed on {day}",
    "docx.modified": "changed on {day}",
    "odt.modified": "changed on {day}",
    "pdf.modified-offset": "clock then at {clock}",
    "pdf.times-disagree": "two records of when it was {values} differ",
    "pdf.updates": "later saves in the file: {number}",
    "pdf.scanned-pages": "pages that are one picture: {number}",
    "pdf.unreadable-characters": "characters that cannot be read out: {number}",
    "text.invisible-characters": "characters that nobody sees: {number}",
    "docx.tracked-changes": "tracked changes left in: {number}",
    "odt.tracked-changes": "tracked changes left in: {number}",
    "docx.comments": "comments left in: {number}",
    "odt.comments": "comments left in: {number}",
    # how a picture was made
    "image.camera": "camera {values}",
    "image.software": "written by {values}",
    "image.editor": "edited with {values}",
    "image.generator": "mark of a picture generator: {values}",
    "image.source-type": {
        "trainedAlgorithmicMedia": "marked as generated",
        "compositeWithTrainedAlgorithmicMedia": "marked as partly generated",
        "algorithmicMedia": "marked as computed",
    },
    "image.history": "steps of editing recorded: {number}",
    "image.thumbnail-differs": "its small picture shows something else",
    "image.c2pa": {
        "valid": "content credentials: as its signer left it",
        "changed": "content credentials: changed since it was signed",
        "elsewhere": "content credentials lie elsewhere and were not fetched",
        "unreadable": "content credentials that cannot be read",
    },
    "image.c2pa-generator": "credentials signed by {values}",
    "image.c2pa-action": "steps by its credentials: {values}",
    "image.recompressed": "looks saved before at a lower quality",
    "image.screenshot-like": "as large as a screen: perhaps a screenshot",
    "image.taken": "taken on {values}",
    "image.gps": "records where it was taken, which was not read",
    # the career
    "resume.employer-respelled": "one employer spelled in two ways: {details}",
    "resume.far-apart": "two at once in places far apart: {details}",
    "claims.employer-respelled": "one employer spelled in two ways: {details}",
    "claims.end-client": "an agency and its client: {details}",
    "claims.role-changed": "titles that differ: {details}",
    "claims.interval-differs": {
        "start": "another start at {details}",
        "end": "another end at {details}",
    },
    "claims.employer-dropped": "not in the other account: {details}",
    "claims.employer-added": "only in the other account: {details}",
    # the identity document
    "identity.different": {
        "address": "addresses differ: {details}",
        "number": "document numbers differ: {details}",
        "expires": "dates of expiry differ: {details}",
        "issued": "dates of issue differ: {details}",
    },
    "idv.outcome": {
        "review": "the provider has not decided yet: in review",
        "pending": "the provider has not decided yet",
        "resubmission": "the provider asked for it again",
        "expired": "the provider's check was not finished in time",
    },
    "idv.data-consistency": {"failed": "the provider's comparison of data failed: {details}"},
    "aamva.jurisdiction-differs": "the licence's states differ: {details}",
    "aamva.postal-differs": "the licence's postal code is not of its state",
    "aamva.expired": "the licence had expired on {day}",
    "aamva.issuer-unknown": "the licence's issuer number is not on the published list",
    "aamva.discriminator-absent": "the licence's barcode has no document discriminator",
    "mrz.issuer-unknown": "the zone's issuer is not on the published lists",
    "mrz.specimen": "the zone is that of a specimen",
    "mrz.unusual-validity": "valid for more than twenty years ahead",
    # contact data
    "contact.email-alias-service": "a mailbox of a service that forwards ({values})",
    "contact.email-role": "an office's mailbox ({values}@)",
    "contact.email-unsound": "a mailbox that cannot be right",
    "contact.phone-type": {
        "mobile": "a mobile telephone",
        "fixed": "a fixed telephone",
        "toll-free": "a toll-free telephone",
        "premium": "a premium telephone",
        "personal": "a personal number that forwards",
        "pager": "a pager",
        "voicemail": "a voicemail number",
        "company": "a company's telephone",
    },
    "contact.phone-type-unknowable": "telephone: only a carrier can say whether it is mobile, fixed or an internet line",
    "contact.phone-invalid": "a telephone that no numbering plan has",
    "contact.phone-unread": "a telephone that cannot be read",
    "contact.address-po-box": "a post office's box as address",
    "contact.address-mail-drop": {
        "cmra": "an address that receives mail for others ({details})",
        "forwarder": "the address of a forwarder ({details})",
        "virtual_office": "the address of a virtual office ({details})",
    },
    "contact.address-agreement": {
        "same-building": "two addresses in one building: {details}",
        "same-city": "two addresses in one city: {details}",
    },  # that two differ is told of identity documents
    "contact.bank-iban": {
        "length": "an IBAN of the wrong length ({details})",
        "checksum": "an IBAN with a wrong checksum ({details})",
        "form": "an IBAN that is none by its form ({details})",
    },
    "contact.bank-known": {"no": "no bank is known for the IBAN's code"},
    "contact.bank-routing": {
        "length": "a bank routing number of the wrong length",
        "checksum": "a bank routing number with a wrong checksum",
        "prefix": "a bank routing number of no district",
    },
    "contact.bank-unread": "a bank account that is neither an IBAN nor has a routing number",
    "contact.tax-number-unread": "a tax number that is not nine digits",
    "contact.tax-number-answer": {
        "name-mismatch": "the verifier has the tax number under another name",
        "birth-date-mismatch": "the verifier has the tax number with another date of birth",
        "unresolved": "the verifier could not decide on the tax number",
    },
    # code
    "code.former-handle": "earlier handle {values}",
    "code.taken-down": "taken down by the host: {details}",
    "code.offset": "commits' clocks at {shares}",
    "code.longest-gap": "longest silence {years} years",
    "code.one-shot": "made within half an hour: {values}",
    "code.imported": "imported: {values}",
    "code.mirrored": "a mirror: {values}",
    "code.team": "written by several people: {values}",
    "code.fork": "forks: {values}",
    "code.older-excused": "older than the account, for a reason: {values} ({details})",
    "code.committed-for-others": "committed for other authors: {share}",
    "code.names-on-one-email": "names on one address that do not agree: {number}",
}
#: Words for facts that indicators weigh, where value and detail alone would not be understood.
BEHIND: Mapping[str, str | Mapping[str, str]] = {
    "aamva.print-different": {
        field: f"barcode and print differ in the {words}"
        for field, words in (
            ("name", "name"),
            ("birth", "date of birth"),
            ("number", "number"),
            ("expires", "date of expiry"),
            ("issued", "date of issue"),
            ("address", "address"),
        )
    },
    "claims.intervals-differing": "",
    "claims.employers-differing": "",
    "code.account": "account made on {day}",
    "code.backdated": "marks of a program in {values}: {details}",
    "code.copied-from": "{share} in common with {values}",
    "code.older-than-account": "{details}",
    "code.offset-outside-claim": "{details}",
    "code.wakeup": "again active from {day}",
    "code.wakeup-name-changed": "",
    "code.other-emails": "",
    "contact.bank-owner-answer": "the bank's answer: {values}",
    "contact.bank-owner-name": {"different": "another name on the account"},
    "contact.email-first-seen": "mailbox first seen on {day}",
    "contact.phone-first-seen": "telephone first seen on {day}",
    "contact.email-registered-name": "",
    "contact.phone-registered-name": "",
    "contact.phone-voip": "by {details}",
    "contact.tax-number-answer": "the verifier's answer: {values}",
    "contact.tax-number-never-issued": "{details}",
    "identity.different": "{details}",
    "mrz.check-digit-wrong": "check digit of {values}",
    "mrz.composite-wrong": "composite check digit",
    "resume.end-before-start": "{details}",
    "resume.future-start": "{details}, from {values}",
    "resume.office-unknown": "{details} in {values}",
    "resume.overlapping-full-time": "{details}, {number} months",
    "resume.technology-before-release": "{values} at {details}",
    "resume.technology-years-impossible": "{values}: {details}",
    "text.hidden": "{values}: “{details}”",
    "text.instructs-machine": "{values}: “{details}”",
}
