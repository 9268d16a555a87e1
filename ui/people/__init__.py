"""People, mandates, accounts, pillars and campaigns."""
