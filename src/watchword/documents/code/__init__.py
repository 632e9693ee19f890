"""The history of a local clone: whose commits, when, from which offsets, copied from where."""
