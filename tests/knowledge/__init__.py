"""Tests of the shipped facts and their loaders."""
