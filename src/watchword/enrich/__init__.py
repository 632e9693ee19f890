"""What is known of an address, a place, a tool, a name's agreement, joined onto records."""
