"""What of a threat report Watchword sees or does, what it cannot see with these sources, and what is missing."""

from watchword.intel.coverage.found import Coverage, State
from watchword.intel.coverage.layer import coverage_layer
from watchword.intel.coverage.sight import Sight, sight_of
from watchword.intel.coverage.told import told
from watchword.intel.coverage.whole import coverage_of

__all__ = ["Coverage", "Sight", "State", "coverage_layer", "coverage_of", "sight_of", "told"]
