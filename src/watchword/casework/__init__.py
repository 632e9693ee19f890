"""Cases, gate states, decisions and judgements, with their audit chain: Django models without pages."""
