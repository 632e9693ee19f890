"""What a second officer's program does: lets a person's tier rise, and says how that ended."""

import sys
from pathlib import Path

from watchword.errors import WatchwordError
from watchword.flows.gates.begin import raise_tier
from watchword.flows.gates.desk import desk
from watchword.vetting.tier import Tier


def main(ready: Path, person: str, tier: Tier) -> None:
    """Say that it is about to, and let the tier rise."""
    ready.touch()
    try:
        with desk(None) as at:
            raise_tier(at, person, tier, "Ben")
    except WatchwordError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Tier(sys.argv[3]))
