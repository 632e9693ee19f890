"""Small rosters to compare: nobody in them exists, numbers are of no issuer."""

import pyarrow as pa

Row = dict[str, str | None]

MARY: Row = {
    "person_id": "p1", "given": "Mary", "family": "Turnbrook", "birth_date": "1990-02-11",
    "street": "12 Main Street", "unit": "4", "locality": "Springfield", "region": "IL", "postal": "62701",
    "phone": "+1 217 555 0101", "email": "mary.turnbrook@example.com", "document_number": "AB1234567",
}  # fmt: skip


def like(row: Row, person_id: str, **changed: str | None) -> Row:
    """The row again under another person_id, with changes."""
    return {**row, "person_id": person_id, **changed}


def stranger(number: int) -> Row:
    """Somebody who shares nothing with anybody."""
    letter = chr(ord("a") + number % 26)
    return {
        "person_id": f"s{number}", "given": letter * 5 + "en", "family": chr(ord("z") - number % 26) * 6,
        "birth_date": f"{1960 + number % 40}-0{1 + number % 9}-1{number % 9}", "street": f"{number} {letter * 4} Road",
        "unit": None, "locality": letter * 7, "region": None, "postal": f"{10_000 + 731 * number}", "phone": None,
        "email": None, "document_number": f"ZZ{(number + 3) * 7_654_321 % 10_000_000:07}",
    }  # fmt: skip


def table(*rows: Row) -> pa.Table:
    """The rows as find_same takes them."""
    return pa.table({name: pa.array([row.get(name) for row in rows], pa.string()) for name in rows[0]})
