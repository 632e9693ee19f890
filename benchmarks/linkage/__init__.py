"""Linkage measured: personas among a million applicants, and near-duplicate text among 100,000 documents."""
