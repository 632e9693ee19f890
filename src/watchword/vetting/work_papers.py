"""Identity proofing stays apart from proof of the right to work: no gate may name a document for the latter.

In the United States an employer must not say which documents a person shows for Form I-9, nor ask for more or others
than the form does (8 U.S.C. 1324b(a)(6)); a gate that named one would do just that.
"""

import re

_NAMED = re.compile(
    r"\b(?:i[- ]?9|i[- ]?94|i[- ]?551|i[- ]?766|e[- ]?verify|green[- ]cards?|work[- ](?:authori[sz]ation|permits?|visas?)"
    r"|employment[- ](?:authori[sz]ation|eligibility)|eligib\w+[- ]to[- ]work|right[- ]to[- ]work|permanent[- ]residen\w+"
    r"|resident[- ]aliens?|naturali[sz]ation|citizen\w*|immigra\w+|social[- ]security[- ]cards?|birth[- ]certificates?"
    r"|residence[- ]permits?|visas?)\b",
    re.IGNORECASE,
)


def named_work_paper(text: str) -> str | None:
    """The first word of a text that names a proof of the right to work, of citizenship or of status; None without one."""
    found = _NAMED.search(text.replace("_", "-"))
    return found.group() if found else None
