"""Indicators of identity: documents, numbers and checks that contradict each other or serve two people."""
