"""The job of vetting: packs in; what agrees, what contradicts, what is shared, what to ask next, out."""
