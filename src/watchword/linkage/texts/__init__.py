"""Near-duplicate texts of different people: found in bulk, verified exactly, shown side by side."""
