"""The answers: who was planted and how, who is an innocent twin and of which kind."""

from pathlib import Path

import orjson

from watchword.simulation.people import Company


def write_truth(path: Path, company: Company, seed: int) -> None:
    """Writes `truth.json`: one row a person; planted ones carry their scheme, mode, carefulness and red flags.

    `innocent` is an honest person's kind, `also` the further ones that coincide in the same life.
    """
    rows = [
        {
            "email": person.email,
            "planted": person.planted,
            "innocent": person.innocent,
            "also": person.also,
            "mode": person.mode,
            "careful": person.careful,
            "flags": person.flags,
        }
        for person in company.people
    ]
    path.write_bytes(orjson.dumps({"seed": seed, "people": rows}, option=orjson.OPT_INDENT_2) + b"\n")
