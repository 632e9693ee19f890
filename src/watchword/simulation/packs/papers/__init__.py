"""Papers that applicants hand in: résumés, letters and photographs."""
