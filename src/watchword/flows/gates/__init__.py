"""The jobs of phased vetting: begin, record, waive, decide, show what waits for what, export, audit."""
