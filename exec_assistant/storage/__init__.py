"""The encrypted SQLite databases: the fold of the journal, and what is local to this laptop."""
