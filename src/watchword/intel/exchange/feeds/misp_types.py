"""What MISP's types of attributes are."""

#: MISP's type: the kind of identifier, and the issuer where the type itself says it.
IDENTIFIERS = {
    "domain": ("domain", ""),
    "hostname": ("domain", ""),
    "url": ("url", ""),
    "uri": ("url", ""),
    "ip-src": ("ip", ""),
    "ip-dst": ("ip", ""),
    "email": ("email", ""),
    "email-src": ("email", ""),
    "email-dst": ("email", ""),
    "email-reply-to": ("email", ""),
    "md5": ("hash", ""),
    "sha1": ("hash", ""),
    "sha256": ("hash", ""),
    "sha512": ("hash", ""),
    "btc": ("wallet", "XBT"),
    "xmr": ("wallet", "XMR"),
    "dash": ("wallet", "DASH"),
    "phone-number": ("phone", ""),
    "iban": ("account", ""),
    "bank-account-nr": ("account", ""),
    "passport-number": ("passport", ""),
}
#: MISP's type of an account: the code host.
HANDLES = {"github-username": "github"}
#: Types of two values with a bar between: which of them identifies, and as what.
COMPOSITES = {
    "domain|ip": ((0, "domain"), (1, "ip")),
    "hostname|port": ((0, "domain"),),
    "ip-src|port": ((0, "ip"),),
    "ip-dst|port": ((0, "ip"),),
    "filename|md5": ((1, "hash"),),
    "filename|sha1": ((1, "hash"),),
    "filename|sha256": ((1, "hash"),),
    "filename|sha512": ((1, "hash"),),
}
#: Words of the tag misp:confidence-level, and what they are of a hundred.
CONFIDENCE = {
    "completely-confident": 100,
    "usually-confident": 75,
    "fairly-confident": 50,
    "rarely-confident": 25,
    "unconfident": 0,
}
