"""Hard-to-guess identifiers of confirmed personas, compared with one partner at a time through keyed hashes."""
