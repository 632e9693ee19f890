"""Screening again: which of the employer's own rows a change of a list touches, without asking them all."""
