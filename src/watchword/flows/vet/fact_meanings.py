"""Every fact that the readers of a pack declare, with its meaning."""

from collections.abc import Mapping

from watchword.documents import concealment, markup, plain, read, rich_text
from watchword.documents.code import facts as code
from watchword.documents.code import profile
from watchword.documents.identity import (
    aamva_facts,
    agree,
    barcodes,
    licence_print,
    mrz_facts,
    quality,
    vendor_result,
)
from watchword.documents.images import credentials, hashes
from watchword.documents.images import facts as images
from watchword.documents.images import open as opened
from watchword.documents.pdf import actions, document, history, metadata
from watchword.documents.resume import coherence, compare
from watchword.documents.word import carried, changes, fields, odt_facts, package, properties, typefaces
from watchword.enrich.contacts import facts as contacts

#: A fact's name, and what it means with its units, in the reader's own words.
MEANINGS: Mapping[str, str] = {
    **read.FACTS, **plain.FACTS, **concealment.FACTS, **markup.FACTS, **rich_text.FACTS,
    **document.FACTS, **metadata.FACTS, **history.FACTS, **actions.FACTS,
    **package.FACTS, **properties.FACTS, **typefaces.FACTS, **carried.FACTS, **changes.FACTS, **fields.FACTS, **odt_facts.FACTS,
    **opened.FACTS, **images.FACTS, **hashes.FACTS, **credentials.FACTS,
    **coherence.FACTS, **compare.FACTS, **contacts.FACTS, **code.FACTS, **profile.FACTS,
    **agree.FACTS, **mrz_facts.FACTS, **aamva_facts.FACTS, **licence_print.FACTS, **barcodes.FACTS, **quality.FACTS,
    **vendor_result.FACTS,
    "identity.compared": "identity documents were read; what they say of each other stands in further facts",
}  # fmt: skip
