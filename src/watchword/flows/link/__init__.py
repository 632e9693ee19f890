"""The job of linkage: from the lake to personas, with people's judgements and conclusions."""
