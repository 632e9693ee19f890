"""Intelligence out to what others read, and in from what others publish."""

from watchword.intel.exchange.csv_out import csv_rows
from watchword.intel.exchange.keep import Kept, import_feed
from watchword.intel.exchange.misp_out import misp_event
from watchword.intel.exchange.navigator import navigator_layer
from watchword.intel.exchange.pull import Pulled, pull
from watchword.intel.exchange.stix_out.bundle import stix_bundle
from watchword.intel.exchange.stix_out.sightings import Seen, sightings

__all__ = [
    "Kept",
    "Pulled",
    "Seen",
    "csv_rows",
    "import_feed",
    "misp_event",
    "navigator_layer",
    "pull",
    "sightings",
    "stix_bundle",
]
