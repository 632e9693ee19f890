"""What one process of several does: adds entries to the audit chain, each beside a change of its own."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from watchword.casework.store import case_store
from watchword.vetting.tier import Tier

NOW = datetime(2026, 1, 5, 9, tzinfo=UTC)


def main(home: Path, name: str, times: int) -> None:
    """Open the store and add so many vettings."""
    with case_store(home) as store:
        for number in range(times):
            store.open_case(
                f"{name}-{number}", "writer", Tier.STANDARD, number=1, gates=["application"], by=name, at=NOW
            )


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
