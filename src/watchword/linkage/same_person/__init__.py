"""Whether two records are of one person: names, dates, addresses and numbers compared with all their slips."""
