"""What TAXII 2.1 messages have in common, for our client and our server."""

#: The media type of every TAXII 2.1 message (TAXII 2.1, section 1.6.8.2).
MEDIA_TYPE = "application/taxii+json;version=2.1"
#: The media type of the objects themselves.
STIX_TYPE = "application/stix+json;version=2.1"
#: When the first and the last object of an answer were added to the collection.
ADDED_FIRST, ADDED_LAST = "X-TAXII-Date-Added-First", "X-TAXII-Date-Added-Last"
