"""Where queries run: DuckDB in this process, or Spark elsewhere."""
