"""A list prepared for looking names up: built once a version, kept beside it, mapped into memory when asked."""
