"""Writers of the forms that OFAC publishes a list in, made from its CSV files after the publisher's schemas."""
