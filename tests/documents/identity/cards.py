"""Texts of licence barcodes with a test issuer number that AAMVA has given to nobody."""

from collections.abc import Mapping

from watchword.documents.identity.aamva_issuers import Issuer

TEST_ISSUER = "636999"
ISSUERS: Mapping[str, Issuer] = {TEST_ISSUER: Issuer("VA", "USA", "Virginia")}

_COMMON = {
    "DAQ": "T00000001", "DBA": "06062031", "DBB": "06061986", "DBC": "1", "DBD": "06062023", "DAY": "BRO",
    "DAU": "068 in", "DAG": "1 MAIN STREET", "DAI": "SPRINGFIELD", "DAJ": "VA", "DAK": "232690000",
}  # fmt: skip
_DRIVING = {"DCA": "D", "DCB": "NONE", "DCD": "NONE"}
_SINCE_2 = {"DCF": "2424244747474786102204", "DCG": "USA", "DCS": "SAMPLE"}


def elements(version: int) -> dict[str, str]:
    """A sound card's elements by the edition of `version` (1 to 10)."""
    if version == 1:
        dates = {"DBA": "20310606", "DBB": "19860606", "DBD": "20230606"}
        return {"DAA": "SAMPLE,ALEX,LEE", **_COMMON, **dates, "DAR": "D"}
    if version < 4:
        return {**_DRIVING, **_COMMON, **_SINCE_2, "DCT": "ALEX,LEE"}
    cut = {"DDE": "N", "DDF": "N", "DDG": "N"}
    return {**_DRIVING, **_COMMON, **_SINCE_2, "DAC": "ALEX", "DAD": "LEE", **cut}


def barcode(version: int, told: Mapping[str, str], own: str = "ZV", kind: str = "DL") -> str:
    """The text with right offsets and lengths: a card's subfile and the jurisdiction's own."""
    first = f"{kind}{chr(10).join(name + value for name, value in told.items())}\r"
    second = f"{own}{own}A01\r"
    head = f"@\n\x1e\rANSI {TEST_ISSUER}{version:02d}{'' if version == 1 else '00'}02"
    start = len(head) + 20
    places = f"{kind}{start:04d}{len(first):04d}{own}{start + len(first):04d}{len(second):04d}"
    return head + places + first + second
