"""One file a vendor of identity verification: how its JSON becomes a VendorResult."""
