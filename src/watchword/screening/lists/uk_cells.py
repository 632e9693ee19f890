"""What the UK's two lists call a thing, in CSV and XML, and the values that they put into one cell."""

import re

#: Column keys of the OFSI list (CSV, XML) and the UK Sanctions List (CSV, XML) that mean the same, by one of them.
SAME = {
    "individualdateofbirth": "dob",
    "individualnationality": "nationality",
    "nationalityies": "nationality",
    "individualpassportnumber": "passportnumber",
    "individualninumber": "nationalidentifiernumber",
    "nationalidentificationnumber": "nationalidentifiernumber",
    "entitybusinessregnumber": "businessregistrationnumber",
    "businessregistrationnumbers": "businessregistrationnumber",
    "businessregno": "businessregistrationnumber",
    "shipimonumber": "imonumber",
    "shipflag": "flag",
    "currentbelievedflagofship": "flag",
    "shipcurrentowners": "owner",
    "currentowneroperators": "owner",
    "currentowneroperator": "owner",
    "entityparentcompany": "parentcompany",
    "entitysubsidiaries": "subsidiaries",
    "subsidiary": "subsidiaries",
    "grouptype": "kind",
    "grouptypedescription": "kind",
    "designationtype": "kind",
    "individualentityship": "kind",
    "aliastype": "nametype",
    "aliasquality": "aliasstrength",
    "regimename": "regime",
    **{f"addressline{number}": f"address{number}" for number in range(1, 7)},
    "postzipcode": "postcode",
    "addresspostalcode": "postcode",
    "addresscountry": "country",
}
ABSENT = frozenset({"", "na", "n/a", "-", "0", "none", "unknown"})
#: Letters of one labelled value; the last label of a remark may be followed by sentences.
_LONGEST_FACT = 100
_LABEL = re.compile(r"\(([A-Z][A-Za-z/ ]{2,40})\):")


def values(cell: str) -> list[str]:
    """The values of one cell: "(1) Cuba (2) Chad" and "Cuba|Chad" are two."""
    parts = (part.strip(" .;,") for part in re.split(r"\([1-9]\d?\)|\|", cell))
    return [part for part in parts if part.lower() not in ABSENT]


def labelled(text: str) -> list[tuple[str, str]]:
    """Facts that stand labelled in the prose: "(Email address):x@example.com (Gender):Male"; longer ones are prose."""
    parts = _LABEL.split(text)
    facts = zip(parts[1::2], parts[2::2], strict=True)
    return [(label, fact) for label, fact in facts if max(map(len, values(fact)), default=0) <= _LONGEST_FACT]
