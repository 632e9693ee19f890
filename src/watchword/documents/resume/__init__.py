"""What a résumé claims: jobs, studies, places and technologies in time, and whether they agree."""
